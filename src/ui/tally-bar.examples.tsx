import type { Example } from './example.ts'
import { TallyBar, type TallyRow, type TallySegment } from './tally-bar.tsx'

const row = (
  name: string,
  total: number,
  [done, partly, not, later]: [number, number, number, number],
): TallyRow => ({
  name,
  total,
  segments: [
    { symbol: '○', label: '実施済', shape: 'full', count: done },
    { symbol: '△', label: '一部実施', shape: 'half', count: partly },
    { symbol: '×', label: '未実施又は検討中', shape: 'outline', count: not },
    { symbol: '―', label: '次年度以降に実施', shape: 'dash', count: later },
  ],
})

const arao: TallyRow[] = [
  row('1. 地域マネジメント', 9, [8, 1, 0, 0]),
  row('2. 組織マネジメント', 6, [3, 3, 0, 0]),
  row('3. 人材マネジメント', 7, [3, 3, 1, 0]),
  row('4. 財務マネジメント', 7, [3, 1, 1, 2]),
  row('5. 政策マネジメント', 5, [4, 0, 0, 1]),
]

const letters = (name: string, [a, b, c, achieved, suspended, merged]: number[]): TallyRow => {
  const segments: TallySegment[] = [
    { symbol: 'A', label: '意味は出典に記載なし', shape: 'unknown', count: a ?? 0 },
    { symbol: 'B', label: '意味は出典に記載なし', shape: 'unknown', count: b ?? 0 },
    { symbol: 'C', label: '意味は出典に記載なし', shape: 'unknown', count: c ?? 0 },
    { symbol: '達', label: '達成', shape: 'full', count: achieved ?? 0 },
    { symbol: '休', label: '休止', shape: 'dash', count: suspended ?? 0 },
    { symbol: '統', label: '統合', shape: 'dash', count: merged ?? 0 },
  ]
  return { name, total: segments.reduce((sum, segment) => sum + segment.count, 0), segments }
}

export const examples: Example[] = [
  {
    name: '体系別（荒尾市 令和2年度）',
    show: () => (
      <TallyBar
        title="体系別の取組状況"
        description="令和3年3月31日見込み。棒の長さは項目の数です。"
        rows={arao}
      />
    ),
  },
  {
    name: '長い名前、大きさの違う棒、意味の分からない記号（美祢市）',
    show: () => (
      <TallyBar
        title="大分類別の評価"
        description="令和2年度上半期。"
        rows={[
          letters('1 組織・人材マネジメントの見直し', [0, 8]),
          letters('2 業務の見直し', [3, 5, 1, 3]),
          letters('3 歳出・歳入／資産・債権管理の見直し', [2, 23, 5, 3, 1, 1]),
          letters('4 協働の推進', [1, 5, 1, 1]),
        ]}
      />
    ),
  },
]

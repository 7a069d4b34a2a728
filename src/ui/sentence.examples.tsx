import type { Example } from './example.ts'
import { Sentence } from './sentence.tsx'

export const examples: Example[] = [
  {
    name: '計画の頁のはじめ（荒尾市 令和2年度）',
    show: () => (
      <Sentence asOf="令和2年度末（令和3年3月31日）見込み">
        34項目のうち21項目が実施済みです（61.8％）。前年度より9項目増えました。
      </Sentence>
    ),
  },
]

import type { Cell, Column, PageSetup, Paper, Piece, Run, Table } from '../paper.ts'

/** Items with one to six lines of action each, as 美祢's papers show them: small examples for tests. */

export const mark: Piece = { kind: 'mark', symbol: '○', label: '達成', shape: 'full' }

export const landscape: PageSetup = {
  kind: 'page',
  size: 'A4',
  orientation: 'landscape',
  margin: { top: 14, right: 12, bottom: 16, left: 12 },
  header: null,
  footer: { left: '行政改革大綱 実施計画進捗状況報告書', center: '{page}', right: '【１組織・人材】' },
  numbering: 'start',
}

export const PLAN = '事務事業の見直しを行うため、各部局において聞き取りを行い、年度末までに方向性を決定する。'
export const RESULT = '各部局の聞き取りを7月に行い、事務事業112件のうち18件を見直しの対象とした。'

export function run(word: string, look: Run['look'], flag: string | null = null, arrow = true): Run {
  return { kind: 'run', word, arrow, look, flag }
}

const STRIPS: Cell[][] = [
  [
    { content: [run('検討', 'planned')], colSpan: 2 },
    { content: [run('実施', 'planned', '達成')], colSpan: 3 },
  ],
  [
    { content: [run('検討', 'actual')], colSpan: 3 },
    { content: [run('順次実施', 'changed', '休止')], colSpan: 2 },
  ],
  [{ content: [run('実施', 'planned', '№45に統合')], colSpan: 5 }],
  [
    { content: [run('検討', 'planned', null, false)] },
    { content: [run('順次実施', 'actual', '達成')] },
    { content: [run('実施', 'actual')], colSpan: 3 },
  ],
]

const YEARS = ['R1', 'R2', 'R3', 'R4', 'R5']

/** An item for each count, with so many actions; `long` makes the texts of its plan and result longer. */
export function items(counts: readonly number[], long = 1): Table {
  const rows = counts.flatMap((count, i) => {
    const spans = count > 1 ? { rowSpan: count } : {}
    return Array.from({ length: count }, (_, k): Cell[] => [
      ...(k > 0
        ? []
        : ([
            { content: [String(i + 1)], header: 'row', ...spans },
            { content: [`実施項目${i + 1}号`], header: 'row', ...spans },
          ] satisfies Cell[])),
      { content: [`行動${i + 1}-${k + 1}番`] },
      ...(STRIPS[(i + k) % STRIPS.length] ?? []),
      ...(k > 0
        ? []
        : [PLAN.repeat(long), RESULT.repeat(long), mark].map(
            (piece): Cell => ({ content: [piece], ...spans }),
          )),
    ])
  })
  const over = (text: string, spans: Partial<Cell> = { rowSpan: 2 }): Cell => ({
    content: [text],
    header: 'column',
    ...spans,
  })
  return {
    kind: 'table',
    id: 'items-1',
    caption: '実施項目の進捗状況',
    unit: null,
    columns: [
      column('code', 9),
      column('title', 28),
      column('action', 36),
      ...YEARS.map((year) => column(year, 14)),
      column('plan', 46),
      column('result', null),
      column('mark', 12),
    ],
    head: [
      [
        ...['№', '実施項目', '行動計画'].map((text) => over(text)),
        over('スケジュール', { colSpan: 5 }),
        ...['年度計画', '上半期実績', '評価'].map((text) => over(text)),
      ],
      YEARS.map((year) => over(year, {})),
    ],
    groups: [{ rows }],
    notes: [],
    rounding: null,
    source: null,
    size: 9,
  }
}

export function column(key: string, width: number | null): Column {
  return { key, width, align: 'left' }
}

export function paper(blocks: Paper['blocks'], change: Partial<Paper> = {}): Paper {
  return {
    id: 'mine',
    title: '報告書',
    author: '美祢市',
    issued: '2022-11',
    body: 'gothic',
    blocks,
    datasets: [],
    ...change,
  }
}

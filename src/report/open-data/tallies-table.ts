import { TOTAL } from '../../plan/grouping.ts'
import type { PlanRecord, Round } from '../../plan/plan.ts'
import type { Scale } from '../../plan/scale.ts'
import { type TallyRow, tally } from '../../plan/tally.ts'
import { columnName, columnShare, columnsOf, unratedShare } from '../../plan/tally-column.ts'
import { assessedColumns } from './answer-tables.ts'
import { OWNER_AND_PLAN, roundColumns, wordColumns } from './common-columns.ts'
import { columnCode, UNRATED_CODE } from './mark-code.ts'
import type { OpenTable, PlanAt } from './open-table.ts'
import { VOCABULARIES } from './vocabularies.ts'

/** One count: the items of a heading that bear a mark. */
type Count = {
  round: string
  axis: string
  assessor: string
  level: number
  heading: string
  headingName: string
  counted: 'mark' | 'joined' | 'unrated'
  mark: string
  symbol: string | null
  items: number
  total: number
  rate: string | null
  printed: number | null
}

type Asked = { round: Round; axis: string; assessor: string }

/** Every count of every round, axis and assessor with ratings, under headings of every level and in all. */
function counts({ record, departments }: PlanAt): Count[] {
  return askedOf(record).flatMap(({ round, axis, assessor }) => {
    const scale = record.plan.scales[axis]
    if (scale === undefined) return []
    const tallies = record.plan.levels.map((_, index) => {
      const level = index + 1
      return { level, ...tally(record, departments, question({ round, axis, assessor }, level)) }
    })
    const rows = [
      ...tallies.flatMap(({ level, groups }) =>
        groups.map((row) => ({ level, row: withOwnPrint(row, level) })),
      ),
      ...tallies.slice(0, 1).map(({ total }) => ({ level: 0, row: total })),
    ]
    return rows.flatMap(({ level, row }) =>
      countsOf(row, scale, record).map((count) => ({
        ...{ round: round.id, axis, assessor, level, heading: row.key, headingName: row.name },
        ...{ ...count, total: row.total },
      })),
    )
  })
}

const question = (asked: Asked, level: number) =>
  ({ ...asked, base: 'all', grouping: { by: 'heading', level } }) as const

/** What was printed of a heading is said of its own row, not of the items in it whose lower heading nobody gives. */
function withOwnPrint(row: TallyRow, level: number): TallyRow {
  return row.key.split('-').length === level ? row : { ...row, printed: {} }
}

/** What anybody rated. */
function askedOf({ plan, ratings }: PlanRecord): Asked[] {
  return plan.rounds.flatMap((round) =>
    plan.axes.flatMap(({ id: axis }) =>
      plan.assessors
        .filter(({ id }) =>
          ratings.some((one) => one.round === round.id && one.axis === axis && one.assessor === id),
        )
        .map(({ id: assessor }) => ({ round, axis, assessor })),
    ),
  )
}

type Counted = Pick<Count, 'counted' | 'mark' | 'symbol' | 'items' | 'rate' | 'printed'>

function countsOf(row: TallyRow, scale: Scale, { plan }: PlanRecord): Counted[] {
  const digitsOf = (rate: number | null) => rate?.toFixed(plan.tallies.digits) ?? null
  const marks = scale.marks.map(
    ({ symbol }): Counted => ({
      counted: 'mark',
      mark: columnCode([symbol]),
      symbol,
      items: row.marks[symbol] ?? 0,
      rate: digitsOf(row.rates[symbol] ?? null),
      printed: row.printed[symbol] ?? null,
    }),
  )
  const joined = columnsOf(plan, scale)
    .filter(({ length }) => length > 1)
    .map(
      (column): Counted => ({
        counted: 'joined',
        mark: columnCode(column),
        symbol: columnName(column),
        items: column.reduce((sum, symbol) => sum + (row.marks[symbol] ?? 0), 0),
        rate: digitsOf(columnShare(row, column, plan)),
        printed: row.printed[columnName(column)] ?? null,
      }),
    )
  const rest = { items: row.unrated, rate: digitsOf(unratedShare(row, scale, plan)), printed: null }
  return [...marks, ...joined, { counted: 'unrated', mark: UNRATED_CODE, symbol: null, ...rest }]
}

export const TALLIES_TABLE: OpenTable<PlanAt, Count> = {
  name: 'tallies',
  title: '集計',
  description:
    '1行は1つの照会・軸・評価者での、1つの見出しの1つの評価の項目の数。計画外の取組と再掲は数えない。counted が joined の行は、原本が一つの列にまとめて印刷する評価の計',
  key: ['municipality', 'plan', 'round', 'axis', 'assessor', 'heading', 'level', 'mark'],
  columns: [
    ...OWNER_AND_PLAN,
    ...roundColumns<Count>(({ round }) => round),
    ...assessedColumns<Count>(),
    {
      name: 'level',
      title: '階層',
      form: 'number',
      unit: '階層',
      definition: '見出しの階層。1が最上位、0は計画の全体',
      of: ({ level }) => level,
    },
    {
      name: 'heading',
      title: '見出しの番号',
      form: 'code',
      codes: 'codes-headings',
      definition: `見出しの番号。${TOTAL.key} は計画の全体、unknown は見出しが出典に記載なし`,
      of: ({ heading }) => heading,
    },
    {
      name: 'heading_name',
      title: '見出し',
      form: 'text',
      definition: '見出しの名称',
      of: ({ headingName }) => headingName,
    },
    ...wordColumns<PlanAt, Count>(
      ['counted', '数えるもの', 'codes-counted'],
      '一つの評価・まとめた評価・評価なしの別',
      VOCABULARIES['codes-counted'].names,
      ({ counted }) => counted,
    ),
    {
      name: 'mark',
      title: '評価',
      form: 'code',
      codes: 'codes-marks',
      definition: `評価のコード。cross+dash はまとめた評価、${UNRATED_CODE} は評価のない項目`,
      of: ({ mark }) => mark,
    },
    {
      name: 'mark_symbol',
      title: '評価の記号',
      form: 'text',
      definition: '計画に定める記号。空は、評価のない項目の行',
      of: ({ symbol }) => symbol,
    },
    {
      name: 'items',
      title: '項目数',
      form: 'number',
      unit: '項目',
      definition: 'その評価の項目の数。0は、1つもないこと',
      of: ({ items }) => items,
    },
    {
      name: 'total',
      title: '分母',
      form: 'number',
      unit: '項目',
      definition: '割合の分母。見出しの下の計画の項目の数',
      of: ({ total }) => total,
    },
    {
      name: 'rate',
      title: '割合',
      form: 'number',
      unit: '％',
      definition: '分母に対する割合。端数は計画の定めによる（metadata.json の plans）。空は分母が0',
      of: ({ rate }) => rate,
    },
    {
      name: 'rate_printed',
      title: '原本に印刷された割合',
      form: 'number',
      unit: '％',
      definition: '計算した割合と異なる値が原本に印刷されているときの、その値。空は、同じか、印刷がない',
      of: ({ printed }) => printed,
    },
  ],
  rowsOf: counts,
}

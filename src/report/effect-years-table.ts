import type { Cell, RowGroup, Table } from '../paper/paper.ts'
import { accumulated, continuing, singleYear, summedUp } from '../plan/effect.ts'
import { fiscalYearLabel } from '../plan/fiscal-year.ts'
import type { Effect } from '../plan/nouns.ts'
import { headCell } from './cells.ts'
import { amountCells } from './effect-cells.ts'
import { numberWidth, RATE_ROUNDING, rateWidth } from './figures.ts'
import type { Given } from './given.ts'

/** The four ways of counting effects over the years, with what print says of each. */
export const EFFECT_BASES = [
  { key: 'single_year', name: '単年度効果', note: 'その年度に新たに生じた効果', of: singleYear },
  { key: 'summed', name: '単年度効果の計', note: '初年度からの単年度効果を合計したもの', of: summedUp },
  {
    key: 'continuing',
    name: '継続効果',
    note: 'その年度の単年度効果に、前年度までに生じて続いている効果を加えたもの',
    of: continuing,
  },
  {
    key: 'accumulated',
    name: '累計効果',
    note: '初年度からの各年度の継続効果を合計したもの',
    of: accumulated,
  },
] as const

/** The years from the first with an effect to the round's. */
export function effectYears({ round }: Given, effects: readonly Effect[]): number[] {
  const first = Math.min(round.fiscal_year, ...effects.map(({ fiscal_year }) => fiscal_year))
  return Array.from({ length: round.fiscal_year - first + 1 }, (_, index) => first + index)
}

/** The totals of one measure of money year by year, one way of counting below the other. */
export function effectYearsTable(
  given: Given,
  measure: string,
  effects: readonly Effect[],
  size: number,
): Table {
  const own = effects.filter((effect) => effect.measure === measure)
  const years = effectYears(given, own)
  const sums = EFFECT_BASES.flatMap(({ of }) => years.flatMap((year) => of(own, year)))
  const width = (side: 'planned' | 'actual') =>
    numberWidth(
      sums.map((one) => one[side]),
      size,
      26,
    )
  return {
    kind: 'table',
    id: 'effect-years',
    caption: '財政効果額の推移',
    unit: `（単位：${measure}、％）`,
    columns: [
      { key: 'counted', width: null, align: 'left' },
      { key: 'year', width: 26, align: 'left' },
      { key: 'planned', width: width('planned'), align: 'right' },
      { key: 'actual', width: width('actual'), align: 'right' },
      { key: 'rate', width: Math.max(20, rateWidth(size)), align: 'right' },
    ],
    head: [['数え方', '年度', '計画', '実績', '達成率'].map((text) => headCell(text))],
    groups: EFFECT_BASES.map((way) => groupOf(given, way, own, years)),
    notes: [],
    rounding: RATE_ROUNDING,
    source: null,
    size,
  }
}

function groupOf(
  given: Given,
  { name, note, of }: (typeof EFFECT_BASES)[number],
  effects: Effect[],
  years: number[],
): RowGroup {
  const { era } = given.municipality.municipality.writing
  const way: Cell = {
    content: [name, { kind: 'break' }, { kind: 'minor', text: note }],
    header: 'group',
    ...(years.length > 1 ? { rowSpan: years.length } : {}),
  }
  return {
    rows: years.map((year, index) => [
      ...(index === 0 ? [way] : []),
      { content: [fiscalYearLabel(year, era)], header: 'row' },
      ...amountCells(given, of(effects, year)[0]),
    ]),
  }
}

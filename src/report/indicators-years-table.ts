import type { Cell, Piece, Table } from '../paper/paper.ts'
import { achievementOf } from '../plan/achievement.ts'
import { fiscalYearLabel } from '../plan/fiscal-year.ts'
import type { Indicator, IndicatorValue } from '../plan/nouns.ts'
import { headCell, headingTitle } from './cells.ts'
import { amount, RATE_ROUNDING, rate } from './figures.ts'
import type { Given } from './given.ts'
import { planValueOf, valueIn, valuesOf } from './indicator-values.ts'
import { achievedWord, actualPieces, baselinePieces, targetPiece } from './indicator-words.ts'
import { NONE } from './item-column.ts'

const YEAR = 21

/** An indicator from first to last: its baseline, target, value and rate in each year, the plan's target, and whether it was reached. */
export function indicatorsYearsTable(given: Given, years: readonly number[], size: number): Table {
  const { era } = given.municipality.municipality.writing
  return {
    kind: 'table',
    id: 'indicators-by-year',
    caption: '指標の推移',
    unit: null,
    columns: [
      { key: 'indicator', width: null, align: 'left' },
      { key: 'baseline', width: 20, align: 'right' },
      { key: 'what', width: 14, align: 'left' },
      ...years.map((year) => ({ key: `year-${year}`, width: YEAR, align: 'right' as const })),
      { key: 'plan', width: 19, align: 'right' },
      { key: 'achieved', width: 16, align: 'center' },
    ],
    head: [
      [
        headCell('指標'),
        headCell('基準値'),
        headCell('区分'),
        ...years.map((year) => headCell(fiscalYearLabel(year, era))),
        headCell('計画の\n目標値'),
        headCell('最後の\n達成状況'),
      ],
    ],
    groups: given.record.indicators.map((indicator) => ({ rows: rowsOf(given, indicator, years) })),
    notes: [
      `「${NONE}」は、その年度の目標値か実績値がないか、達成率を求めないことを示す。達成率の式は、指標ごとに計画に定めるもの。`,
    ],
    rounding: RATE_ROUNDING,
    source: null,
    size,
  }
}

/** 目標, 実績 and 達成率 one below the other. */
function rowsOf(given: Given, indicator: Indicator, years: readonly number[]): Cell[][] {
  const values = valuesOf(given, indicator)
  const cells = (told: (value: IndicatorValue) => Piece[]) =>
    years.map((year): Cell => {
      const value = valueIn(values, year)
      return { content: value === undefined ? [NONE] : told(value) }
    })
  const plan = planValueOf(given, indicator)
  const last = values.findLast((value) => achievedWord(indicator, value) !== NONE)
  const span = { rowSpan: 3 }
  const what = (text: string): Cell => ({ content: [text], header: 'row' })
  return [
    [
      { content: nameOf(given, indicator), header: 'group', ...span },
      { content: baselinePieces(given, indicator), ...span },
      what('目標'),
      ...cells((value) => [targetPiece(given, indicator, value)]),
      { content: [plan === undefined ? NONE : amount(given, plan.target)], ...span },
      { content: [last === undefined ? NONE : achievedWord(indicator, last)], ...span },
    ],
    [what('実績'), ...cells((value) => actualPieces(given, indicator, value))],
    [what('達成率'), ...cells((value) => [rate(given, achievementOf(indicator, value).rate)])],
  ]
}

function nameOf(given: Given, { name, unit, item, heading }: Indicator): Piece[] {
  const title = given.record.items.find(({ code }) => code === item)?.title ?? ''
  const place =
    item !== null ? `${item} ${title}` : heading !== null ? headingTitle(given, heading) : '計画の全体'
  return [name, ...(unit === null ? [] : [`（${unit}）`]), { kind: 'break' }, { kind: 'minor', text: place }]
}

import type { Cell, Piece, RowGroup, Table } from '../paper/paper.ts'
import { achievementOf } from '../plan/achievement.ts'
import { fiscalYearLabel } from '../plan/fiscal-year.ts'
import type { Indicator, IndicatorValue } from '../plan/nouns.ts'
import { headCell, headingTitle } from './cells.ts'
import { amount, numberWidth, RATE_ROUNDING, rate, rateWidth } from './figures.ts'
import type { Given } from './given.ts'
import { indicatorNotes } from './indicator-notes.ts'
import { proposalCells, proposalColumns, proposalHeads } from './indicator-proposals.ts'
import { planValueOf, valuesOf } from './indicator-values.ts'
import { achievedWord, actualPieces, baselinePieces, targetPiece } from './indicator-words.ts'
import { NONE } from './item-column.ts'

const LEAST = 17
const HEADS = ['指標', '基準値', '計画の\n目標値', '年度', '目標値', '実績値', '達成率', '達成状況']

/** An indicator with its baseline and the plan's target, beside a row for each year up to the round's. */
export function indicatorsTable(given: Given, size: number): Table {
  const { indicators } = given.record
  const values = indicators.flatMap((indicator) => valuesOf(given, indicator))
  const plans = indicators.map((indicator) => planValueOf(given, indicator)?.target ?? null)
  const wide = (amounts: (string | null)[], least = LEAST) => numberWidth(amounts, size, least)
  return {
    kind: 'table',
    id: 'indicators',
    caption: '指標の目標と実績',
    unit: null,
    columns: [
      { key: 'indicator', width: null, align: 'left' },
      {
        key: 'baseline',
        width: wide(
          indicators.map(({ baseline }) => baseline),
          19,
        ),
        align: 'right',
      },
      { key: 'plan', width: wide(plans), align: 'right' },
      { key: 'year', width: 19.5, align: 'center' },
      { key: 'target', width: wide(values.map(({ target }) => target)), align: 'right' },
      { key: 'actual', width: wide(values.map(({ actual }) => actual)), align: 'right' },
      { key: 'rate', width: rateWidth(size), align: 'right' },
      { key: 'achieved', width: 15.5, align: 'center' },
      ...proposalColumns(given, size),
    ],
    head: [[...HEADS, ...proposalHeads(given)].map((text) => headCell(text))],
    groups: given.record.indicators.map((indicator) => groupOf(given, indicator)),
    notes: indicatorNotes(given),
    rounding: RATE_ROUNDING,
    source: null,
    size,
  }
}

function groupOf(given: Given, indicator: Indicator): RowGroup {
  const values = valuesOf(given, indicator)
  const rowSpan = Math.max(values.length, 1)
  const spans = rowSpan > 1 ? { rowSpan } : {}
  const plan = planValueOf(given, indicator)
  const first: Cell[] = [
    { content: nameOf(given, indicator), header: 'group', ...spans },
    { content: baselinePieces(given, indicator), ...spans },
    { content: [plan === undefined ? NONE : amount(given, plan.target)], ...spans },
  ]
  const none = { content: ['値はない'], colSpan: 5 + given.record.plan.proposals.length }
  if (values.length === 0) return { rows: [[...first, none]] }
  return {
    rows: values.map((value, index) => [
      ...(index === 0 ? first : []),
      ...valueCells(given, indicator, value),
    ]),
  }
}

function nameOf(given: Given, { name, unit, direction, item, heading }: Indicator): Piece[] {
  const way = { more: '多いほど良い', less: '少ないほど良い', within: '目標値以内が良い' }
  const told = [unit, direction === null ? null : way[direction]].filter((one) => one !== null)
  const title = given.record.items.find(({ code }) => code === item)?.title ?? ''
  const place =
    item !== null ? `${item} ${title}` : heading !== null ? headingTitle(given, heading) : '計画の全体'
  return [
    name,
    ...(told.length === 0
      ? []
      : ([{ kind: 'break' }, { kind: 'minor', text: `（${told.join('、')}）` }] as const)),
    { kind: 'break' },
    { kind: 'minor', text: place },
  ]
}

function valueCells(given: Given, indicator: Indicator, value: IndicatorValue): Cell[] {
  const { era } = given.municipality.municipality.writing
  const year = fiscalYearLabel(value.fiscal_year as number, era)
  const measured: Piece[] =
    value.measured_at === null || value.measured_at === indicator.measured_at
      ? []
      : [{ kind: 'break' }, { kind: 'minor', text: `（${value.measured_at}）` }]
  const { rate: achievement } = achievementOf(indicator, value)
  return [
    { content: [year, ...measured] },
    { content: [targetPiece(given, indicator, value)] },
    { content: actualPieces(given, indicator, value) },
    { content: [rate(given, achievement)] },
    { content: [achievedWord(indicator, value)] },
    ...proposalCells(given, indicator, value),
  ]
}

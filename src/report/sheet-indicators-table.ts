import type { Cell, Piece, Table } from '../paper/paper.ts'
import { ACHIEVEMENT_NAMES, achievementOf, ruleOf } from '../plan/achievement.ts'
import { fiscalYearLabel } from '../plan/fiscal-year.ts'
import type { Indicator, IndicatorValue, Item } from '../plan/nouns.ts'
import { headCell } from './cells.ts'
import { amount, rate, rateWidth } from './figures.ts'
import type { Given } from './given.ts'
import { planValueOf, valuesOf } from './indicator-values.ts'
import { achievedWord, actualPieces, baselinePieces, targetPiece } from './indicator-words.ts'
import { sheetTable } from './sheet-table.ts'

const NUMBER = 20

/** 指標 of an item with its values, the newest year first; null where it has none. */
export function sheetIndicatorsTable(given: Given, item: Item, size: number): Table | null {
  const indicators = given.record.indicators.filter((one) => one.item === item.code)
  if (indicators.length === 0) return null
  return sheetTable(
    `sheet-indicators-${item.code}`,
    [
      { key: 'indicator', width: null, align: 'left' },
      { key: 'baseline', width: NUMBER, align: 'right' },
      { key: 'year', width: 19.5, align: 'left' },
      { key: 'target', width: NUMBER, align: 'right' },
      { key: 'actual', width: NUMBER, align: 'right' },
      { key: 'rate', width: rateWidth(size), align: 'right' },
      { key: 'achieved', width: 16, align: 'center' },
    ],
    {
      heads: ['指標', '基準値', '年度', '目標値', '実績値', '達成率', '達成状況'].map((text) =>
        headCell(text),
      ),
      groups: indicators.map((indicator) => ({ rows: rowsOf(given, indicator) })),
      size,
    },
  )
}

function rowsOf(given: Given, indicator: Indicator): Cell[][] {
  const values = valuesOf(given, indicator).toReversed()
  const rowSpan = values.length > 1 ? { rowSpan: values.length } : {}
  const first: Cell[] = [
    { content: nameOf(given, indicator), header: 'group', ...rowSpan },
    { content: baselinePieces(given, indicator), ...rowSpan },
  ]
  if (values.length === 0) return [[...first, { content: ['値はない'], colSpan: 5 }]]
  return values.map((value, index) => [...(index === 0 ? first : []), ...valueCells(given, indicator, value)])
}

/** Its name, unit, the target of the whole plan and how its rate is worked out. */
function nameOf(given: Given, indicator: Indicator): Piece[] {
  const { name, unit } = indicator
  const plan = planValueOf(given, indicator)
  const way = ACHIEVEMENT_NAMES[ruleOf(indicator)]
  return [
    name,
    ...(unit === null ? [] : [`（${unit}）`]),
    ...(plan?.target == null
      ? []
      : ([{ kind: 'break' }, { kind: 'minor', text: '計画の目標値 ' }, amount(given, plan.target)] as const)),
    ...(indicator.rule === null
      ? []
      : ([{ kind: 'break' }, { kind: 'minor', text: `達成率：${way}` }] as const)),
  ]
}

function valueCells(given: Given, indicator: Indicator, value: IndicatorValue): Cell[] {
  const { era } = given.municipality.municipality.writing
  return [
    { content: [fiscalYearLabel(value.fiscal_year as number, era)], header: 'row' },
    { content: [targetPiece(given, indicator, value)] },
    { content: actualPieces(given, indicator, value) },
    { content: [rate(given, achievementOf(indicator, value).rate)] },
    { content: [achievedWord(indicator, value)] },
  ]
}

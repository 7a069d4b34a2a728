import type { Cell, Piece, RowGroup, Table } from '../paper/paper.ts'
import { publicTexts } from '../plan/answer-fields.ts'
import { fiscalYearLabel } from '../plan/fiscal-year.ts'
import type { Item } from '../plan/nouns.ts'
import type { Round } from '../plan/plan.ts'
import { ratingsOf } from '../plan/ratings.ts'
import { bornIn, type Judge, judgeName, judgesOf } from './asked-marks.ts'
import { headCell, textCell } from './cells.ts'
import { type Given, nameOf } from './given.ts'
import { typedLines } from './item-column.ts'
import { notAskedIn } from './not-asked.ts'
import type { SheetFields } from './sheet-fields.ts'
import { sheetTable } from './sheet-table.ts'

const YEAR = 15
const ROUND = 20
const MARK = 17.6

/** The years of an item, the newest first: its year plan, then what each round brought, with the marks of all who judged. */
export function sheetYearsTable(given: Given, item: Item, fields: SheetFields, size: number): Table {
  const judges = fields.has('marks') ? judgesOf(given) : []
  const years = yearsOf(given)
  return sheetTable(
    `sheet-years-${item.code}`,
    [
      { key: 'year', width: YEAR, align: 'left' },
      { key: 'what', width: ROUND, align: 'left' },
      { key: 'text', width: null, align: 'left' },
      ...judges.map(({ axis, assessor }) => ({
        key: `${axis}:${assessor}`,
        width: MARK,
        align: 'center' as const,
      })),
    ],
    {
      heads: [
        headCell('年度'),
        headCell('計画・報告'),
        headCell('内容'),
        ...judges.map((judge) => headCell(judgeName(given, judge))),
      ],
      groups: years.flatMap((year) => groupOf(given, item, year, { fields, judges })),
      size,
    },
  )
}

/** From the round's year down to the plan's first. */
function yearsOf({ record: { plan }, round }: Given): number[] {
  return Array.from({ length: round.fiscal_year - plan.from + 1 }, (_, index) => round.fiscal_year - index)
}

type Shown = { fields: SheetFields; judges: readonly Judge[] }

function groupOf(given: Given, item: Item, year: number, shown: Shown): RowGroup[] {
  const { era } = given.municipality.municipality.writing
  const rounds = given.record.plan.rounds.filter(({ fiscal_year }) => fiscal_year === year).toReversed()
  const rows = [
    ...(shown.fields.has('year_plans') ? [planRow(given, item, year, shown)] : []),
    ...(shown.fields.has('results') || shown.judges.length > 0
      ? rounds.map((round) => roundRow(given, item, round, shown))
      : []),
  ]
  if (rows.length === 0) return []
  const head: Cell = {
    content: [fiscalYearLabel(year, era)],
    header: 'group',
    ...(rows.length > 1 ? { rowSpan: rows.length } : {}),
  }
  return [{ rows: rows.map((row, index) => (index === 0 ? [head, ...row] : row)) }]
}

/** A year of which no round asked about the item has no plan of it either. */
function planRow(given: Given, item: Item, year: number, { judges }: Shown): Cell[] {
  const { plan, yearPlans } = given.record
  const text = yearPlans.find((one) => one.item === item.code && one.fiscal_year === year)?.text ?? null
  const words = plan.rounds
    .filter(({ fiscal_year }) => fiscal_year === year)
    .map((round) => notAskedIn(given, round)(item))
  const notAsked = words.every((word) => word !== null) ? (words.at(-1) ?? null) : null
  return [
    { content: ['年度計画'], header: 'row' },
    textCell(text ?? notAsked, judges.length > 0 ? { colSpan: judges.length + 1 } : {}),
  ]
}

function roundRow(given: Given, item: Item, round: Round, { fields, judges }: Shown): Cell[] {
  const { era } = given.municipality.municipality.writing
  return [
    { content: [nameOf(round, era)], header: 'row' },
    { content: [...textsOf(given, item, round, fields), ...reasonsOf(given, item, round, judges)] },
    ...judges.map((judge): Cell => ({ content: [bornIn(given, round, judge)(item)] })),
  ]
}

/** What was done; in the report's own round the answer's other public texts too. */
function textsOf(given: Given, item: Item, round: Round, fields: SheetFields): Piece[] {
  if (!fields.has('results')) return []
  const { plan, answers } = given.record
  const answer = answers[round.id]?.find((one) => one.item === item.code)
  const texts = publicTexts(plan, answer)
  const result = texts.find(({ key }) => key === 'result')?.text ?? null
  const isOwn = round.id === given.round.id
  const others = fields.has('texts') && isOwn ? texts.filter(({ key }) => key !== 'result') : []
  return [
    ...typedLines(result ?? notAskedIn(given, round)(item)),
    ...others.flatMap(({ name, text }): Piece[] =>
      text === null ? [] : [{ kind: 'break' }, { kind: 'strong', text: name }, '　', ...typedLines(text)],
    ),
  ]
}

function reasonsOf(given: Given, item: Item, round: Round, judges: readonly Judge[]): Piece[] {
  return judges.flatMap((judge): Piece[] => {
    const rating = ratingsOf(given.record, { round, ...judge }).find((one) => one.item === item.code)
    const name = judgeName(given, judge).replace('\n', '')
    return rating?.reason == null
      ? []
      : [{ kind: 'break' }, { kind: 'minor', text: `${name}の理由：${rating.reason}` }]
  })
}

import type { Cell, Piece, RowGroup, Table } from '../paper/paper.ts'
import { publicTexts } from '../plan/answer-fields.ts'
import type { Item } from '../plan/nouns.ts'
import type { Round } from '../plan/plan.ts'
import { ratingsOf } from '../plan/ratings.ts'
import { bornIn, type Judge, judgeName, judgesOf } from './asked-marks.ts'
import { headCell, textCell } from './cells.ts'
import { type Given, nameOf, yearsSoFar } from './given.ts'
import { typedLines } from './item-column.ts'
import { notAskedIn } from './not-asked.ts'
import type { SheetFields } from './sheet-fields.ts'
import { sheetTable, yearRows } from './sheet-table.ts'

const YEAR = 15
const ROUND = 20
const MARK = 17.6

/**
 * The years of an item, the newest first: its year plan, then what each round brought, with the marks of all who judged. What is
 * the same for all items is looked up once.
 */
export function sheetYearsTables(given: Given, fields: SheetFields, size: number): (item: Item) => Table {
  const judges = fields.has('marks') ? judgesOf(given) : []
  const rounds = given.record.plan.rounds.map((round) => seenRound(given, round, judges))
  const years = yearsSoFar(given).toReversed()
  return (item) =>
    sheetTable(
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
        groups: years.flatMap((year) => groupOf(given, item, year, { fields, judges, rounds })),
        size,
      },
    )
}

/** A round with what tells of an item in it: the word for not asked, and of each who judged the mark and the reason. */
type SeenRound = {
  round: Round
  notAsked: (item: Item) => string | null
  judged: { born: (item: Item) => Piece; reasonOf: (item: Item) => Piece[] }[]
}

function seenRound(given: Given, round: Round, judges: readonly Judge[]): SeenRound {
  return {
    round,
    notAsked: notAskedIn(given, round),
    judged: judges.map((judge) => ({
      born: bornIn(given, round, judge),
      reasonOf: reasonIn(given, round, judge),
    })),
  }
}

type Shown = { fields: SheetFields; judges: readonly Judge[]; rounds: readonly SeenRound[] }

function groupOf(given: Given, item: Item, year: number, shown: Shown): RowGroup[] {
  const rounds = shown.rounds.filter(({ round }) => round.fiscal_year === year)
  const rows = [
    ...(shown.fields.has('year_plans') ? [planRow(given, item, year, { ...shown, rounds })] : []),
    ...(shown.fields.has('results') || shown.judges.length > 0
      ? rounds.toReversed().map((seen) => roundRow(given, item, seen, shown.fields))
      : []),
  ]
  return rows.length === 0 ? [] : [{ rows: yearRows(given, year, rows) }]
}

/** A year of which no round asked about the item has no plan of it either. */
function planRow({ record }: Given, item: Item, year: number, { judges, rounds }: Shown): Cell[] {
  const text =
    record.yearPlans.find((one) => one.item === item.code && one.fiscal_year === year)?.text ?? null
  const words = rounds.map(({ notAsked }) => notAsked(item))
  const word = words.every((one) => one !== null) ? (words.at(-1) ?? null) : null
  return [
    { content: ['年度計画'], header: 'row' },
    textCell(text ?? word, judges.length > 0 ? { colSpan: judges.length + 1 } : {}),
  ]
}

function roundRow(given: Given, item: Item, seen: SeenRound, fields: SheetFields): Cell[] {
  const { era } = given.municipality.municipality.writing
  const reasons = seen.judged.flatMap(({ reasonOf }) => reasonOf(item))
  return [
    { content: [nameOf(seen.round, era)], header: 'row' },
    { content: [...textsOf(given, item, seen, fields), ...reasons] },
    ...seen.judged.map(({ born }): Cell => ({ content: [born(item)] })),
  ]
}

/** What was done; in the report's own round the answer's other public texts too. */
function textsOf(given: Given, item: Item, { round, notAsked }: SeenRound, fields: SheetFields): Piece[] {
  if (!fields.has('results')) return []
  const { plan, answers } = given.record
  const answer = answers[round.id]?.find((one) => one.item === item.code)
  const texts = publicTexts(plan, answer)
  const result = texts.find(({ key }) => key === 'result')?.text ?? null
  const isOwn = round.id === given.round.id
  const others = fields.has('texts') && isOwn ? texts.filter(({ key }) => key !== 'result') : []
  return [
    ...typedLines(result ?? notAsked(item)),
    ...others.flatMap(({ name, text }): Piece[] =>
      text === null ? [] : [{ kind: 'break' }, { kind: 'strong', text: name }, '　', ...typedLines(text)],
    ),
  ]
}

function reasonIn(given: Given, round: Round, judge: Judge): (item: Item) => Piece[] {
  const reasons = new Map(
    ratingsOf(given.record, { round, ...judge }).map(({ item, reason }) => [item, reason]),
  )
  const name = judgeName(given, judge).replace('\n', '')
  return ({ code }) => {
    const reason = reasons.get(code) ?? null
    return reason === null ? [] : [{ kind: 'break' }, { kind: 'minor', text: `${name}の理由：${reason}` }]
  }
}

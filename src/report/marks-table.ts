import type { Cell, Column, Piece, Table } from '../paper/paper.ts'
import { percentFormat, printFigure } from '../paper/print.ts'
import type { Scale } from '../plan/scale.ts'
import { columnShare, marksOf, type Tally, type TallyRow } from '../plan/tally.ts'
import type { Given } from './given.ts'
import { markPiece } from './legend.ts'
import { roundingNote } from './sentences.ts'
import { axisName, type Count, figure, headingName, levelName, percent, yearName } from './tally-count.ts'

/** The marks' columns: those that the plan prints joined (× and ―) share one. */
function columnsOf(given: Given, scale: Scale): string[] {
  const { joined } = given.record.plan.tallies
  const inOne = new Set(joined.flatMap((group) => group.slice(1)))
  return scale.marks
    .filter(({ symbol, under }) => under === null && !inOne.has(symbol))
    .map(({ symbol }) => joined.find((group) => group[0] === symbol)?.join('+') ?? symbol)
}

/** More columns of marks than this are printed narrower, and want a landscape page. */
const WIDE_COLUMNS = 6

/** 集計表: how many items bear each mark, and their share; what a source printed otherwise stands beside the computed share. */
export function marksTable(given: Given, scale: Scale, counts: Count[], level: number): Table {
  const columns = columnsOf(given, scale)
  const isNarrow = columns.length * counts.length > WIDE_COLUMNS
  const notes = new Set<string>()
  const row = (pick: (tally: Tally) => TallyRow | undefined, tone: 'plain' | 'total'): Cell[] => {
    const first = pick((counts[0] as Count).all)
    return [
      { content: [headingName(first)], header: 'row', tone },
      {
        content: [figure(first?.items ?? 0), { kind: 'break' }, percent(given, first?.items ? 100 : null)],
        align: 'right',
        tone,
      },
      ...counts.flatMap((one) =>
        columns.map((column) => markCell(given, one, pick(one.all) as TallyRow, column, tone, notes)),
      ),
    ]
  }
  const groups = (counts[0] as Count).all.groups.map(({ key }) => ({
    rows: [row((one) => one.groups.find((group) => group.key === key), 'plain')],
  }))
  return {
    kind: 'table',
    id: 'tally',
    caption: `${levelName(given, level)}別の${axisName(given, counts)}`,
    unit: '（単位：項目、％）',
    columns: tallyColumns(counts, columns, isNarrow),
    head: head(given, scale, counts, columns, levelName(given, level)),
    groups: [...groups, { rows: [row((one) => one.total, 'total')] }],
    notes: [...notes],
    rounding: roundingNote(given.record.plan.tallies),
    source: null,
    size: isNarrow ? 9 : 9.5,
  }
}

function markCell(
  given: Given,
  one: Count,
  row: TallyRow,
  column: string,
  tone: 'plain' | 'total',
  notes: Set<string>,
): Cell {
  const [symbol = '', ...joined] = column.split('+')
  const counted: Piece[] = [figure(row.marks[symbol] ?? 0)]
  for (const other of joined) counted.push('（', figure(row.marks[other] ?? 0), '）')
  const forward = broughtForward(given, one, row, symbol)
  if (forward.length > 0) {
    counted.push('※')
    notes.add(
      `※ 次年度以降に予定していた${forward.length}項目（整理番号${forward.join('、')}）を前倒しで実施した。`,
    )
  }
  const computed = columnShare(row, column, given.record)
  const printed = row.printed[column]
  if (printed === undefined)
    return { content: [...counted, { kind: 'break' }, percent(given, computed)], align: 'right', tone }
  notes.add('＊ 上段は原本に印刷された割合、［ ］は項目数から計算した割合。')
  return {
    content: [
      ...counted,
      { kind: 'break' },
      percent(given, printed),
      { kind: 'break' },
      {
        kind: 'minor',
        text: `＊［${printFigure(computed, percentFormat(given.record.plan.tallies.digits))}］`,
      },
    ],
    align: 'right',
    tone,
  }
}

/** Codes of the items in the row that bear a done mark because their work was brought forward into this round's year. */
function broughtForward({ record }: Given, one: Count, row: TallyRow, symbol: string): string[] {
  const scale = record.plan.scales[one.question.axis]
  if (row.key === 'total' || scale?.marks.find((mark) => mark.symbol === symbol)?.counts_as !== 'done')
    return []
  const marks = marksOf(record, one.question)
  return record.lifecycle
    .filter(({ item }) => marks.get(item)?.symbol === symbol)
    .filter(({ kind, fiscal_year }) => kind === 'brought_forward' && fiscal_year === one.round.fiscal_year)
    .filter(({ item }) =>
      record.items.some(({ code, heading }) => code === item && isUnder(heading, row.key)),
    )
    .map(({ item }) => item)
}

function isUnder(heading: string | null, key: string): boolean {
  return heading === key || (heading?.startsWith(`${key}-`) ?? false)
}

function head(given: Given, scale: Scale, counts: Count[], columns: string[], level: string): Cell[][] {
  const top = { header: 'column', tone: 'head', align: 'center' } as const
  const symbols: Cell[] = counts.flatMap(() =>
    columns.map((column) => ({
      ...top,
      content: column.split('+').flatMap((symbol, index): Piece[] => {
        const mark = scale.marks.find((one) => one.symbol === symbol)
        const piece = mark ? markPiece(mark) : symbol
        return index === 0 ? [piece] : ['（', piece, '）']
      }),
    })),
  )
  return [
    [
      { ...top, content: [level], rowSpan: 2 },
      { ...top, content: ['項目数'], rowSpan: 2 },
      ...counts.map(
        ({ round }): Cell => ({ ...top, content: [yearName(given, round)], colSpan: columns.length }),
      ),
    ],
    symbols,
  ]
}

function tallyColumns(counts: Count[], columns: string[], isNarrow: boolean): Column[] {
  const width = isNarrow ? 17.6 : 20.5
  return [
    { key: 'heading', width: null, align: 'left' },
    { key: 'items', width: 20, align: 'right' },
    ...counts.flatMap(({ round }) =>
      columns.map((column): Column => ({ key: `${round.id}:${column}`, width, align: 'right' })),
    ),
  ]
}

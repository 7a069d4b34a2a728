import type { Cell, Piece } from '../paper/paper.ts'
import { percentFormat, printFigure } from '../paper/print.ts'
import { headingAt } from '../plan/grouping.ts'
import type { TallyRow } from '../plan/tally.ts'
import { columnName, columnShare, type TallyColumn } from '../plan/tally-column.ts'
import type { Given } from './given.ts'
import { type Count, figure, percent } from './tally-count.ts'

type MarkCell = { cell: Cell; notes: string[] }

/**
 * How many items of a row bear the marks of a column, and their share; what a source printed otherwise stands beside the
 * computed share. The notes say what ※ and ＊ in it mean.
 */
export function markCell(
  given: Given,
  count: Count,
  row: TallyRow,
  column: TallyColumn,
  { level, tone }: { level: number; tone: 'plain' | 'total' },
): MarkCell {
  const codes = count.forward
    .filter(({ item }) => headingAt(item, level) === row.key)
    .filter(({ mark }) => column.includes(mark.under ?? mark.symbol))
    .map(({ item }) => item.code)
  const counted = column.flatMap((symbol, index): Piece[] => {
    const count = figure(row.marks[symbol] ?? 0)
    return index === 0 ? [count] : ['（', count, '）']
  })
  const printed = columnName(column) in row.printed ? printedIn(given, count, row, column) : undefined
  const computed = columnShare(row, column, given.record.plan)
  return {
    cell: {
      content: [
        ...counted,
        ...(codes.length === 0 ? [] : ['※']),
        { kind: 'break' },
        ...(printed === undefined
          ? [percent(given, computed)]
          : [printedShare(printed), ...computedBeside(given, computed)]),
      ],
      align: 'right',
      tone,
    },
    notes: [
      ...(codes.length === 0
        ? []
        : [
            `※ 次年度以降に予定していた${codes.length}項目（整理番号${codes.join('、')}）を前倒しで実施した。`,
          ]),
      ...(printed === undefined ? [] : ['＊ 上段は原本に印刷された割合、［ ］は項目数から計算した割合。']),
    ],
  }
}

function computedBeside({ record }: Given, computed: number | null): Piece[] {
  const share = printFigure(computed, percentFormat(record.plan.tallies.digits))
  return [{ kind: 'break' }, { kind: 'minor', text: `＊［${share}］` }]
}

function printedIn({ record }: Given, { round }: Count, row: TallyRow, column: TallyColumn) {
  return record.printed.find(
    (cell) =>
      cell.table === 'tally' &&
      cell.round === round.id &&
      cell.row === row.key &&
      cell.column === columnName(column),
  )?.printed
}

/** As the source has it, whatever digits the plan's own shares bear: 79.96 stays 79.96. */
function printedShare(typed: string): Piece {
  const decimals = /^\d{1,3}(?:\.(\d{1,2}))?$/.exec(typed)
  if (decimals === null) return `（${typed}％）`
  const format = percentFormat(decimals[1]?.length ?? 0)
  return { kind: 'figure', value: Number(typed), format: `${format}-parens` }
}

import type { Cell, Table } from '../paper/paper.ts'
import { singleYear } from '../plan/effect.ts'
import { fiscalYearLabel } from '../plan/fiscal-year.ts'
import type { Effect } from '../plan/nouns.ts'
import { countedRows } from './counted-rows.ts'
import { amountCells, effectColumns, effectHead, lineRows } from './effect-cells.ts'
import { effectLines, measuresOf } from './effect-lines.ts'
import { notesOf } from './effects-table.ts'
import { RATE_ROUNDING } from './figures.ts'
import type { Given } from './given.ts'

/** Effects in hours, staff or square metres: a row each in its own unit, and a sum where one unit has several. */
export function otherEffectsTable(given: Given, effects: readonly Effect[], size: number): Table {
  const year = given.round.fiscal_year
  const lines = effectLines(given, effects)
  const counted = countedRows(given, effects)
  const sums = measuresOf(counted).flatMap((measure): Cell[][] => {
    if (lines.filter((line) => line.measure === measure && !line.isOutside).length < 2) return []
    const own = counted.filter((effect) => effect.measure === measure)
    return [
      [
        { content: ['計'], colSpan: 3, header: 'row', align: 'left', tone: 'total' },
        { content: [measure], tone: 'total' },
        ...amountCells(given, singleYear(own, year)[0], 'total'),
        { content: [], tone: 'total' },
      ],
    ]
  })
  const label = fiscalYearLabel(year, given.municipality.municipality.writing.era)
  return {
    kind: 'table',
    id: 'other-effects',
    caption: `${label}の金額以外の効果`,
    unit: null,
    columns: effectColumns(lines, size, true),
    head: [effectHead(true)],
    groups: [
      ...lines.map((line) => ({ rows: lineRows(given, line, true) })),
      ...sums.map((row) => ({ rows: [row] })),
    ],
    notes: ['金額に換算せず、財政効果額には含めない。', ...notesOf(given, lines)],
    rounding: RATE_ROUNDING,
    source: null,
    size,
  }
}

import type { Cell, Column, Table } from '../paper/paper.ts'
import type { Series } from '../plan/figure-nouns.ts'
import { headCell } from './cells.ts'
import { belowOf } from './figure-below.ts'
import { figureCell, signed, stateWord, textColumn, unitLine, yearPieces } from './figure-cells.ts'
import { checksOf } from './figure-checks.ts'
import { signsOf } from './figure-notes.ts'
import { fillIn, type Given } from './given.ts'
import { NONE } from './item-column.ts'
import { type MeanOf, printedMean } from './multiples-means.ts'
import type { MultiplesSettings } from './multiples-section.ts'
import { printedAt, type Shown, yearLabel } from './shown-figures.ts'
import { subjectHead } from './subject-head.ts'

/** The subjects of one chart, their values by year and the mean by which they are ordered. */
export function multiplesTable(
  given: Given,
  whole: Shown,
  series: Series,
  part: readonly MeanOf[],
  { kind, subject_head, size }: MultiplesSettings,
  id: string,
): Table {
  const shown = { ...whole, subjects: part.map(({ subject }) => subject) }
  const [signs, checks] = [signsOf(shown), checksOf(shown)]
  const told = shown.years.map((year) =>
    stateWord(part.map(({ subject }) => printedAt(shown, series, subject.subject, year))),
  )
  const row = ({ subject, mean }: MeanOf): Cell[] => [
    { content: signed(subject.name, signs.at({ subject: subject.subject }, ['subject'])), header: 'row' },
    ...shown.years.map((year, index) =>
      figureCell(printedAt(shown, series, subject.subject, year), {
        negative: shown.negative,
        signs: `${signs.at({ subject: subject.subject, year }, ['subject year'])}${checks.at(series.series, subject.subject, year)}`,
        told: told[index] ?? null,
      }),
    ),
    mean === null
      ? { content: [NONE] }
      : figureCell(
          { kind: 'value', digits: printedMean(mean), state: null },
          { negative: shown.negative, signs: '', told: null },
        ),
  ]
  const below = belowOf(shown, signs, checks)
  return {
    kind: 'table',
    id,
    caption: null,
    unit: unitLine(shown),
    columns: columnsOf(shown, size),
    head: [
      [
        headCell(fillIn(subject_head ?? subjectHead(kind), given)),
        ...shown.years.map((year, index) =>
          headCell(yearPieces(yearLabel(shown, year), signs.at({ year }, ['year']), told[index] ?? null)),
        ),
        headCell(`${shown.years.length}年平均`),
      ],
    ],
    groups: [{ rows: part.map(row) }],
    ...below,
    notes: [...unorderedNote(shown, part), ...below.notes],
    rounding: [MEAN_ROUNDING, below.rounding ?? ''].join(''),
    size,
  }
}

const MEAN_ROUNDING = '平均は、小数点以下第2位を四捨五入している。'

function columnsOf(shown: Shown, size: number): Column[] {
  return [
    textColumn(
      'subject',
      shown.subjects.map(({ name }) => name),
      size,
      16,
    ),
    ...shown.years.map((year): Column => ({ key: `year-${year}`, width: null, align: 'right' })),
    { key: 'mean', width: null, align: 'right' },
  ]
}

/** Those without a mean have no place in the order. */
function unorderedNote({ years }: Shown, part: readonly MeanOf[]): string[] {
  const names = part.filter(({ mean }) => mean === null).map(({ subject }) => subject.name)
  if (names.length === 0) return []
  return [`${names.join('、')}は、${years.length}か年の値がそろわないため、平均を求めず末尾に置いた。`]
}

import { bookOf, type FigureBook } from '../figures/book.ts'
import { contradictionTold } from '../figures/contradiction-sentence.ts'
import { contradictions } from '../figures/contradictions.ts'
import { LAST_FISCAL_YEAR } from '../plan/fiscal-year.ts'
import type { MunicipalityRecord } from '../plan/plan.ts'
import type { Problem } from '../plan/problem.ts'
import type { PlacedFigures } from './figure-rules.ts'

/** Subjects that nobody named: they are printed by their ids. */
export function figureRemarks(record: MunicipalityRecord, placed: PlacedFigures): Problem[] {
  return unnamedSubjects(bookOf(record, LAST_FISCAL_YEAR), placed)
}

/** Figures that contradict each other: a source may have printed them so, and they are kept as recorded. */
export function figureDoubts(record: MunicipalityRecord, placed: PlacedFigures): Problem[] {
  return contradictingRecords(bookOf(record, LAST_FISCAL_YEAR), record, placed)
}

/** One sentence a subject, at the first of its rows. */
function unnamedSubjects(book: FigureBook, { figures, notes }: PlacedFigures): Problem[] {
  const files = [...Object.entries(figures), ['notes', notes] as const]
  const first = new Map<string, string>()
  for (const [file, rows] of files)
    for (const { row, value } of rows)
      if (value.subject !== null && !book.isNamed(value.subject) && !first.has(value.subject))
        first.set(value.subject, `figures/${file}.csv ${row}行目 subject列`)
  return [...first].map(([subject, where]) => ({
    where,
    what: `対象「${subject}」の名称がありません`,
    doThis: 'figures/subjects.csv に加えてください。それまではIDのまま印刷します',
  }))
}

/** Differences of rounding apart: a table says those in its note. */
function contradictingRecords(
  book: FigureBook,
  { municipality, series }: MunicipalityRecord,
  { figures }: PlacedFigures,
): Problem[] {
  const ids = series.map((one) => one.series)
  const found = contradictions(book, ids, book.years(ids)).filter(({ byRounding }) => !byRounding)
  return found.map((one) => ({
    where: placeOf(figures, one),
    what: contradictionTold(book, one, municipality.writing),
    doThis: '記録のまま取り込みました。原本と照らし合わせてください',
  }))
}

function placeOf(
  figures: PlacedFigures['figures'],
  { series, subject, fiscal_year }: { series: string; subject: string; fiscal_year: number },
): string {
  for (const [group, rows] of Object.entries(figures)) {
    const at = rows.find(
      ({ value }) =>
        value.series === series && value.subject === subject && value.fiscal_year === fiscal_year,
    )
    if (at !== undefined) return `figures/${group}.csv ${at.row}行目 value列`
  }
  return 'figures/'
}

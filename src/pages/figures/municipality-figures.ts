import type { Dataset } from '../../paper/paper.ts'
import type { Subject } from '../../plan/figure-nouns.ts'
import { negativeOf } from '../../report/figures.ts'
import { FIGURES_FIELDS, figuresDataset } from '../../report/figures-dataset.ts'
import type { Figures } from './figures-view.ts'

export const MUNICIPALITY_FIGURES_FIELDS: Dataset['fields'] = [
  { name: 'municipality', title: '団体コード', unit: null },
  ...FIGURES_FIELDS,
]

/** Every figure published, of all fiscal years, as recorded: a figure a row. */
export function municipalityFigures({ given, book, last }: Figures): Dataset {
  const { municipality, series } = given.municipality
  const subjects = new Map<string, Subject>()
  for (const one of series.flatMap(({ series: id }) => book.subjectsOf(id))) subjects.set(one.subject, one)
  const { rows } = figuresDataset({
    book,
    series,
    subjects: [...subjects.values()],
    years: book.years(series.map((one) => one.series)),
    until: last,
    unit: null,
    era: municipality.writing.era,
    negative: negativeOf(given),
  })
  return {
    name: 'municipality-figures',
    title: `${municipality.name} 財政・職員などの数値`,
    fields: MUNICIPALITY_FIGURES_FIELDS,
    rows: rows.map((row) => [municipality.code, ...row]),
  }
}

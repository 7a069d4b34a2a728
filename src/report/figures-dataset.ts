import type { Dataset } from '../paper/paper.ts'
import { type Shown, yearLabel } from './shown-figures.ts'

/** The columns of `figures`. */
export const FIGURES_FIELDS: Dataset['fields'] = [
  { name: 'series', title: '系列', unit: null },
  { name: 'series_name', title: '系列名', unit: null },
  { name: 'subject', title: '対象', unit: null },
  { name: 'subject_name', title: '対象名', unit: null },
  { name: 'fiscal_year', title: '年度', unit: null },
  { name: 'fiscal_year_label', title: '年度の表記', unit: null },
  { name: 'value', title: '値', unit: null },
  { name: 'unit', title: '単位', unit: null },
  { name: 'state', title: '状態', unit: null },
  { name: 'note', title: '注', unit: null },
]

/** The one dataset that all sections of figures give together. */
export const FIGURES_NAME = 'figures'
const TITLE = '財政・職員などの数値'

/** Whether a figure is among those a section shows: of several subjects, only a year's own may be (上位5職場). */
type IsShown = (series: string, subject: string, year: number) => boolean

/** The figures that a section shows as data: as recorded, in the recorded unit and digits, a figure a row. */
export function figuresDataset(shown: Shown, isShown: IsShown = () => true): Dataset {
  const { book, series, subjects, years } = shown
  const rows = series.flatMap((one) =>
    subjects.flatMap(({ subject, name }) =>
      years.flatMap((year): Dataset['rows'] => {
        const figure = book.at(one.series, subject, year)
        if (figure === null || !isShown(one.series, subject, year)) return []
        const { value, unit, state, note } = figure
        const label = yearLabel(shown, year)
        return [[one.series, one.name, subject, name, year, label, value, unit, state, note]]
      }),
    ),
  )
  return { name: FIGURES_NAME, title: TITLE, fields: FIGURES_FIELDS, rows }
}

/** A paper's sections of figures give one dataset together, each figure once, in the place of the first. */
export function joinFigures(datasets: readonly Dataset[]): Dataset[] {
  const own = datasets.filter(({ name }) => name === FIGURES_NAME)
  const [first] = own
  if (first === undefined) return [...datasets]
  const rows = new Map(own.flatMap((one) => one.rows).map((row) => [JSON.stringify(row), row]))
  const joined = { ...first, rows: [...rows.values()] }
  return datasets.flatMap((one) => (one === first ? [joined] : one.name === FIGURES_NAME ? [] : [one]))
}

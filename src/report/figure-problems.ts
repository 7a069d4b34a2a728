import { bookOf } from '../figures/book.ts'
import { convertible } from '../figures/value.ts'
import { LAST_FISCAL_YEAR } from '../plan/fiscal-year.ts'
import type { Problem } from '../plan/problem.ts'
import type { Given } from './given.ts'
import { unitOf } from './shown-figures.ts'

/** A series that series.csv does not have; `where` is the setting's place. */
export function seriesProblems({ municipality }: Given, where: string, ids: readonly string[]): Problem[] {
  const known = municipality.series.map(({ series }) => series)
  const missing = ids
    .filter((id) => !known.includes(id))
    .map((id) => ({ where, what: `系列「${id}」はありません`, doThis: among(known, 'figures/series.csv') }))
  return [...missing, ...repeated('系列', where, ids)]
}

/** A subject that is named nowhere and has no figure of these series, not even of a year that the section does not show yet. */
export function subjectProblems(
  { municipality }: Given,
  where: string,
  ids: readonly string[],
  series: readonly string[],
): Problem[] {
  const book = bookOf(municipality, LAST_FISCAL_YEAR)
  const recorded = new Set(series.flatMap((id) => book.subjectsOf(id)).map(({ subject }) => subject))
  const missing = ids
    .filter((id) => !book.isNamed(id) && !recorded.has(id))
    .map((id) => ({
      where,
      what: `対象「${id}」はありません`,
      doThis: among([...recorded], 'figures/subjects.csv'),
    }))
  return [...missing, ...repeated('対象', where, ids)]
}

/** What is named twice would be printed twice. */
function repeated(noun: string, where: string, ids: readonly string[]): Problem[] {
  const twice = new Set(ids.filter((id, index) => ids.indexOf(id) !== index))
  return [...twice].map((id) => ({
    where,
    what: `${noun}「${id}」が2度あります`,
    doThis: '1つにしてください',
  }))
}

/** A unit that none of the series can be told in, and figures that cannot be told in the printed unit of their series. */
export function unitProblems(
  { municipality }: Given,
  ids: readonly string[],
  unit: string | undefined,
): Problem[] {
  const series = seriesOf(municipality, ids)
  const units = series.map((one) => one.unit)
  const isOf = (own: string | null) => own !== null && unit !== undefined && convertible(own, unit)
  const none: Problem[] =
    unit === undefined || series.length === 0 || units.some(isOf)
      ? []
      : [
          {
            where: 'unit',
            what: `単位「${unit}」で表せる系列がありません`,
            doThis: `${[...new Set(units.flatMap((one) => one ?? []))].join('、') || '系列'} から換算できる単位を書くか、unit を消してください`,
          },
        ]
  return [...none, ...series.flatMap((one) => rowProblems(municipality.figures, one, unit ?? null))]
}

/** As tables print them, each once. */
function seriesOf(municipality: Given['municipality'], ids: readonly string[]): OneSeries[] {
  const book = bookOf(municipality, LAST_FISCAL_YEAR)
  return [...new Set(ids)].flatMap((id) => book.series(id) ?? [])
}

type Rows = Given['municipality']['figures']
type OneSeries = Given['municipality']['series'][number]

function rowProblems(figures: Rows, series: OneSeries, unit: string | null): Problem[] {
  const printed = unitOf({ unit }, series)
  const other = Object.values(figures)
    .flat()
    .find((row) => row.series === series.series && !convertible(row.unit ?? series.unit, printed))
  if (other === undefined) return []
  return [
    {
      where: 'series',
      what: `系列「${series.series}」に、${printed}では表せない単位（${other.unit}）の値があります`,
      doThis: `figures/${series.group ?? '…'}.csv の unit を直してください`,
    },
  ]
}

/** Series of several units do not stand on one scale. */
export function scaleProblems(given: Given, ids: readonly string[], unit: string | undefined): Problem[] {
  const series = seriesOf(given.municipality, ids)
  const units = [...new Set(series.map((one) => unitOf({ unit: unit ?? null }, one)))]
  if (units.length <= 1) return []
  return [
    {
      where: 'series',
      what: `単位の異なる系列（${units.map((one) => one ?? '単位なし').join('、')}）は、一つの図に描けません`,
      doThis: '章を分けてください',
    },
  ]
}

function among(known: readonly string[], file: string): string {
  return known.length === 0 || known.length > MOST
    ? `${file} にあるものを書いてください`
    : `${known.join('、')} のいずれかを書いてください`
}

const MOST = 30

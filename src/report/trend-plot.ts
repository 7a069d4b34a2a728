import type { Axis, LinePlot, StackedPlot } from '../paper/paper.ts'
import type { Series, Subject } from '../plan/figure-nouns.ts'
import { fiscalYearLabel } from '../plan/fiscal-year.ts'
import { digitsAt, type Shown, shortName, unitOf } from './shown-figures.ts'

/** One line of a trend: a series of a subject; named by what tells it apart. */
export type TrendLine = {
  series: Series
  subject: Subject
  name: string
  short: string
  /** As printed; null draws nothing. */
  values: (string | null)[]
}

/** A line for each series of each subject. */
export function linesOf(shown: Shown): TrendLine[] {
  const { series, subjects, years } = shown
  return series.flatMap((one) =>
    subjects.map((subject) => ({
      series: one,
      subject,
      ...namesOf(shown, one, subject),
      values: years.map((year) => digitsAt(shown, one, subject.subject, year)),
    })),
  )
}

/** By the series where there is one subject, by the subject where there is one series, else by both. */
function namesOf(
  { series, subjects }: Shown,
  one: Series,
  subject: Subject,
): { name: string; short: string } {
  if (subjects.length === 1) return { name: one.name, short: shortName(one) }
  if (series.length === 1) return { name: subject.name, short: shortName(subject) }
  return { name: `${subject.name} ${one.name}`, short: `${shortName(subject)} ${shortName(one)}` }
}

/** Lines of which nothing is known are not drawn; their table says so. */
export function trendPlot(
  shown: Shown,
  lines: readonly TrendLine[],
  chart: 'line' | 'stacked',
): LinePlot | StackedPlot {
  const drawn = lines.filter(({ values }) => values.some((one) => one !== null))
  const x = yearTicks(shown)
  if (chart === 'line') {
    const axis = axisOf(shown, false)
    return { shape: 'line', axis, x, lines: drawn.map(({ short, values }) => ({ name: short, values })) }
  }
  return {
    shape: 'stacked',
    axis: axisOf(shown, true),
    parts: drawn.map(({ short }) => short),
    bars: x.map((name, index) => ({ name, values: drawn.map(({ values }) => values[index] ?? null) })),
  }
}

/** The axis of values: of one unit, since series of several are refused. */
export function axisOf(shown: Shown, fromZero: boolean): Axis {
  const [first] = shown.series
  const unit = first === undefined ? null : unitOf(shown, first)
  return { unit: unit ?? '', format: `decimal${shown.negative}`, fromZero }
}

/** The years below a chart: in full where there is room, else H27, R1. */
export function yearTicks({ years, era }: Pick<Shown, 'years' | 'era'>): string[] {
  if (years.length <= FULL) return years.map((year) => fiscalYearLabel(year, era))
  const style = era === 'western' ? 'western' : 'letter'
  return years.map((year) => fiscalYearLabel(year, style).replace('年度', ''))
}

const FULL = 6

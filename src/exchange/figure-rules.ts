import { convertible } from '../figures/value.ts'
import type { FigureMap } from '../plan/figure-map.ts'
import type { Figure, FigureNote, Series, Subject } from '../plan/figure-nouns.ts'
import { isMunicipalityCode } from '../plan/municipality-code.ts'
import type { Problem } from '../plan/problem.ts'
import { seriesProblems } from './figure-series-rules.ts'
import { identityProblems } from './identity-rules.ts'
import type { Placed } from './read-table.ts'

/** The rows of figures/, with the places they stand at. */
export type PlacedFigures = {
  series: Placed<Series>[]
  subjects: Placed<Subject>[]
  notes: Placed<FigureNote>[]
  /** By group: the file they stand in. */
  figures: Record<string, Placed<Figure>[]>
}

type SeriesById = ReadonlyMap<string, Series>

/** What a single cell can't show: rows of figures/ that contradict each other. */
export function figureProblems(
  { series, subjects, notes, figures }: PlacedFigures,
  maps: Record<string, FigureMap>,
): Problem[] {
  const byId = new Map(series.map(({ value }) => [value.series, value]))
  return [
    ...seriesProblems(series, Object.values(figures).flat()),
    ...identityProblems(series),
    ...subjectProblems(subjects),
    ...Object.entries(figures).flatMap(([group, rows]) =>
      rows.flatMap((placed) => rowProblems(`figures/${group}.csv`, group, placed, byId)),
    ),
    ...recordedTwice(figures, byId),
    ...noteProblems(notes),
    ...mapProblems(maps, byId),
  ]
}

/** A code of six digits that says it is a body's bears its check digit; other names of bodies are the office's own. */
function subjectProblems(subjects: PlacedFigures['subjects']): Problem[] {
  return subjects
    .filter(
      ({ value: { subject, kind } }) =>
        kind === 'municipality' && /^\d{6}$/.test(subject) && !isMunicipalityCode(subject),
    )
    .map(({ row, value: { subject } }) => ({
      where: `figures/subjects.csv ${row}行目 subject列`,
      what: `「${subject}」は団体コードではありません（検査数字が合いません）`,
      doThis: '全国地方公共団体コードの6桁を確かめてください',
    }))
}

function rowProblems(
  file: string,
  group: string,
  { row, value: figure }: Placed<Figure>,
  byId: SeriesById,
): Problem[] {
  const series = byId.get(figure.series)
  const where = `${file} ${row}行目`
  const problems: Problem[] = []
  if (series !== undefined && series.group !== null && series.group !== group)
    problems.push({
      where: `${where} series列`,
      what: `系列「${figure.series}」の値は figures/${series.group}.csv に書きます`,
      doThis: '行を移すか、figures/series.csv の group を直してください',
    })
  if (series !== undefined && !convertible(figure.unit, series.unit))
    problems.push({
      where: `${where} unit列`,
      what: `単位「${figure.unit}」は、系列「${figure.series}」の単位「${series.unit}」に換算できません`,
      doThis: 'どちらかの単位を直してください',
    })
  return [...problems, ...stateProblems(where, figure)]
}

/** A state without a value says why there is none; the others say how sure the value is. Neither value nor state: unknown. */
function stateProblems(where: string, { value, state }: Figure): Problem[] {
  if (state === null) return []
  const hasNone = state === 'none' || state === 'unknown' || state === 'withheld'
  if (hasNone === (value === null)) return []
  return [
    hasNone
      ? {
          where: `${where} state列`,
          what: `state が「${state}」なのに、値「${value}」があります`,
          doThis: '値を空にするか、state を forecast、provisional、confirmed のいずれかか空にしてください',
        }
      : {
          where: `${where} value列`,
          what: `state が「${state}」なのに、値が空です`,
          doThis: '値を書くか、state を none、unknown、withheld のいずれかか空にしてください',
        },
  ]
}

/** One figure in two files; within a file its key says so, and a series with a group has one file. */
function recordedTwice(figures: PlacedFigures['figures'], byId: SeriesById): Problem[] {
  const seen = new Map<string, { group: string; where: string }>()
  return Object.entries(figures).flatMap(([group, rows]) =>
    rows.flatMap(({ row, value: { series, subject, fiscal_year } }) => {
      if (byId.get(series)?.group !== null) return []
      const where = `figures/${group}.csv ${row}行目`
      const key = `${series} ${subject} ${fiscal_year}`
      const before = seen.get(key)
      if (before === undefined) seen.set(key, { group, where })
      if (before === undefined || before.group === group) return []
      const what = `系列・対象・年度が「${key}」の値は ${before.where}にもあります`
      return [{ where, what, doThis: 'どちらかを除いてください' }]
    }),
  )
}

function noteProblems(notes: PlacedFigures['notes']): Problem[] {
  return notes
    .filter(({ value }) => value.series === null && value.subject === null && value.fiscal_year === null)
    .map(({ row }) => ({
      where: `figures/notes.csv ${row}行目`,
      what: '何についての注か分かりません',
      doThis: 'series、subject、fiscal_year のいずれかを書いてください',
    }))
}

function mapProblems(maps: Record<string, FigureMap>, byId: SeriesById): Problem[] {
  return Object.entries(maps).flatMap(([name, { values }]) =>
    Object.entries(values)
      .filter(([, series]) => !byId.has(series))
      .map(([head, series]) => ({
        where: `figures/maps/${name}.yaml values「${head}」`,
        what: `系列「${series}」はありません`,
        doThis: 'figures/series.csv に加えるか、値を直してください',
      })),
  )
}

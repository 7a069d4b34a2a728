import { type Bound, type Misread, placeholdersIn } from './bound-sentence.ts'
import type { MunicipalityRecord, PlanRecord } from './plan.ts'

/** What a plan's placeholders may name. */
export type BoundNames = {
  record: Pick<PlanRecord, 'plan' | 'headings'>
  municipality: Pick<MunicipalityRecord, 'municipality' | 'series' | 'figures'>
  /** Whether a figure in one unit can be told in another. */
  convertible: (from: string | null, to: string | null) => boolean
}

/** Placeholders of a narrative that can't be read, or name what is not recorded, each with its line (from 1). */
export function boundProblems(markdown: string, names: BoundNames): (Misread & { line: number })[] {
  return placeholdersIn(markdown).flatMap((one) => {
    const problem = 'misread' in one ? one.misread : misnamed(one.bound, names)
    return problem === null ? [] : [{ line: one.line, ...problem }]
  })
}

function misnamed(bound: Bound, names: BoundNames): Misread | null {
  const { plan, headings } = names.record
  const { heading, level, axis, assessor } = bound.settings
  if (level > plan.levels.length) {
    const what = `計画の階層は${plan.levels.length}（${plan.levels.join('、')}）です`
    return { what, doThis: `level を 1 から ${plan.levels.length} にしてください` }
  }
  return (
    missing(
      '見出し',
      heading,
      headings.map(({ path }) => path),
    ) ??
    missing(
      '評価の軸',
      axis,
      plan.axes.map(({ id }) => id),
    ) ??
    missing(
      '評価者',
      assessor,
      plan.assessors.map(({ id }) => id),
    ) ??
    misnamedFigure(bound, names)
  )
}

function misnamedFigure({ settings }: Bound, { municipality, convertible }: BoundNames): Misread | null {
  const { series, subject, unit } = settings
  if (series === null) return null
  const known = municipality.series.find((one) => one.series === series)
  if (known === undefined)
    return missing(
      '系列',
      series,
      municipality.series.map((one) => one.series),
    )
  const rows = Object.values(municipality.figures)
    .flat()
    .filter((row) => row.series === series)
  const own = subject ?? municipality.municipality.code
  const ofSubject = rows.filter((row) => row.subject === own)
  if (ofSubject.length === 0) {
    const subjects = [...new Set(rows.map((row) => row.subject))]
    const what = `系列「${series}」に対象「${own}」の値はありません`
    return {
      what,
      doThis:
        subjects.length === 0
          ? '値を figures に記録してください'
          : `subject に ${listed(subjects)} のいずれかを書いてください`,
    }
  }
  const wrong = ofSubject
    .map((row) => row.unit ?? known.unit)
    .find((from) => !convertible(from, unit ?? known.unit))
  if (wrong === undefined) return null
  return { what: `${wrong}の値を${unit}では書けません`, doThis: 'unit を確かめるか、除いてください' }
}

function missing(noun: string, named: string | null | undefined, known: readonly string[]): Misread | null {
  if (named === null || named === undefined || known.includes(named)) return null
  return {
    what: `${noun}「${named}」はありません`,
    doThis: known.length === 0 ? `{{ }} を除いてください` : `${listed(known)} のいずれかを書いてください`,
  }
}

/** Names in a sentence that still can be read. */
function listed(names: readonly string[]): string {
  return names.length > 20 ? `${names.slice(0, 20).join('、')} など` : names.join('、')
}

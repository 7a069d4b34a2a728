import Big from 'big.js'
import { convertible, decimalsOf, inUnit, knownOf, lastPlace, rounded } from '../../figures/value.ts'
import type { Figure } from '../../plan/figure-nouns.ts'
import type { MunicipalityRecord } from '../../plan/plan.ts'
import type { GatheredFigure } from './gathered.ts'

/** A figure that the file gives otherwise than the record: as recorded, and as it will be. */
export type ChangedFigure = { from: Figure; to: Figure; place: string }

/** What a file would change; `kept` are recorded figures for which the file has an empty cell, and which stay. */
export type FigureDifference = {
  added: (Figure & { place: string })[]
  changed: ChangedFigure[]
  same: number
  kept: { from: Figure; place: string }[]
}

/** The figures of a file against those of the record. */
export function figureDifference(
  record: Pick<MunicipalityRecord, 'figures' | 'series'>,
  figures: readonly GatheredFigure[],
): FigureDifference {
  const recorded = new Map(
    Object.values(record.figures)
      .flat()
      .map((one) => [cellOf(one), one]),
  )
  const units = new Map(record.series.map(({ series, unit }) => [series, unit]))
  const difference: FigureDifference = { added: [], changed: [], same: 0, kept: [] }
  for (const { place, isEmpty, ...figure } of figures) {
    const from = recorded.get(cellOf(figure))
    const to = from === undefined ? figure : takenOver(from, figure)
    if (from === undefined) difference.added.push({ ...figure, place })
    else if (isSame(from, to, units.get(from.series) ?? null)) difference.same += 1
    else if (isEmpty) difference.kept.push({ from, place })
    else difference.changed.push({ from, to, place })
  }
  return difference
}

export const cellOf = ({ series, subject, fiscal_year }: Figure) => `${series} ${subject} ${fiscal_year}`

/** What the file does not say stays: the note, and how firm the value is where its map does not tell. */
function takenOver(from: Figure, figure: Figure): Figure {
  const isFirm = from.state === 'forecast' || from.state === 'provisional' || from.state === 'confirmed'
  const state = figure.state ?? (isFirm ? from.state : null)
  return { ...figure, state, note: from.note }
}

/** The same amount. One told in a larger unit is the same if the recorded one rounds to it: the finer one stays. */
function isSame(from: Figure, to: Figure, unit: string | null): boolean {
  const [before, after] = [knownOf(from), knownOf(to)]
  if (before.kind !== 'value' || after.kind !== 'value') return before.kind === after.kind
  const [own, other] = [from.unit ?? unit, to.unit ?? unit]
  if (before.state !== after.state || !convertible(own, other)) return false
  const digits = inUnit(before.digits, own, other)
  const isLarger = lastPlace('1', own, other) > 0
  return new Big(isLarger ? rounded(digits, decimalsOf(after.digits)) : digits).eq(after.digits)
}

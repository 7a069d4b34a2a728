import Big from 'big.js'
import type { FigureMap } from '../../plan/figure-map.ts'
import type { Figure } from '../../plan/figure-nouns.ts'
import type { Problem } from '../../plan/problem.ts'
import { keyOf } from '../../plan/text.ts'
import type { ReadFigure } from './read-rows.ts'

/** A figure of the file with the place of its (first) cell; `isEmpty`: nothing stood in the cell. */
export type GatheredFigure = Figure & { place: string; isEmpty: boolean }

/** The cells of the file as figures: one a series, subject and year, months added up where the map says so. */
export function gathered(
  read: readonly ReadFigure[],
  map: FigureMap,
  units: ReadonlyMap<string, string | null>,
): { figures: GatheredFigure[]; problems: Problem[] } {
  const problems: Problem[] = []
  const figures: GatheredFigure[] = []
  const cells = Map.groupBy(read, ({ series, subject, fiscal_year }) => `${series} ${subject} ${fiscal_year}`)
  for (const [first, ...others] of cells.values()) {
    if (first === undefined) continue
    const all = [first, ...others]
    problems.push(...all.flatMap((one) => unitProblem(one, units.get(one.series) ?? null)))
    if (map.rows === 'one' && others.length > 0) problems.push(...others.map((one) => twice(one, first)))
    figures.push(figureOf(all, map, units.get(first.series) ?? null))
  }
  return { figures, problems }
}

function figureOf(all: readonly ReadFigure[], map: FigureMap, unit: string | null): GatheredFigure {
  const [first] = all as [ReadFigure]
  const { series, subject, fiscal_year, place } = first
  const { value, state } = sumOf(all, map.state)
  const isEmpty = all.every(({ figure }) => 'isEmpty' in figure)
  return { series, subject, fiscal_year, value, unit, state, note: null, place, isEmpty }
}

/** Of months of which one is withheld or unknown, the sum is too; those that there were none in add nothing. */
function sumOf(all: readonly ReadFigure[], given: FigureMap['state']): Pick<Figure, 'value' | 'state'> {
  for (const state of ['withheld', 'unknown'] as const)
    if (all.some(({ figure }) => 'state' in figure && figure.state === state)) return { value: null, state }
  const values = all.flatMap(({ figure }) => ('digits' in figure ? [figure.digits] : []))
  const [only, ...others] = values
  if (only === undefined) return { value: null, state: 'none' }
  if (others.length === 0) return { value: only, state: given }
  const places = Math.max(...values.map((digits) => digits.split('.')[1]?.length ?? 0))
  const sum = values.reduce((total, digits) => total.plus(digits), new Big(0))
  return { value: sum.toFixed(places), state: given }
}

function twice({ place }: ReadFigure, first: ReadFigure): Problem {
  const what = `同じ対象と年度の値が${first.row + 1}行目にもあります`
  return { where: place, what, doThis: 'どちらかの行を直すか、除いてください' }
}

function unitProblem({ figure, place }: ReadFigure, unit: string | null): Problem[] {
  if (!('digits' in figure) || figure.unit === null) return []
  if (unit === null) {
    const what = `「${figure.unit}」の付いた値ですが、系列に単位がありません`
    return [{ where: place, what, doThis: '値か、系列の単位（figures/series.csv）を確かめてください' }]
  }
  if (keyOf(figure.unit) === keyOf(unit)) return []
  const what = `「${figure.unit}」の付いた値ですが、単位は${unit}です`
  return [{ where: place, what, doThis: '表の単位か、系列の単位（figures/series.csv）を確かめてください' }]
}

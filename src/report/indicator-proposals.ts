import type { Cell, Column, Dataset } from '../paper/paper.ts'
import { fiscalYearLabel } from '../plan/fiscal-year.ts'
import type { Indicator, IndicatorValue } from '../plan/nouns.ts'
import type { Proposal } from '../plan/plan.ts'
import { proposedFor } from '../plan/proposal.ts'
import { markOf } from '../plan/scale.ts'
import { axisName } from './axis.ts'
import { negativeOf } from './figures.ts'
import type { Given } from './given.ts'
import { NONE } from './item-column.ts'
import { markPiece } from './legend.ts'

/** 評価の目安: what the indicators propose as marks of an axis, in the round's year. A person decides the rating. */

const TITLE = '評価の目安'

/** Wide enough for the longest mark, square or framed. */
export function proposalColumns({ record }: Given, size: number): Column[] {
  return record.plan.proposals.map(({ axis, steps }) => {
    const letters = Math.max(...steps.map(({ mark }) => mark.length))
    return {
      key: `proposed-${axis}`,
      width: Math.max(LEAST, Math.ceil(letters * size * LETTER + FRAME)),
      align: 'center',
    }
  })
}

/** In mm: a column under its head; a full-width letter for each point of type size; a cell's and a mark's own edges. */
const LEAST = 12.5
const LETTER = 0.36
const FRAME = 5

/** The axis is named where there are several. */
export function proposalHeads(given: Given): string[] {
  const { proposals } = given.record.plan
  return proposals.map(({ axis }) => {
    const named = proposals.length > 1 ? `\n（${axisName(given.record.plan, axis)}）` : ''
    return `評価の\n目安${named}`
  })
}

/** Empty in the years before: their ratings are long given. */
export function proposalCells(given: Given, indicator: Indicator, value: IndicatorValue): Cell[] {
  const { plan } = given.record
  return plan.proposals.map(({ axis }, index) => {
    if (value.fiscal_year !== given.round.fiscal_year) return { content: [] }
    const symbol = proposalValues(given, indicator, value)[index] ?? null
    const scale = plan.scales[axis]
    const mark = symbol === null || scale === undefined ? undefined : markOf(scale, symbol)
    return { content: [mark === undefined ? NONE : markPiece(mark)] }
  })
}

/** A column of the dataset for each proposal. */
export function proposalFields(given: Given): Dataset['fields'] {
  return given.record.plan.proposals.map(({ axis }) => ({
    name: `proposed_${axis}`,
    title: `${TITLE}（${axisName(given.record.plan, axis)}）`,
    unit: null,
  }))
}

/** A symbol for each proposal, null where none is proposed. */
export function proposalValues(
  { record, round }: Given,
  indicator: Indicator,
  value: IndicatorValue,
): (string | null)[] {
  return record.plan.proposals.map((proposal) =>
    value.fiscal_year === round.fiscal_year ? proposedFor(record, proposal, indicator, value) : null,
  )
}

/** By which steps a mark is proposed, and what the proposal is not. */
export function proposalNotes(given: Given): string[] {
  const { proposals } = given.record.plan
  if (proposals.length === 0) return []
  const year = fiscalYearLabel(given.round.fiscal_year, given.municipality.municipality.writing.era)
  return [
    ...proposals.map((proposal) => {
      const steps = proposal.steps.map(({ mark, at_least }) => {
        const least = String(at_least).replace('-', negativeOf(given))
        return `${least}％以上を${mark}`
      })
      return `${TITLE}（${axisName(given.record.plan, proposal.axis)}）は、${BASES[proposal.by]}により、${steps.join('、')}とする。`
    }),
    `${TITLE}は${year}の行に示し、その「―」は、率がないか、どの段にも届かないことを示す。${TITLE}は参考であり、評価はこれとは別に、人が定める。`,
  ]
}

const BASES: Record<Proposal['by'], string> = {
  rate: 'その年度の達成率',
  elapsed: '計画期間の目標値に対する達成率を計画期間のうち経過した年数の割合で割った率',
}

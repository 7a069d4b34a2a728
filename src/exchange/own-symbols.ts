import type { Plan, PlanRecord } from '../plan/plan.ts'
import { markOf, type Scale } from '../plan/scale.ts'

/** A plan's record with every mark as its scale writes it; a file may have look-alikes (`〇`, `Ｂ`). */
export function inThePlansOwnSymbols(record: PlanRecord): PlanRecord {
  const { scales } = record.plan
  const ratings = record.ratings.map((rating) => inOwnSymbol(scales[rating.axis], rating))
  return { ...record, plan: planInOwnSymbols(record.plan), ratings }
}

/** What plan.yaml says, with the marks it names as its scales write them. */
export function planInOwnSymbols(plan: Plan): Plan {
  const { scales, tallies } = plan
  return {
    ...plan,
    scales: Object.fromEntries(Object.entries(scales).map(([axis, scale]) => [axis, underOwnSymbols(scale)])),
    tallies: { ...tallies, joined: tallies.joined.map((group) => ownSymbols(group, scales)) },
    proposals: plan.proposals.map((proposal) => ({
      ...proposal,
      steps: proposal.steps.map((step) => inOwnSymbol(scales[proposal.axis], step)),
    })),
  }
}

function inOwnSymbol<T extends { mark: string }>(scale: Scale | undefined, marked: T): T {
  return { ...marked, mark: symbolIn(scale, marked.mark) }
}

function underOwnSymbols(scale: Scale): Scale {
  const marks = scale.marks.map((mark) => ({
    ...mark,
    under: mark.under === null ? null : symbolIn(scale, mark.under),
  }))
  return { ...scale, marks }
}

/** Marks joined in one column stand on one scale. */
function ownSymbols(group: readonly string[], scales: Plan['scales']): string[] {
  const scale = Object.values(scales).find((one) => group.every((typed) => markOf(one, typed) !== undefined))
  return group.map((typed) => symbolIn(scale, typed))
}

function symbolIn(scale: Scale | undefined, typed: string): string {
  return (scale && markOf(scale, typed)?.symbol) ?? typed
}

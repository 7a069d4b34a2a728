import { fiscalYearOf } from '../../plan/fiscal-year.ts'
import type { PlanView } from '../../publish/library.ts'

/** Whether a plan's last fiscal year is over on that day. */
export function isPast({ record }: Pick<PlanView, 'record'>, today: string): boolean {
  return record.plan.to < fiscalYearOf(today)
}

/** The plans whose last fiscal year is not over yet, and those whose is; the newest first. */
export function pastAndPresent(
  plans: readonly PlanView[],
  today: string,
): { present: PlanView[]; past: PlanView[] } {
  const inOrder = plans.toSorted((one, other) => other.record.plan.from - one.record.plan.from)
  return {
    present: inOrder.filter((view) => !isPast(view, today)),
    past: inOrder.filter((view) => isPast(view, today)),
  }
}

import { markOf } from '../../plan/scale.ts'
import type { PlanView } from '../../publish/library.ts'
import type { Narrowing } from '../../publish/narrowing.ts'
import { questionOf } from '../../report/axis.ts'
import { cut } from '../context.ts'

/**
 * The narrowing that a query asks for: a mark as the plan writes it (〇 is ○), a text that is too long cut. A value that
 * the plan does not have is kept; it finds nothing.
 */
export function narrowingOf({ record, given }: PlanView, query: Record<string, string>): Narrowing {
  const take = (name: string) => cut(query[name] ?? '')
  const scale = record.plan.scales[questionOf(record.plan, given.round).axis]
  const mark = take('mark')
  return {
    heading: take('heading'),
    department: take('department'),
    mark: (mark !== '' && scale && markOf(scale, mark)?.symbol) || mark,
    lifecycle: take('lifecycle'),
    q: take('q').trim(),
  }
}

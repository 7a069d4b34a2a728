import type { PlanView } from '../publish/library.ts'
import { asOfWords } from './progress.ts'

/** Which plan a page below it is of, and the day it speaks of: under the first heading, on paper too. */
export function PlanLine({ view: { municipality, record, given } }: { view: PlanView }) {
  return (
    <p class="plan-line">
      {`${municipality.municipality.name}　${record.plan.title}　`}
      <span class="nowrap">{asOfWords(given)}</span>
    </p>
  )
}

import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Handle } from './schema.ts'

/** Clears away rows that nobody sees any more and tells the planner how many there are: PGlite never does so by itself. */
export async function vacuum(handle: Handle): Promise<void> {
  await sql`vacuum (analyze)`.execute(handle)
}

/** Whether the database answers; `late` is what to say when it has not answered after `within` ms. */
export async function answers(
  handle: Handle,
  { within, late }: { within: number; late: boolean },
): Promise<boolean> {
  const answered = sql`select 1`.execute(handle).then(
    () => true,
    () => false,
  )
  return Promise.race([answered, setTimeout(within, late, { ref: false })])
}

import { sql } from 'kysely'
import type { Handle } from './schema.ts'

/** Clears away rows that nobody sees any more and tells the planner how many there are: PGlite never does so by itself. */
export async function vacuum(handle: Handle): Promise<void> {
  await sql`vacuum (analyze)`.execute(handle)
}

/** Whether the database answers. */
export async function answers(handle: Handle): Promise<boolean> {
  try {
    await sql`select 1`.execute(handle)
    return true
  } catch {
    return false
  }
}

import { sql } from 'kysely'
import type { Handle, Tx } from './schema.ts'

/** A statement as it stands, for tests that try what no verb does. */
export function rawSql(on: Handle | Tx, statement: string) {
  return sql.raw(statement).execute(on)
}

import { inPublic, inTenant } from '../db/in-tenant.ts'
import { municipalities, storedRecord } from '../db/records.ts'
import type { Handle } from '../db/schema.ts'
import { loadFolders } from '../exchange/folders.ts'
import type { MunicipalityRecord } from '../plan/plan.ts'
import { type Result, sentenceOf } from '../plan/problem.ts'
import { given, type Values, type Workplace } from './command.ts'

/** Options of the verbs that read from a plain folder or from the database. */
export const SOURCE_OPTIONS = { from: { type: 'string' }, data: { type: 'string' } } as const

/** The municipalities of `--from`, or else of the database. */
export async function recordsOf(values: Values, place: Workplace): Promise<Result<MunicipalityRecord[]>> {
  const from = given(values, 'from')
  if (from !== undefined) return fromFolder(place, from)
  const database = await place.database(values, 'open')
  return database.ok ? { ok: true, value: await storedRecords(database.value.handle) } : database
}

/** The municipalities of a plain folder; remarks on them are told, a line each. */
export function fromFolder(place: Workplace, dir: string): Result<MunicipalityRecord[]> {
  const loaded = loadFolders(place.at(dir))
  if (loaded.ok) for (const remark of loaded.remarks) place.tell(sentenceOf(remark))
  return loaded
}

async function storedRecords(handle: Handle): Promise<MunicipalityRecord[]> {
  const records: MunicipalityRecord[] = []
  for (const { code } of await inPublic(handle, municipalities)) {
    const tenant = { municipality: code, actor: 'cli' }
    const record = await inTenant(handle, tenant, (tx) => storedRecord(tx, code))
    if (record !== null) records.push(record)
  }
  return records
}

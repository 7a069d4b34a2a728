import { inPublic, readTenant } from '../db/in-tenant.ts'
import { municipalities, storedRecord } from '../db/records.ts'
import type { Handle } from '../db/schema.ts'
import { loadFolders } from '../exchange/folders.ts'
import type { MunicipalityRecord } from '../plan/plan.ts'
import { type Result, sentenceOf } from '../plan/problem.ts'
import { given, type Values, type Workplace } from './command.ts'

/** Options of the verbs that read from a plain folder or from the database. */
export const SOURCE_OPTIONS = { from: { type: 'string' }, data: { type: 'string' } } as const

/** The codes of the municipalities of a source, and the whole record of one of them. */
export type Records = { codes: string[]; read: (code: string) => Promise<MunicipalityRecord> }

/** The municipalities of `--from`, or else of the database; nothing of them is read from there before it is asked for. */
export async function recordsOf(values: Values, place: Workplace): Promise<Result<Records>> {
  const from = given(values, 'from')
  if (from !== undefined) {
    const loaded = fromFolder(place, from)
    return loaded.ok ? { ok: true, value: loadedRecords(loaded.value) } : loaded
  }
  const database = await place.database(values, 'open')
  return database.ok ? { ok: true, value: await storedRecords(database.value.handle) } : database
}

/**
 * The municipalities of a plain folder; remarks on them are told, a line each. `doubts`: also figures that contradict each
 * other, for who takes the folder in.
 */
export function fromFolder(
  place: Workplace,
  dir: string,
  { doubts = false } = {},
): Result<MunicipalityRecord[]> {
  const loaded = loadFolders(place.at(dir))
  if (loaded.ok)
    for (const remark of [...loaded.remarks, ...(doubts ? loaded.doubts : [])]) place.tell(sentenceOf(remark))
  return loaded
}

function loadedRecords(records: readonly MunicipalityRecord[]): Records {
  const known = new Map(records.map((record) => [record.municipality.code, record]))
  return { codes: [...known.keys()], read: async (code) => foundOf(code, known.get(code)) }
}

async function storedRecords(handle: Handle): Promise<Records> {
  const listed = await inPublic(handle, municipalities)
  return {
    codes: listed.map(({ code }) => code),
    read: async (code) => {
      const tenant = { municipality: code, actor: 'cli' }
      return foundOf(code, await readTenant(handle, tenant, (tx) => storedRecord(tx, code)))
    },
  }
}

/** A municipality that was listed is never removed. */
function foundOf(code: string, record: MunicipalityRecord | null | undefined): MunicipalityRecord {
  if (record == null) throw new Error(`no record of ${code}`)
  return record
}

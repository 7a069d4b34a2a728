import { inPublic, inTenant } from '../db/in-tenant.ts'
import type { Database } from '../db/open.ts'
import { municipalities, storedRecord } from '../db/records.ts'
import type { Handle } from '../db/schema.ts'
import { openStoredLibrary } from '../publish/stored-library.ts'
import { type Command, given, Misuse } from './command.ts'

export const edition: Command = {
  name: 'edition',
  usage: 'edition list [--data D] [--municipality CODE] [--json]',
  does: '公表した版の一覧',
  options: { data: { type: 'string' }, municipality: { type: 'string' } },
  words: 1,
  run: async (values, [verb], place) => {
    if (verb !== 'list') throw new Misuse('edition の後には list と書きます')
    const database = await place.database(values, 'open')
    if (!database.ok) return database
    const editions = await listing(database.value, given(values, 'municipality'))
    if (values.json) return { ok: true, value: `${JSON.stringify({ editions }, null, 2)}\n` }
    return { ok: true, value: editions.map(lineOf).join('') }
  },
}

type Listed = Awaited<ReturnType<typeof listing>>[number]

async function listing({ handle, read }: Database, only: string | undefined) {
  const library = openStoredLibrary(read)
  const codes = (await inPublic(handle, municipalities)).map(({ code }) => code)
  const listed = []
  for (const code of codes.filter((one) => only === undefined || one === only)) {
    for (const plan of await planIds(handle, code)) {
      const shown = await library.shown(code, plan)
      for (const { id, round, issue, frozenAt, reports } of await library.editions(code, plan))
        listed.push({
          municipality: code,
          plan,
          edition: id,
          round,
          issue,
          frozen_at: frozenAt?.toISOString() ?? null,
          shown: id === shown,
          reports,
        })
    }
  }
  return listed
}

async function planIds(handle: Handle, code: string): Promise<string[]> {
  const record = await inTenant(handle, { municipality: code, actor: 'cli' }, (tx) => storedRecord(tx, code))
  return record?.plans.map(({ id }) => id) ?? []
}

function lineOf({ municipality, plan, edition: id, frozen_at, shown, reports }: Listed): string {
  const files = reports.flatMap((report) => report.files.map(({ name, sha256 }) => `    ${name} ${sha256}\n`))
  return `${municipality} ${plan} ${id} ${frozen_at}${shown ? '（表示中）' : ''}\n${files.join('')}`
}

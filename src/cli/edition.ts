import { publishedPlans } from '../db/editions.ts'
import type { Database } from '../db/open.ts'
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

async function listing({ read }: Database, only: string | undefined) {
  const library = openStoredLibrary(read)
  const listed = []
  for (const { municipality, plan } of await read(publishedPlans)) {
    if (only !== undefined && municipality !== only) continue
    const shown = await library.shown(municipality, plan)
    for (const { id, round, issue, frozenAt, reports } of await library.editions(municipality, plan))
      listed.push({
        municipality,
        plan,
        edition: id,
        round,
        issue,
        frozen_at: frozenAt?.toISOString() ?? null,
        shown: id === shown,
        reports,
      })
  }
  return listed
}

function lineOf({ municipality, plan, edition: id, frozen_at, shown, reports }: Listed): string {
  const files = reports.flatMap((report) => report.files.map(({ name, sha256 }) => `    ${name} ${sha256}\n`))
  return `${municipality} ${plan} ${id} ${frozen_at}${shown ? '（表示中）' : ''}\n${files.join('')}`
}

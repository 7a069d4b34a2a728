import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { KINDS, useDatabase } from './grounds.fixture.ts'
import { inTenant } from './in-tenant.ts'
import { answers, vacuum } from './upkeep.ts'

describe.each(KINDS)('upkeep on %s', (kind) => {
  const held = useDatabase(kind)

  test('vacuum tells the planner how many rows there are', async () => {
    await inTenant(held.database.handle, { municipality: '432041', actor: 'cli' }, async (tx) => {
      await sql`insert into ayumi.municipality (municipality, name, kind, writing)
        values ('432041', 'x', 'city', '{}')`.execute(tx)
      await sql`insert into ayumi.series (municipality, series, position, name)
        select '432041', n::text, n, 'x' from generate_series(1, 500) as n`.execute(tx)
      await sql`delete from ayumi.series where position > 300`.execute(tx)
    })
    await vacuum(held.database.handle)
    const { rows } = await sql<{ n: number }>`
      select reltuples::integer as n from pg_class where oid = 'ayumi.series'::regclass`.execute(
      held.database.handle,
    )
    expect(rows).toEqual([{ n: 300 }])
  })

  test.runIf(kind === 'embedded')('one that is busy with a long transaction of ours is alive', async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    const busy = inTenant(held.database.handle, { municipality: '432041', actor: 'cli' }, () => promise)
    const before = Date.now()
    expect(await held.database.alive()).toBe(true)
    expect(Date.now() - before).toBeLessThan(900)
    resolve()
    await busy
  })

  test('a database that was closed does not answer, one that is open does', async () => {
    expect(await answers(held.database.handle, { within: 5_000, late: false })).toBe(true)
    const other = await held.ground.open().catch(() => null)
    // The embedded database has one opener.
    if (kind === 'embedded') return expect(other).toBeNull()
    await other?.close()
    expect(await other?.alive()).toBe(false)
  })
})

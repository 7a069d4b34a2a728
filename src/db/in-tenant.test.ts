import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { KINDS, useDatabase } from './grounds.fixture.ts'
import { inTenant, readTenant } from './in-tenant.ts'
import type { Tx } from './schema.ts'

const arao = { municipality: '432041', actor: 'cli' }
const LATE = /longer than 100 ms/

const write = (tx: Tx) =>
  sql`insert into ayumi.municipality (municipality, name, kind, writing) values ('432041', 'x', 'city', '{}')`.execute(
    tx,
  )
const sleep = (tx: Tx, seconds: number) => sql`select pg_sleep(${seconds})`.execute(tx)

describe.each(KINDS)('a transaction past its limit, on %s', (kind) => {
  const held = useDatabase(kind)
  /** Runs verbs that take too long and gives what became of their last step, which has to be refused. */
  const late = async (verbs: (tx: Tx) => Promise<unknown>) => {
    const { promise, resolve } = Promise.withResolvers<unknown>()
    const run = inTenant(
      held.database.handle,
      arao,
      async (tx) => {
        const error = await verbs(tx).catch((reason: unknown) => reason)
        resolve(error)
        // Verbs that swallow the refusal are undone all the same.
      },
      100,
    )
    await expect(run).rejects.toThrow(LATE)
    return promise
  }
  const written = async () => {
    const { rows } = await sql`select 1 from ayumi.municipality`.execute(held.database.handle)
    return rows.length
  }

  test('writes nothing more, though its verbs go on', async () => {
    const error = await late(async (tx) => {
      await write(tx)
      await wait(300)
      await write(tx)
    })
    expect(String(error)).toMatch(LATE)
    expect(await written()).toBe(0)
  })

  // The embedded database sleeps with the whole program, timers and all.
  test.runIf(kind === 'postgres')('nor what its verbs asked for at once, waiting in line', async () => {
    const verbs = (tx: Tx) =>
      Promise.all([sleep(tx, 0.3), ...[10, 20, 30].map((ms) => wait(ms).then(() => write(tx)))])
    await expect(inTenant(held.database.handle, arao, verbs, 100)).rejects.toThrow(LATE)
    await wait(400)
    expect(await written()).toBe(0)
  })

  test.runIf(kind === 'postgres')(
    'ends the statement in the server and gives the connection back',
    async () => {
      // Whether the server's clock or ours is first, the caller hears the same.
      await expect(inTenant(held.database.handle, arao, (tx) => sleep(tx, 600), 100)).rejects.toThrow(LATE)
      const { rows } = await sql`select query from pg_stat_activity
      where datname = current_database() and state <> 'idle' and pid <> pg_backend_pid()`.execute(
        held.database.handle,
      )
      expect(rows).toEqual([])
    },
  )

  test('verbs that fail while others wait in line leave nothing of any', async () => {
    const run = inTenant(held.database.handle, arao, (tx) =>
      Promise.all([sql`select 1 / 0`.execute(tx), write(tx), write(tx), write(tx)]),
    )
    await expect(run).rejects.toThrow('division by zero')
    await wait(100)
    expect(await written()).toBe(0)
  })
})

describe.skipIf(!KINDS.includes('postgres'))('what others commit meanwhile, on postgres', () => {
  const held = useDatabase('postgres')
  const namesSeen = (door: typeof readTenant) =>
    door(held.database.handle, arao, async (tx) => {
      const seen = []
      for (const name of ['before', 'after']) {
        const { rows } = await sql<{ name: string }>`select name from ayumi.municipality`.execute(tx)
        seen.push(rows[0]?.name)
        await inTenant(held.database.handle, arao, (other) =>
          sql`
          insert into ayumi.municipality (municipality, name, kind, writing) values ('432041', ${name}, 'city', '{}')
          on conflict (municipality) do update set name = excluded.name`.execute(other),
        )
      }
      return seen
    })

  test('is not seen by verbs that read: a record is of one moment, in all its tables', async () => {
    expect(await namesSeen(readTenant)).toEqual([undefined, undefined])
  })

  test('is seen by verbs that write: who waited for another sees what it wrote', async () => {
    expect(await namesSeen(inTenant)).toEqual(['after', 'before'])
  })
})

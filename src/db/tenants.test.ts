import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { wholeRecord } from '../plan/whole.examples.ts'
import { APP_ROLE } from './bounds.ts'
import { KINDS, useDatabase } from './grounds.fixture.ts'
import { inPublic, inTenant } from './in-tenant.ts'
import { storedRecord, storeRecord } from './records.ts'
import { refuseUnsafeRole } from './safe-role.ts'
import type { Handle, Tx } from './schema.ts'
import { TABLES } from './tables.ts'

const arao = { municipality: '432041', actor: 'cli' }
const mine = { municipality: '352136', actor: 'cli' }

function recordOf(code: string) {
  const record = wholeRecord()
  return { ...record, municipality: { ...record.municipality, code } }
}

describe.each(KINDS)('tenants on %s', (kind) => {
  const held = useDatabase(kind)
  beforeAll(async () => {
    await inTenant(held.database.handle, arao, (tx) => storeRecord(tx, recordOf('432041')))
    await inTenant(held.database.handle, mine, (tx) => storeRecord(tx, recordOf('352136')))
  })
  const count = async (tx: Tx, table: string, where = sql`true`) => {
    const { rows } = await sql<{ n: number }>`
      select count(*)::integer as n from ${sql.id('ayumi', table)} where ${where}`.execute(tx)
    return rows[0]?.n
  }
  const tables = [...Object.values(TABLES).map(({ name }) => name), 'history']

  test.each(tables)('%s: a verb that forgets the filter sees its own municipality only', async (table) => {
    await inTenant(held.database.handle, arao, async (tx) => {
      expect(await count(tx, table)).toBeGreaterThan(0)
      expect(await count(tx, table, sql`municipality <> '432041'`)).toBe(0)
    })
  })

  test.each(tables)('%s: a transaction that forgets the tenant sees nothing', async (table) => {
    expect(await inPublic(held.database.handle, (tx) => count(tx, table))).toBe(0)
  })

  test('a row of another municipality is not written, moved or removed', async () => {
    const tried = (statement: string) =>
      inTenant(held.database.handle, arao, (tx) => sql.raw(statement).execute(tx))
    const rls = /row-level security/
    await expect(
      tried(`insert into ayumi.series (municipality, series, position, name) values ('352136', 'x', 0, 'x')`),
    ).rejects.toThrow(rls)
    await expect(tried(`update ayumi.series set municipality = '352136'`)).rejects.toThrow(rls)
    await tried(`update ayumi.item set title = 'x' where municipality = '352136'`)
    await tried(`delete from ayumi.figure where municipality = '352136'`)
    await expect(
      tried(
        `insert into ayumi.municipality (municipality, name, kind, writing) values ('999999', 'x', 'city', '{}')`,
      ),
    ).rejects.toThrow(rls)
    expect(await inTenant(held.database.handle, mine, (tx) => storedRecord(tx, '352136'))).toEqual(
      recordOf('352136'),
    )
  })

  test('storing under the wrong tenant is refused whole', async () => {
    await expect(
      inTenant(held.database.handle, mine, (tx) => storeRecord(tx, recordOf('432041'))),
    ).rejects.toThrow()
    expect(await inTenant(held.database.handle, arao, (tx) => storedRecord(tx, '432041'))).toEqual(
      recordOf('432041'),
    )
  })

  test('two municipalities read at once, and each sees its own', async () => {
    const read = (tenant: typeof arao) =>
      inTenant(held.database.handle, tenant, async (tx) => {
        const { rows } = await sql<{ municipality: string }>`select municipality from ayumi.item`.execute(tx)
        return rows.every(({ municipality }) => municipality === tenant.municipality) && rows.length > 0
      })
    const all = await Promise.all(Array.from({ length: 40 }, (_, index) => read(index % 2 ? arao : mine)))
    expect(all).toEqual(Array(40).fill(true))
  })

  test('nothing of a tenant stays behind in the connection', async () => {
    await inTenant(held.database.handle, arao, (tx) => count(tx, 'item'))
    const { rows } = await sql<{ tenant: string | null; user: string }>`
      select current_setting('ayumi.municipality', true) as tenant, current_user as user`.execute(
      held.database.handle,
    )
    expect(rows[0]?.tenant ?? '').toBe('')
    expect(rows[0]?.user).not.toBe(APP_ROLE)
  })

  test.each([
    ["432041'; drop table ayumi.item; --", 'cli'],
    ['', 'cli'],
    ['432041', "x'; reset role; --"],
  ])('a tenant or actor that is no code is refused: %j %j', async (municipality, actor) => {
    const run = async () => inTenant(held.database.handle, { municipality, actor }, async () => 1)
    await expect(run()).rejects.toThrow(/not a/)
  })

  test('a transaction has a time limit, and the next one goes on', async () => {
    const never = () => new Promise<never>(() => {})
    await expect(inTenant(held.database.handle, arao, never, 20)).rejects.toThrow(/longer than 20 ms/)
    expect(await inTenant(held.database.handle, arao, (tx) => count(tx, 'item'))).toBeGreaterThan(0)
  })

  test('using the outer handle inside a transaction ends at the limit, not never', async () => {
    const outer = () => sql`select 1`.execute(held.database.handle)
    const run = inTenant(held.database.handle, arao, outer, 200)
    if (kind === 'embedded') await expect(run).rejects.toThrow(/longer than/)
    else await run
    expect(await inTenant(held.database.handle, arao, (tx) => count(tx, 'item'))).toBeGreaterThan(0)
  })

  describe('start-up is refused', () => {
    const unsafe = async (break_: string, mend: string) => {
      const run = (handle: Handle, statement: string) => sql.raw(statement).execute(handle)
      await run(held.database.handle, break_)
      try {
        return await refuseUnsafeRole(held.database.handle)
      } finally {
        await run(held.database.handle, mend)
      }
    }

    test('when a table has lost its row-level security', async () => {
      const result = await unsafe(
        'alter table ayumi.opinion no force row level security',
        'alter table ayumi.opinion force row level security',
      )
      expect(JSON.stringify(result)).toContain('表 opinion に行の保護がありません')
    })

    test('when a policy lets rows through without a tenant', async () => {
      const result = await unsafe(
        'create policy everybody on ayumi.opinion using (true)',
        'drop policy everybody on ayumi.opinion',
      )
      expect(JSON.stringify(result)).toContain('表 opinion が、団体を決めずに読めます')
    })

    test('and not otherwise', async () => {
      expect(await refuseUnsafeRole(held.database.handle)).toEqual({ ok: true, value: null })
    })
  })
})

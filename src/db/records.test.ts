import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { item } from '../plan/records.examples.ts'
import { wholeRecord } from '../plan/whole.examples.ts'
import { KINDS, useDatabase } from './grounds.fixture.ts'
import { inTenant } from './in-tenant.ts'
import type { Database } from './open.ts'
import { storedRecord, storeRecord } from './records.ts'

const tenant = { municipality: '432041', actor: 'cli' }

describe.each(KINDS)('records on %s', (kind) => {
  const held = useDatabase(kind)
  const store = (record = wholeRecord()) =>
    inTenant(held.database.handle, tenant, (tx) => storeRecord(tx, record))
  const stored = () => inTenant(held.database.handle, tenant, (tx) => storedRecord(tx, '432041'))

  test('what was never stored is not there', async () => {
    const other = { municipality: '352136', actor: 'cli' }
    expect(await inTenant(held.database.handle, other, (tx) => storedRecord(tx, '352136'))).toBeNull()
  })

  test('a record comes back as it was stored, every noun and every kind of value', async () => {
    await store()
    expect(await stored()).toEqual(wholeRecord())
  })

  test('storing the same record again writes nothing', async () => {
    await store()
    const before = await historyOf(held.database)
    const difference = await store()
    expect(Object.values(difference).flatMap((of) => [...of.added, ...of.changed, ...of.removed])).toEqual([])
    expect(await historyOf(held.database)).toHaveLength(before.length)
  })

  test('storing a changed record writes what differs, and history tells from what to what, and by whom', async () => {
    await store()
    const before = await historyOf(held.database)
    const record = wholeRecord()
    const [taiko] = record.plans
    if (taiko === undefined) throw new Error('the example has a plan')
    taiko.items = taiko.items.map((one) => (one.code === '1' ? { ...one, title: '新しい名' } : one))
    taiko.items.push(item('3'))
    taiko.yearPlans = []
    await store(record)
    expect(await stored()).toEqual(record)
    const news = (await historyOf(held.database)).slice(before.length)
    expect(news.map(({ table, change, actor }) => [table, change, actor]).sort()).toEqual([
      ['item', 'insert', 'cli'],
      ['item', 'update', 'cli'],
      ['year_plan', 'delete', 'cli'],
    ])
    const update = news.find(({ change }) => change === 'update')
    expect([update?.before?.title, update?.after?.title]).toEqual(['取組1', '新しい名'])
  })

  test('a store that fails in the middle leaves everything as it was', async () => {
    await store()
    const record = wholeRecord()
    record.plans[0]?.items.push(item('9', { heading: '7-7' }))
    await expect(store(record)).rejects.toThrow()
    expect(await stored()).toEqual(wholeRecord())
  })

  test('nobody alters history', async () => {
    await store()
    const alter = (statement: string) =>
      inTenant(held.database.handle, tenant, (tx) => sql.raw(statement).execute(tx))
    await expect(alter(`update ayumi.history set actor = 'x'`)).rejects.toThrow(/permission denied/)
    await expect(alter('delete from ayumi.history')).rejects.toThrow(/permission denied/)
  })
})

function historyOf({ handle }: Database) {
  return inTenant(handle, tenant, (tx) => tx.selectFrom('ayumi.history').selectAll().orderBy('at').execute())
}

import { beforeAll, describe, expect, test } from 'vitest'
import { KINDS, useDatabase } from '../db/grounds.fixture.ts'
import { inTenant } from '../db/in-tenant.ts'
import { storeRecord } from '../db/records.ts'
import type { Handle } from '../db/schema.ts'
import { sentenceOf } from '../plan/problem.ts'
import { wholeRecord } from '../plan/whole.examples.ts'
import { chosenMunicipality } from './chosen-plan.ts'
import { servedWorkplace } from './workplace.ts'

describe.each(KINDS)('one municipality of several, on %s', (kind) => {
  const held = useDatabase(kind)
  beforeAll(async () => {
    for (const code of ['352136', '432041']) {
      const record = wholeRecord()
      const own = { ...record, municipality: { ...record.municipality, code } }
      await inTenant(held.database.handle, { municipality: code, actor: 'cli' }, (tx) => storeRecord(tx, own))
    }
  })

  /** What is chosen, and whose data was read for it. */
  const chosen = async (code: string | undefined) => {
    const tenants: string[] = []
    const listen: Parameters<Handle['withPlugin']>[0] = {
      transformQuery: ({ node }) => {
        const [, tenant] = /ayumi\.municipality = '?(\d{6})?/.exec(JSON.stringify(node)) ?? []
        if (tenant !== undefined) tenants.push(tenant)
        return node
      },
      transformResult: async ({ result }) => result,
    }
    const database = { ...held.database, handle: held.database.handle.withPlugin(listen) }
    const place = servedWorkplace('/', () => {}, database)
    const result = await chosenMunicipality({}, place, '--municipality', code)
    return {
      tenants,
      is: result.ok ? result.value.municipality.code : result.problems.map(sentenceOf).join(),
    }
  }

  test('is read alone', async () => {
    expect((await chosen('432041')).is).toBe('432041')
    expect((await chosen('432041')).tenants.filter((one) => one !== '432041')).toEqual([])
  })

  test.each([
    [undefined, '団体が2つ以上あります。--municipality に 352136、432041 のいずれかを書いてください。'],
    ['999999', '団体「999999」はありません。352136、432041 のいずれかを書いてください。'],
  ])('%s is refused with those there are, and nothing of them is read', async (code, told) => {
    expect(await chosen(code)).toEqual({ tenants: [], is: `--municipality: ${told}` })
  })
})

import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, inject, test } from 'vitest'
import { sentenceOf } from '../plan/problem.ts'
import { APP_ROLE } from './bounds.ts'
import { KINDS, newGround, useDatabase } from './grounds.fixture.ts'
import { inPublic, inTenant, type Read } from './in-tenant.ts'
import { openDatabase } from './open.ts'
import { refuseUnboundReaders } from './safe-role.ts'

const newDir = () => mkdtempSync(join(inject('scratch'), 'open-'))

async function refusal(place: Parameters<typeof openDatabase>[0]): Promise<string> {
  const result = await openDatabase(place)
  if (!result.ok) return result.problems.map(sentenceOf).join('\n')
  await result.value.close()
  return 'not refused'
}

const folder = (dir: string) => ({ dir, does: 'test', socket: null })

describe('a commit on the embedded database is on the disk before it is acknowledged', () => {
  const held = useDatabase('embedded')
  const tenant = { municipality: '432041', actor: 'cli' }
  const write = (n: number) =>
    inTenant(held.database.handle, tenant, (tx) =>
      sql`insert into ayumi.municipality (municipality, name, kind, writing) values ('432041', ${`${n}`}, 'city', '{}')
        on conflict (municipality) do update set name = excluded.name`.execute(tx),
    )
  const flushed = async (work: () => Promise<unknown>) => {
    const before = held.database.flushes()
    await work()
    return held.database.flushes() - before
  }

  test('every committed write flushes at least once', async () => {
    const counts = []
    for (let n = 0; n < 50; n += 1) counts.push(await flushed(() => write(n)))
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(1)
  })

  test('what only reads, and what is undone, does not', async () => {
    const read = () =>
      inPublic(held.database.handle, (tx) => sql`select * from ayumi.municipality`.execute(tx))
    await read()
    expect(await flushed(async () => Promise.all(Array.from({ length: 20 }, read)))).toBe(0)
  })
})

describe('what cannot be opened is refused in a sentence, and the folder can be opened afterwards', () => {
  test('a folder whose database is none', async () => {
    const dir = newDir()
    mkdirSync(join(dir, 'database'))
    writeFileSync(join(dir, 'database', 'letter.txt'), 'x')
    const told = await refusal(folder(dir))
    expect(told).toContain(`${dir}: データベースを開けません（database はデータベースではありません）`)
    expect(readdirSync(dir).sort()).toEqual(['ayumi.lock', 'database'])
    expect(readdirSync(join(dir, 'database'))).toEqual(['letter.txt'])
  })

  test('a database that is damaged', async () => {
    const ground = await newGround('embedded')
    writeFileSync(join(ground.dir ?? '', 'database', 'global', 'pg_control'), 'x')
    expect(await refusal(folder(ground.dir ?? ''))).toContain('データベースを開けません')
    await ground.remove()
  })

  test('a database that was half made when its maker was killed is made anew', async () => {
    const dir = newDir()
    mkdirSync(join(dir, 'database.new', 'base'), { recursive: true })
    expect(await refusal(folder(dir))).toBe('not refused')
    expect(readdirSync(dir).sort()).toEqual(['ayumi.lock', 'database'])
  }, 30_000)

  test.each([
    ['out of reach', 'postgres://ayumi:himitsu@127.0.0.1:1/ayumi'],
    ['under a name that has several addresses', 'postgres://ayumi:himitsu@localhost:1/ayumi'],
    ['under a name that nobody has', 'postgres://ayumi:himitsu@nowhere.invalid/ayumi'],
    ['under an address that is none', 'postgres://ayumi:himitsu@:x:/ayumi'],
    ['under an address of something else', 'himitsu'],
  ])('a PostgreSQL %s, and the password is not told', async (_, url) => {
    const told = await refusal({ url })
    expect(told).toContain('DATABASE_URL: データベースにつながりません（')
    expect(told).not.toContain('（）')
    expect(told).not.toContain('himitsu')
  })
})

describe.skipIf(!KINDS.includes('postgres'))('who reads a PostgreSQL is bound by row-level security', () => {
  test.each([['-c statement_timeout=9000'], ['-c role=postgres -c default_transaction_read_only=off']])(
    'whatever the address asks for: %s',
    async (options) => {
      const ground = await newGround('postgres')
      const url = new URL(ground.url ?? '')
      url.searchParams.set('options', options)
      const opened = await openDatabase({ url: url.href })
      if (!opened.ok) throw new Error(JSON.stringify(opened.problems))
      const { rows } = await opened.value.read((on) =>
        sql<{ who: string; only: string }>`
        select current_user as who, current_setting('transaction_read_only') as only`.execute(on),
      )
      expect(rows).toEqual([{ who: APP_ROLE, only: 'on' }])
      await opened.value.close()
      await ground.remove()
    },
  )

  test('and where its connections are not bound, as behind a pooler, it is not served', async () => {
    const ground = await newGround('postgres')
    const { handle, close } = await ground.open()
    const told = async (read: Read) => {
      const result = await refuseUnboundReaders(read)
      return result.ok ? '' : result.problems.map(sentenceOf).join()
    }
    expect(await told((verbs) => verbs(handle))).toContain(
      'DATABASE_URL: 閲覧用の接続が、役割 ayumi_app の読み取り専用になりません。',
    )
    const refusing: Read = async () => Promise.reject(new Error('unsupported startup parameter: options'))
    expect(await told(refusing)).toContain('（unsupported startup parameter: options）')
    await close()
    await ground.remove()
  })
})

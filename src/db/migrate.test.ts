import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { sentenceOf } from '../plan/problem.ts'
import { type Ground, KINDS, newGround } from './grounds.fixture.ts'
import { inTenant } from './in-tenant.ts'
import { migrate } from './migrate.ts'
import { MIGRATIONS, type Migration } from './migrations.ts'
import { openDatabase } from './open.ts'
import { storedRecord, storeRecord } from './records.ts'
import type { Tx } from './schema.ts'

const LATER: Migration = { name: '9999-later', sql: 'create table ayumi_meta.later (n integer);' }
const FAILS: Migration = { name: '9999-fails', sql: `${LATER.sql} select 1 / 0;` }

type Place = Parameters<typeof openDatabase>[0]

/** What is done in 荒尾市's rows of a database with these migrations. */
async function inMunicipality(
  place: Place,
  migrations: readonly Migration[],
  verbs: (tx: Tx) => Promise<void>,
) {
  const opened = await openDatabase(place, migrations)
  if (!opened.ok) throw new Error(opened.problems.map(sentenceOf).join('\n'))
  await inTenant(opened.value.handle, { municipality: '432041', actor: 'cli' }, verbs)
  await opened.value.close()
}

describe.each(KINDS)('migrations on %s', (kind) => {
  const onGround = (run: (ground: Ground) => Promise<void>) => async () => {
    const ground = await newGround(kind)
    try {
      await run(ground)
    } finally {
      await ground.remove()
    }
  }
  /** Opens with these migrations, asks for what ran and whether LATER's table is there, and closes. */
  const state = async ({ url, dir }: Ground, migrations: readonly Migration[]) => {
    const place = url === null ? { dir: dir ?? '', does: 'test', socket: null } : { url }
    const opened = await openDatabase(place, migrations)
    if (!opened.ok) return opened.problems.map(sentenceOf).join('\n')
    const { handle, close } = opened.value
    const { rows } = await sql<{ name: string; at: Date }>`
      select name, at from ayumi_meta.migration order by name`.execute(handle)
    const later = await sql<{ is: boolean }>`
      select to_regclass('ayumi_meta.later') is not null as is`.execute(handle)
    await close()
    return {
      names: rows.map(({ name }) => name),
      at: rows.map(({ at }) => at.getTime()),
      later: later.rows[0]?.is,
    }
  }

  test(
    'each runs once',
    onGround(async (ground) => {
      const first = await state(ground, MIGRATIONS)
      expect(first).toMatchObject({ names: MIGRATIONS.map(({ name }) => name), later: false })
      expect(await state(ground, MIGRATIONS)).toEqual(first)
      const more = await state(ground, [...MIGRATIONS, LATER])
      expect(more).toMatchObject({ names: [...MIGRATIONS, LATER].map(({ name }) => name), later: true })
      expect(await state(ground, [...MIGRATIONS, LATER])).toEqual(more)
    }),
    60_000,
  )

  test(
    'a database made before figures had subjects and notes keeps its figures, and takes those',
    onGround(async ({ url, dir }) => {
      const place = url === null ? { dir: join(dir ?? '', 'before'), does: 'test', socket: null } : { url }
      const before = MIGRATIONS.filter(({ name }) => name < '0005')
      await inMunicipality(place, before, async (tx) => {
        await sql`insert into ayumi.municipality (municipality, name, kind, writing)
          values ('432041', '荒尾市', 'city', '{"era":"kanji","negative":"▲","digits":"half"}')`.execute(tx)
        await sql`insert into ayumi.series (municipality, position, series, name, unit)
          values ('432041', 0, 'revenue', '歳入', '百万円')`.execute(tx)
      })
      await inMunicipality(place, MIGRATIONS, async (tx) => {
        const record = await storedRecord(tx, '432041')
        expect(record).toMatchObject({ subjects: [], figureNotes: [], figureMaps: {} })
        expect(record?.series).toEqual([
          {
            ...{ series: 'revenue', name: '歳入', unit: '百万円', group: null, order: null, identity: null },
            ...{ short_name: null, digits: null, rounding_note: null, source: null },
          },
        ])
        if (record === null) throw new Error('it was there a moment ago')
        const change = {
          subjects: [{ subject: 'a', name: '甲', kind: null, order: null, short_name: null }],
          figureNotes: [{ series: 'revenue', subject: null, fiscal_year: null, note: '注' }],
        }
        await storeRecord(tx, { ...record, ...change })
        expect(await storedRecord(tx, '432041')).toMatchObject(change)
      })
    }),
    60_000,
  )

  test(
    'one that fails leaves nothing, and those before it stand',
    onGround(async (ground) => {
      await expect(state(ground, [...MIGRATIONS, FAILS])).rejects.toThrow('migration 9999-fails failed')
      expect(await state(ground, MIGRATIONS)).toMatchObject({
        names: MIGRATIONS.map(({ name }) => name),
        later: false,
      })
    }),
    60_000,
  )

  test.runIf(kind === 'postgres')(
    'what needs nothing waits for nobody; who waits too long for another is told',
    onGround(async (ground) => {
      await state(ground, MIGRATIONS)
      const database = await ground.open()
      await database.handle.connection().execute(async (other) => {
        await sql`select pg_advisory_lock(4320413)`.execute(other)
        const at = (migrations: Migration[]) => migrate(database.handle, migrations, async () => {}, 100)
        expect(await at([...MIGRATIONS])).toEqual({ ok: true, value: { ran: [] } })
        const late = await at([...MIGRATIONS, LATER])
        expect(late.ok ? '' : late.problems.map(sentenceOf).join()).toBe(
          'データベース: ほかのプログラムがデータベースの形を新しくしていて、0.1秒待っても終わりません。終わるのを待ってから、もう一度始めてください。',
        )
        await sql`select pg_advisory_unlock(4320413)`.execute(other)
      })
      await database.close()
    }),
    60_000,
  )

  test(
    'a database that is newer than the program is refused',
    onGround(async (ground) => {
      await state(ground, [...MIGRATIONS, LATER])
      expect(await state(ground, MIGRATIONS)).toBe(
        'データベース: このプログラムより新しい版（9999-later）で作られています。プログラムを新しい版にしてください。',
      )
    }),
    60_000,
  )

  test(
    'so is one in which a migration ran that reads otherwise here',
    onGround(async (ground) => {
      await state(ground, MIGRATIONS)
      const changed = MIGRATIONS.map((one, index) => (index === 0 ? { ...one, sql: `${one.sql}\n` } : one))
      expect(await state(ground, changed)).toContain(
        'データベース: 移行 0001-plans が、実行されたときと違う内容になっています',
      )
    }),
    60_000,
  )
})

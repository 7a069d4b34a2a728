import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Server, startPostgres } from '../bin/postgres.mjs'
import { inTenant } from '../src/db/in-tenant.ts'
import { openDatabase } from '../src/db/open.ts'
import { sentenceOf } from '../src/plan/problem.ts'

// A PostgreSQL as an administrator gives it: on a server of its own, for roles belong to the whole server.

const server: Server | null = await startPostgres()
afterAll(() => server?.stop())

async function administrator(...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: server?.url })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}

const urlOf = (user: string, database: string) => {
  const url = new URL(server?.url ?? '')
  url.username = encodeURIComponent(user)
  url.password = 'himitsu'
  url.pathname = `/${database}`
  return url.href
}

/** '' where the database opens, or the sentence of the refusal. */
async function opens(user: string, database: string): Promise<string> {
  const opened = await openDatabase({ url: urlOf(user, database) })
  if (!opened.ok) return opened.problems.map(sentenceOf).join('\n')
  await opened.value.close()
  return ''
}

const asked = (told: string) => /「(.*)」/.exec(told)?.[1] ?? ''

describe.skipIf(server === null)('a PostgreSQL user who may make no roles', () => {
  const USER = 'gyokaku-ka'
  beforeAll(() =>
    administrator(`create role "${USER}" login`, 'create database city', 'create database town'),
  )

  test('is refused with what the administrator has to run, and comes in when it was run', async () => {
    const role = await opens(USER, 'city')
    expect(role).toContain('DATABASE_URL: 役割 ayumi_app を作る権限がありません')
    expect(asked(role)).toBe(`create role ayumi_app login; grant ayumi_app to "${USER}";`)
    await administrator(asked(role))
    const place = await opens(USER, 'city')
    expect(place).toContain('DATABASE_URL: データベースに表を作る権限がありません')
    expect(asked(place)).toBe(`grant create on database city to "${USER}";`)
    await administrator(asked(place))
    expect(await opens(USER, 'city')).toBe('')
    expect(await opens(USER, 'city')).toBe('')
  })

  test('is told to ask for less where the role is there already', async () => {
    await administrator('create role another login', 'grant create on database town to another')
    const told = await opens('another', 'town')
    expect(told).toContain('役割 ayumi_app を使う権限がありません')
    expect(asked(told)).toBe('grant ayumi_app to another;')
    await administrator(asked(told))
    expect(await opens('another', 'town')).toBe('')
  })
})

describe.skipIf(server === null)('the role that transactions put on', () => {
  beforeAll(() => administrator('create database guarded'))

  test.each(['superuser', 'bypassrls'])('is refused as %s, and served again without', async (power) => {
    expect(await opens('postgres', 'guarded')).toBe('')
    await administrator(`alter role ayumi_app ${power}`)
    expect(await opens('postgres', 'guarded')).toContain(
      '役割 ayumi_app が、行の保護を受けない権限を持っています',
    )
    await administrator(`alter role ayumi_app no${power}`)
    expect(await opens('postgres', 'guarded')).toBe('')
  })
})

describe.skipIf(server === null)('new databases opened by several at once', () => {
  test('are all opened, the role of the whole server being made once', async () => {
    const databases = ['first', 'second', 'third']
    for (const name of ['city', 'town', 'guarded']) await administrator(`drop database if exists ${name}`)
    await administrator('drop role if exists ayumi_app')
    for (const name of databases) await administrator(`create database ${name}`)
    const all = databases.flatMap((name) => Array.from({ length: 4 }, () => opens('postgres', name)))
    expect(await Promise.all(all)).toEqual(Array(all.length).fill(''))
  })
})

describe.skipIf(server === null)('a server that dies under a transaction', () => {
  test('ends the transaction, not Ayumi, which goes on when the server is back', async () => {
    const opened = await openDatabase({ url: urlOf('postgres', 'postgres') })
    if (!opened.ok) throw new Error('not opened')
    const { handle, alive, close } = opened.value
    const run = (verbs: Parameters<typeof inTenant<unknown>>[2]) =>
      inTenant(handle, { municipality: '432041', actor: 'cli' }, verbs)
    const { promise: isInside, resolve: inside } = Promise.withResolvers<void>()
    const { promise: goOn, resolve: go } = Promise.withResolvers<void>()
    const between = run(async (tx) => {
      inside()
      await goOn
      return tx.selectFrom('ayumi.item').selectAll().execute()
    }).catch((error: unknown) => error)
    await isInside
    await server?.kill()
    go()
    expect(await between).toBeInstanceOf(Error)
    expect(await alive()).toBe(false)
    server?.start()
    expect(await alive()).toBe(true)
    expect(await run((tx) => tx.selectFrom('ayumi.item').selectAll().execute())).toEqual([])
    await close()
  })
})

describe.skipIf(server === null)('a user whose password is wrong', () => {
  test('is refused, and the password is not told', async () => {
    const told = await opens('nobody-known', 'postgres')
    expect(told).toContain('DATABASE_URL: データベースにつながりません（')
    expect(told).not.toContain('himitsu')
  })
})

import { Validator } from '@seriousme/openapi-schema-validator'
import { beforeAll, describe, expect, test } from 'vitest'
import { app, appOf, CANARY, type Json, jsonOf, read } from './app.api.fixture.ts'
import { openFolderLibrary } from './publish/folder-library.ts'
import { routes } from './routes.ts'

// What the API says of itself: to programs in its document, to people on its page.

const { api } = routes

describe('openapi.json', () => {
  let document: Json
  beforeAll(async () => {
    document = await read(api.document)
  })

  test('is OpenAPI 3.1, by a validator', async () => {
    expect(document.openapi).toBe('3.1.0')
    const validator = new Validator()
    expect(await validator.validate(structuredClone(document))).toEqual({ valid: true })
    expect(validator.version).toBe('3.1')
  })

  // `npx vitest run --project unit src/app.api-document.test.ts --update` writes it anew; then the difference is read: nothing may go.
  test('is the one that stands in docs', async () => {
    const text = `${JSON.stringify(document, null, 1)}\n`
    await expect(text).toMatchFileSnapshot('../docs/openapi.json')
  })

  test('has every address of the table of routes, and no other', () => {
    const known = Object.values(api).filter((route) => route.startsWith('/api/v1/'))
    expect(Object.keys(document.paths).sort()).toEqual(
      known.map((route) => route.replace(/:([a-z]+)/g, '{$1}')).sort(),
    )
  })

  test('says of every field and every parameter what it is', () => {
    const untold: string[] = []
    const walk = (schema: Json, at: string) => {
      for (const [name, field] of Object.entries<Json>(schema?.properties ?? {})) {
        const isNamed = field.$ref ?? field.items?.$ref ?? field.additionalProperties ?? field.allOf
        if (isNamed === undefined && field.description === undefined && !isCount(at))
          untold.push(`${at}.${name}`)
        walk(field, `${at}.${name}`)
        walk(field.items, `${at}.${name}`)
      }
    }
    // Their names are the kinds of lifecycle, which the field itself tells.
    const isCount = (at: string) => at.endsWith('.lifecycle')
    for (const [name, schema] of Object.entries<Json>(document.components.schemas)) {
      if (schema.description === undefined) untold.push(name)
      walk(schema, name)
    }
    for (const { get } of Object.values<Json>(document.paths))
      for (const one of get.parameters ?? [])
        if (one.description === undefined) untold.push(`${get.operationId} ${one.name}`)
    expect(untold).toEqual([])
  })
})

describe('its page', () => {
  test('tells every address, parameter and shape of the document, and answers of this server', async () => {
    const page = await (await app.request(api.show)).text()
    const document = await read(api.document)
    for (const [path, { get }] of Object.entries<Json>(document.paths)) {
      expect(page).toContain(`GET ${path}`)
      expect(page).toContain(`id="${get.operationId}"`)
      for (const { description } of get.parameters ?? []) expect(page).toContain(description)
      expect(page, get.operationId).toContain(`答えの例（${get.summary}）`)
    }
    for (const name of Object.keys(document.components.schemas)) expect(page).toContain(name)
    expect(page).toContain('まとまり（symbol、label、counts_as、inferred）、又は null')
    expect(page).toContain('&quot;total&quot;: 20')
    expect(page).not.toContain('<script>alert')
    expect(page).toContain('設けていません')
    expect(page).not.toContain(CANARY)
  })

  test('says how often a client may ask, and stands where nothing is published', async () => {
    const empty = await openFolderLibrary([], () => {})
    if (!empty.ok) throw new Error('no library')
    const bare = appOf({ library: empty.value, limit: { perMinute: 30, clientOf: () => '' } })
    const page = await (await bare.request(api.show)).text()
    expect(page).toContain('1分間に30回')
    expect(page).toContain('公表されているものがまだない')
    expect((await jsonOf(await bare.request(api.municipalities))).data).toEqual([])
  })
})

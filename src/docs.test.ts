import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { afterAll, describe, expect, test } from 'vitest'
import { createApp } from './app.tsx'
import type { Values } from './cli/command.ts'
import { COMMANDS } from './cli/main.ts'
import { directWorkplace } from './cli/workplace.ts'
import { codeBlocks, documents, outsideCode, read, root, tableRows } from './docs.fixture.ts'
import { loadFolders } from './exchange/folders.ts'
import { openFolderLibrary } from './publish/folder-library.ts'
import { routes } from './routes.ts'

/** Documents that fail when they lie. */

const contract = read('docs/contract.md')

describe('the two READMEs', () => {
  const pair = ['README.md', 'README.ja.md'].map(read)
  const headings = (text: string) => outsideCode(text).filter((line) => /^#+ /.test(line))

  test('have the same headings, level by level', () => {
    const [english, japanese] = pair.map((text) => headings(text).map((line) => line.replace(/ .*/, '')))
    expect(japanese).toEqual(english)
  })

  test('have the same code', () => {
    const [english = [], japanese] = pair.map(codeBlocks)
    expect(english.length).toBeGreaterThan(0)
    expect(japanese).toEqual(english)
  })

  const rooms = readdirSync(join(root, 'src'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `\`${name}\``)

  test.each(['README.md', 'README.ja.md'])('%s tells of every room and every command', (path) => {
    const told = tableRows(read(path)).flatMap(([first]) => first?.split(/, |、/) ?? [])
    expect(rooms.filter((room) => !told.includes(room))).toEqual([])
    const commands = COMMANDS.map(({ name }) => (name === 'edition' ? '`edition list`' : `\`${name}\``))
    expect(commands.filter((command) => !told.includes(command))).toEqual([])
  })
})

describe('a command in a document', () => {
  const calls = documents.flatMap((path) =>
    codeBlocks(read(path))
      .filter(({ language }) => language === 'sh')
      .flatMap(({ lines }) =>
        lines.filter((line) => line.includes('ayumi ')).map((line) => ({ path, line })),
      ),
  )

  const into = mkdtempSync(join(tmpdir(), 'ayumi-documents-'))
  afterAll(() => rmSync(into, { recursive: true }))

  /** `serve` would go on for ever: of it only the words are read. What is written goes into a folder of the test's own. */
  test.each(calls)(
    '$path: $line',
    async ({ path, line }) => {
      const own = join(into, path.replaceAll('/', '-'))
      const [npx, no, program, verb, ...words] = line
        .trim()
        .split(/\s+/)
        .map((word) => word.replace(/^out\//, `${own}/`))
      expect([npx, no, program]).toEqual(['npx', '--no', 'ayumi'])
      const command = COMMANDS.find(({ name }) => name === verb)
      if (command === undefined) throw new Error(`no command ${verb}`)
      const flag = { type: 'boolean' } as const
      const options: ParseArgsConfig['options'] = { ...command.options, json: flag, debug: flag, help: flag }
      const { values, positionals } = parseArgs({ args: words, options, allowPositionals: true })
      const place = directWorkplace('test')
      if (verb !== 'serve')
        expect(await command.run(values as Values, positionals, place)).toMatchObject({ ok: true })
      await place.close()
    },
    60_000,
  )

  test('every npm script named is there', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
    const named = documents.flatMap((path) =>
      [...read(path).matchAll(/\bnpm (?:run ([a-z]+)|(start|test)\b)/g)].map(
        ([, run, own]) => run ?? own ?? '',
      ),
    )
    expect([...new Set(named)].filter((name) => !(name in scripts))).toEqual([])
  })
})

describe('docs/contract.md', () => {
  test.each(COMMANDS.map(({ name, usage }) => ({ name, usage })))('has the usage of $name', ({ usage }) => {
    expect(contract.split('\n')).toContain(usage)
  })

  const rows = tableRows(contract).filter((cells) => cells.length === 4 && cells[1]?.startsWith('`/'))
  const all = Object.entries(routes).flatMap(([name, route]) =>
    typeof route === 'string'
      ? [{ name, route: route as string }]
      : Object.entries(route).map(([leaf, address]) => ({ name: `${name}.${leaf}`, route: String(address) })),
  )

  test.each(all)('has the route $name', ({ name, route }) => {
    const address = route.replace(/\{.*?\}(?=\/|$)/g, '')
    expect(rows.map((cells) => cells.slice(0, 2))).toContainEqual([`\`${name}\``, `\`${address}\``])
  })

  test('names no route that is not there, and every example is answered', async () => {
    expect(rows).toHaveLength(all.length)
    const demo = await opened('demo/arao')
    const app = createApp({ library: demo, log: () => {} })
    for (const cells of rows) {
      const example = cells[2]?.replaceAll('`', '') ?? ''
      expect((await app.request(encodeURI(example))).status, example).toBe(200)
    }
  })
})

async function opened(dir: string) {
  const records = loadFolders(join(root, dir))
  const library = records.ok ? await openFolderLibrary(records.value, () => {}) : records
  if (!library.ok) throw new Error(JSON.stringify(library.problems))
  return library.value
}

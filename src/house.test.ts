import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { basename, join, posix } from 'node:path'
import { type ESTree, parseSync, Visitor } from 'rolldown/utils'
import { describe, expect, test } from 'vitest'

/** Which room may lean on which (DESIGN 3). A room is the first folder under src, or a file directly in it. */
const BELOW_PAGES = [
  ...['plan', 'files', 'figures', 'paper', 'check', 'report', 'exchange'],
  ...['db', 'people', 'notices', 'publish', 'ui', 'routes'],
]
const EVERYTHING = [...BELOW_PAGES, 'api', 'pages', 'app', 'server', 'cli']
const MAY_LEAN_ON: Record<string, readonly string[]> = {
  plan: [],
  files: [],
  figures: ['plan'],
  paper: ['files'],
  check: ['plan', 'figures', 'paper'],
  report: ['plan', 'figures', 'check', 'paper'],
  exchange: ['plan', 'figures', 'files'],
  db: ['plan', 'figures'],
  people: ['plan', 'db'],
  notices: ['plan', 'db', 'people', 'routes'],
  // plan: the types of the nouns are everybody's.
  publish: ['plan', 'report', 'paper', 'exchange', 'db', 'files'],
  ui: ['plan', 'paper', 'routes'],
  // What programs are told: the same as pages show, made from the same library.
  api: ['plan', 'figures', 'report', 'paper', 'publish', 'routes'],
  // Besides, no page folder leans on another: `pagesRule`.
  pages: BELOW_PAGES,
  cli: EVERYTHING,
  app: EVERYTHING,
  server: EVERYTHING,
  // Tests of the house as a whole.
  docs: EVERYTHING,
  routes: [],
  house: [],
  raw: [],
}

/** Rooms that can be read, tested and argued about without a computer around them. */
const WITHOUT_A_COMPUTER = ['plan', 'figures', 'check', 'report']

/** Each library behind one file or room, so that it can be changed in one place. */
const HIDDEN: Record<string, readonly string[]> = {
  papaparse: ['files/csv.ts'],
  yaml: ['files/yaml.ts'],
  '@xmldom/xmldom': ['files/xml.ts'],
  hucre: [
    'files/xlsx-table.ts',
    'files/xlsx-thread.ts',
    'files/xlsx-cells.ts',
    'files/xlsx-look.ts',
    'files/xlsx-write.ts',
    'files/workbook.fixture.ts',
  ],
  '@myriaddreamin/typst-ts-node-compiler': ['paper/pdf/compiler.ts'],
  'd3-scale': ['paper/chart/scale.ts'],
  '@resvg/resvg-js': ['paper/chart/png.ts'],
  'd3-shape': ['paper/chart/shape.ts'],
  diff: ['plan/text-difference.ts', 'paper/compare/sequences.ts'],
  docx: ['paper/word/docx.ts'],
  '@hono/node-server': ['server.ts'],
  kysely: ['db/'],
  'lru-cache': ['pages/kept.ts', 'publish/stored-library.ts', 'api/http/limit.ts'],
  '@hono/zod-openapi': ['api/http/http.ts'],
  'rate-limiter-flexible': ['api/http/limit.ts'],
  '@modelcontextprotocol/server': ['api/mcp.ts'],
  pg: ['db/'],
  '@electric-sql/pglite': ['db/'],
  hono: ['paper/html/', 'ui/', 'pages/', 'api/http/', 'app.tsx', 'server.ts'],
}

/** Who may ask the machine for its settings. */
const READS_ENVIRONMENT = ['server.ts', 'cli/']

const DRAWERS = ['services', 'utils', 'lib', 'helpers', 'types']
const LONGEST = 260

const here = import.meta.dirname
const { dependencies, devDependencies } = JSON.parse(
  readFileSync(join(here, '..', 'package.json'), 'utf8'),
) as Record<'dependencies' | 'devDependencies', Record<string, string>>

/** What is wrong with a source, a sentence each; `file` is its path under src. */
function brokenRules(file: string, source: string): string[] {
  const { imports, readsEnvironment } = readSource(file, source)
  const rules = [
    ...imports.flatMap((specifier) => importRule(file, specifier) ?? []),
    ...(readsEnvironment && !isAmong(file, READS_ENVIRONMENT)
      ? [`process.env is read in ${READS_ENVIRONMENT.join(' and ')} only`]
      : []),
  ]
  return [...new Set(rules)].map((rule) => `${file}: ${rule}`)
}

/** What a source imports, in every way there is, types too; null where the name is not written out. */
function readSource(file: string, source: string) {
  const imports: (string | null)[] = []
  let readsEnvironment = false
  const nameOf = (node: ESTree.Node | null | undefined) =>
    node?.type === 'Literal' && typeof node.value === 'string' ? node.value : null
  const { program, errors } = parseSync(file, source)
  if (errors.length > 0) throw new Error(`${file} does not parse: ${errors[0]?.message}`)
  new Visitor({
    ImportDeclaration: (node) => imports.push(nameOf(node.source)),
    ExportAllDeclaration: (node) => imports.push(nameOf(node.source)),
    ExportNamedDeclaration: (node) => node.source && imports.push(nameOf(node.source)),
    ImportExpression: (node) => imports.push(nameOf(node.source)),
    TSImportType: (node) => imports.push(nameOf(node.source)),
    TSExternalModuleReference: (node) => imports.push(nameOf(node.expression)),
    CallExpression: ({ callee, arguments: [first] }) => {
      if (callee.type === 'Identifier' && callee.name === 'require') imports.push(nameOf(first))
    },
    MemberExpression: ({ object, property }) => {
      const asked = property.type === 'Identifier' ? property.name : nameOf(property)
      if (object.type === 'Identifier' && object.name === 'process' && asked === 'env')
        readsEnvironment = true
    },
    VariableDeclarator: ({ id, init }) => {
      if (id.type === 'ObjectPattern' && init?.type === 'Identifier' && init.name === 'process')
        readsEnvironment = true
    },
  }).visit(program)
  if (imports.some((name) => /^(node:)?process$/.test(name ?? ''))) readsEnvironment = true
  return { imports, readsEnvironment }
}

function importRule(file: string, specifier: string | null): string | null {
  if (specifier === null) return 'an import whose name is not written out cannot be checked'
  if (specifier.startsWith('.')) {
    const target = posix.join(posix.dirname(file), specifier.replace(/\?.*$/, ''))
    return roomRule(file, target) ?? pagesRule(file, target)
  }
  return libraryRule(file, specifier)
}

function roomRule(file: string, target: string): string | null {
  if (target.startsWith('..')) return `imports ${target}, which lies outside src`
  const [from, to] = [roomOf(file), roomOf(target)]
  const allowed = MAY_LEAN_ON[from]
  if (allowed === undefined) return `no room "${from}" stands in the table of DESIGN 3`
  if (from === to || allowed.includes(to)) return null
  return `${from} leans on ${allowed.join(', ') || 'nothing'}, not on ${to} (${target})`
}

function pagesRule(file: string, target: string): string | null {
  const [own, other] = [pageFolder(file), pageFolder(target)]
  if (roomOf(file) !== 'pages' || other === null || own === other) return null
  return own === null
    ? `what pages share leans on no page folder, not on ${other}/; app.tsx puts them together`
    : `a page folder never leans on another: ${own}/ on ${other}/`
}

function libraryRule(file: string, specifier: string): string | null {
  const name = /^(@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier
  const homes = HIDDEN[name]
  if (homes && !isAmong(file, homes)) return `${name} is imported in ${homes.join(', ')} only`
  if (specifier.startsWith('node:') || builtinModules.includes(name)) {
    const room = roomOf(file)
    return WITHOUT_A_COMPUTER.includes(room) && !isTest(file)
      ? `${room} is read without a computer around it, so not ${specifier}`
      : null
  }
  if (name in dependencies || (isTest(file) && name in devDependencies)) return null
  return `${name} is not among the dependencies of package.json`
}

const roomOf = (path: string): string => path.split('/')[0]?.replace(/\..*$/, '') ?? ''
const pageFolder = (path: string): string | null => /^pages\/([^/]+)\//.exec(path)?.[1] ?? null
/** Tests, and what several of them stand on. */
const isTest = (path: string): boolean => /\.(test|fixture)\.tsx?$/.test(path)
const isSource = (path: string): boolean => /\.tsx?$/.test(path)
const isAmong = (path: string, places: readonly string[]): boolean =>
  places.some((place) => (place.endsWith('/') ? path.startsWith(place) : path === place))

const entries = readdirSync(here, { recursive: true, withFileTypes: true }).map((entry) => ({
  path: posix.join(entry.parentPath.slice(here.length + 1).replaceAll('\\', '/'), entry.name),
  isFile: entry.isFile(),
}))
const files = entries.filter(({ isFile }) => isFile).map(({ path }) => path)
const read = (path: string): string => readFileSync(join(here, path), 'utf8')

describe('the house', () => {
  test('leans as its table says', () => {
    expect(files.filter(isSource).flatMap((file) => brokenRules(file, read(file)))).toEqual([])
  })

  test('has no drawers for kinds of files', () => {
    const folders = entries.filter(({ isFile }) => !isFile).map(({ path }) => path)
    expect(folders.filter((path) => DRAWERS.includes(basename(path)))).toEqual([])
  })

  test(`has no file of code over ${LONGEST} lines, tests apart`, () => {
    const lengths = files
      .filter((path) => isSource(path) && !isTest(path))
      .map((path) => ({ path, lines: read(path).split('\n').length - 1 }))
    expect(lengths.filter(({ lines }) => lines > LONGEST)).toEqual([])
  })
})

test('the paper and the parts, which meet on one page, name no class alike', () => {
  // The mark apart: it is one drawing, which both may set in their own size.
  const classesOf = (place: string) =>
    files
      .filter((path) => path.startsWith(place) && path.endsWith('.css'))
      .flatMap(
        (path) =>
          read(path)
            .replace(/\/\*[\s\S]*?\*\//g, '')
            .match(/\.[a-z][a-z0-9-]*/g) ?? [],
      )
  const marks = new Set(classesOf('paper/html/mark.css'))
  const papers = new Set(classesOf('paper/html/paper.css').filter((name) => !marks.has(name)))
  const parts = new Set([...classesOf('ui/'), ...classesOf('pages/')])
  expect([...papers].filter((name) => parts.has(name))).toEqual([])
})

describe('a broken rule is told with the file and the rule', () => {
  test.each([
    ['plan/tally.ts', `import { x } from '../report/given.ts'`, 'plan leans on nothing, not on report'],
    ['paper/paper.ts', `import type { Item } from '../plan/nouns.ts'`, 'paper leans on files, not on plan'],
    ['paper/paper.ts', `let x: import('../plan/nouns.ts').Item`, 'not on plan'],
    ['ui/mark.tsx', `export * from '../report/legend.ts'`, 'ui leans on plan, paper, routes, not on report'],
    ['ui/mark.tsx', `export { x } from '../pages/trail.ts'`, 'not on pages'],
    ['ui/mark.examples.tsx', `import { x } from '../report/legend.ts'`, 'not on report'],
    ['ui/mark.test.ts', `import { x } from '../report/legend.ts'`, 'not on report'],
    ['exchange/load.ts', `const x = await import('../db/open.ts')`, 'not on db'],
    ['exchange/load.ts', `const x = await import(somewhere)`, 'cannot be checked'],
    ['pages/item/item.tsx', `import { x } from '../items/items.tsx'`, 'item/ on items/'],
    ['pages/trail.ts', `import { x } from './items/items.tsx'`, 'leans on no page folder'],
    ['pages/item/item.tsx', `import { x } from '../../app.tsx'`, 'not on app'],
    ['tools/some.ts', `import { x } from '../plan/plan.ts'`, 'no room "tools"'],
    ['cli/save.ts', `import x from '../../package.json'`, 'outside src'],
    ['exchange/load.ts', `import Papa from 'papaparse'`, 'papaparse is imported in files/csv.ts only'],
    ['report/cover.ts', `import type { Child } from 'hono/jsx'`, 'hono is imported in'],
    ['plan/tally.ts', `import { readFileSync } from 'node:fs'`, 'without a computer'],
    ['ui/mark.tsx', `import { test } from 'vitest'`, 'not among the dependencies'],
    ['plan/tally.ts', `export const x = process.env.TZ`, 'process.env is read in server.ts and cli/ only'],
    ['plan/tally.ts', `const { env } = process`, 'process.env'],
    ['db/open.ts', `import { env } from 'node:process'`, 'process.env'],
  ])('%s: %s', (file, source, rule) => {
    const [told, ...more] = brokenRules(file, source)
    expect(told).toContain(`${file}: `)
    expect(told).toContain(rule)
    expect(more).toEqual([])
  })

  test.each([
    ['plan/tally.ts', `import { z } from 'zod'; import { share } from './rounding.ts'`],
    ['plan/tally.test.ts', `import { test } from 'vitest'; import { readFileSync } from 'node:fs'`],
    ['pages/item/item.tsx', `import { x } from '../trail.ts'; import y from './item-page.tsx'`],
    ['cli/serve.ts', `import { listen } from '../server.ts'; process.env.PORT`],
    ['app.tsx', `import { x } from './pages/item/item.tsx'; import css from './pages/pages.css?raw'`],
    ['routes.test.ts', `import { routes } from './routes.ts'; import { test } from 'vitest'`],
  ])('and nothing is told of %s: %s', (file, source) => {
    expect(brokenRules(file, source)).toEqual([])
  })
})

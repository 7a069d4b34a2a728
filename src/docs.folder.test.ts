import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { codeBlocks, read, root, tableRows } from './docs.fixture.ts'
import { STANDARD_MAPS } from './exchange/figures-import/standard-maps.ts'
import { readTable } from './exchange/read-table.ts'
import {
  answersTable,
  DEPARTMENTS,
  FIGURE_NOTES,
  figuresTable,
  PLAN_TABLES,
  SERIES,
  SUBJECTS,
  type TableShape,
} from './exchange/tables.ts'
import { figureMapShape, municipalityShape, planShape } from './exchange/yaml-shapes.ts'
import { accountsSection } from './report/accounts-section.ts'
import { changeSection } from './report/change-section.ts'
import { comparisonSection } from './report/comparison-section.ts'
import { contents } from './report/contents.ts'
import { contrastSection } from './report/contrast-section.ts'
import { cover } from './report/cover.ts'
import { effectsSection } from './report/effects-section.ts'
import { indicatorsByYearSection } from './report/indicators-by-year-section.ts'
import { indicatorsSection } from './report/indicators-section.ts'
import { itemsSection } from './report/items-section.ts'
import { marksByYearSection } from './report/marks-by-year-section.ts'
import { movementSection } from './report/movement-section.ts'
import { multiplesSection } from './report/multiples-section.ts'
import { narrativeSection } from './report/narrative-section.ts'
import { opinionsSection } from './report/opinions-section.ts'
import { outsideSection } from './report/outside-section.ts'
import { rankedSection } from './report/ranked-section.ts'
import { revisionsSection } from './report/revisions-section.ts'
import { readSection } from './report/sections.ts'
import { sheetsSection } from './report/sheets-section.ts'
import { structureSection } from './report/structure-section.ts'
import { summarySection } from './report/summary-section.ts'
import { tallySection } from './report/tally-section.ts'
import { trendSection } from './report/trend-section.ts'

const folder = read('docs/folder.md')

describe('docs/folder.md', () => {
  const tables: [file: string, table: TableShape][] = [
    ['', DEPARTMENTS],
    ...Object.values(PLAN_TABLES).map((table): [string, TableShape] => ['plans/<plan>/', table]),
    ['plans/<plan>/', answersTable('<round>', [])],
    ['', figuresTable('<series-group>')],
    ['', SERIES],
    ['', SUBJECTS],
    ['', FIGURE_NOTES],
  ].map(([place, table]) => [`${place}${(table as TableShape).file}`, table as TableShape])

  test.each(tables)('describes every column of %s', (file, table) => {
    expect(folderPart(`${file}\n`).trim()).toBe(described(file, table))
  })

  test.each(tables)('lists the columns of %s', (file, { fields }) => {
    const line = folder.split('\n').find((one) => one.startsWith(`${file} `)) ?? ''
    const listed = line.slice(file.length).trim().replace(/,….*$/, '')
    expect(listed.split(',')).toEqual(Object.keys(fields))
  })

  test.each([
    ['municipality.yaml', municipalityShape],
    ['plan.yaml', planShape],
    ['figures/maps/<name>.yaml', figureMapShape],
  ])('has every key of %s, its choices and its default', (heading, shape) => {
    const rows = folderRows(heading)
    const keys = keysOf(shape)
    expect(rows.map(([key]) => key)).toEqual(keys.map(({ path }) => `\`${path}\``))
    for (const key of keys) expectTold(rows, key)
  })

  const sections = [
    cover,
    contents,
    tallySection,
    itemsSection,
    outsideSection,
    narrativeSection,
    structureSection,
    movementSection,
    changeSection,
    indicatorsSection,
    effectsSection,
    accountsSection,
    trendSection,
    comparisonSection,
    rankedSection,
    multiplesSection,
    opinionsSection,
    revisionsSection,
    summarySection,
    sheetsSection,
    contrastSection,
    marksByYearSection,
    indicatorsByYearSection,
  ]

  test.each(Object.entries(STANDARD_MAPS))('names the series that the map %s reads', (name, { values }) => {
    const row = tableRows(folderPart('The maps that ship')).find(([map]) => map === `\`${name}\``)
    const told = [...(row?.[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, series]) => series)
    expect(told).toEqual([...new Set(Object.values(values))])
  })

  test('gives examples of rows that fit their tables', () => {
    const block = codeBlocks(folder).find(({ lines }) => lines.some((line) => line.startsWith('items.csv ')))
    const examples = (block?.lines ?? []).map((line) => line.split(/\s+/, 2) as [file: string, row: string])
    expect(examples.length).toBeGreaterThan(3)
    const shapes = [...Object.values(PLAN_TABLES), figuresTable('accounts')] as TableShape[]
    const read = examples.map(([file, row]) => {
      const shape = shapes.find((one) => one.file === file) as TableShape
      const text = `${Object.keys(shape.fields).join(',')}\n${row}\n`
      return readTable(file, Buffer.from(text), shape).problems
    })
    expect(read.flat()).toEqual([])
  })

  test('says of no table that it is only saved, when a page or a paper reads it', () => {
    const [row = ''] = folder.split('\n').filter((line) => line.startsWith('| read, checked and saved only'))
    const sources = ['src/report', 'src/pages'].flatMap((room) =>
      readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
        .filter((path) => /\.tsx?$/.test(path))
        .map((path) => read(join(room, path))),
    )
    const lists = [
      ...Object.entries(PLAN_TABLES).map(([name, { file }]) => [name, file]),
      ...[
        ['narrative', 'narrative'],
        ['figures', 'figures'],
      ],
    ] as [name: string, told: string][]
    const isRead = (name: string) => sources.some((source) => new RegExp(`\\.${name}\\b`).test(source))
    expect(row).not.toBe('')
    expect(lists.filter(([name, told]) => row.includes(told) && isRead(name))).toEqual([])
  })

  test('has every section', () => {
    const refusal = readSection('', { section: '' })
    const known = refusal.ok ? '' : (refusal.problems[0]?.doThis.replace(/ .*/, '') ?? '')
    expect(known.split('、')).toEqual(sections.map(({ name }) => name))
    for (const name of known.split('、')) expect(folder).toContain(`### \`${name}\`\n`)
  })

  test.each(sections.map(({ name, settings }) => ({ name, settings })))(
    'has the settings of the section $name',
    ({ name, settings }) => {
      const rows = [name, 'page', 'columns'].flatMap((heading) => folderRows(`\`${heading}\``))
      const keys = keysOf(settings).filter(({ path }) => path !== 'section')
      const own = keys.filter(({ path }) => !/^page\b|^columns\[/.test(path))
      expect(folderRows(`\`${name}\``).map(([key]) => key)).toEqual(own.map(({ path }) => `\`${path}\``))
      for (const key of keys) expectTold(rows, key)
    },
  )
})

/** What stands below the heading of docs/folder.md that begins so, the heading included. */
function folderPart(heading: string): string {
  return folder.split(/^#+ /m).find((one) => one.startsWith(heading)) ?? ''
}

/** The rows of the table there that speak of a key. */
function folderRows(heading: string): string[][] {
  return tableRows(folderPart(heading)).filter(([first]) => first?.startsWith('`'))
}

/** A table of the folder as docs/folder.md describes it. */
function described(file: string, { fields, key }: TableShape): string {
  const code = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(', ')
  return [
    file,
    '',
    key.length === 0 ? 'Rows may repeat.' : `No two rows agree in ${code(key)}.`,
    '',
    '| column | 名称 | form | required | 説明 |',
    '|---|---|---|---|---|',
    ...Object.entries(fields).map(([column, { name, kind, refers, required, note }]) => {
      const form = typeof kind === 'string' ? kind : code(kind)
      return `| \`${column}\` | ${name} | ${form}${refers ? ` → ${refers}` : ''} | ${required ? 'yes' : ''} | ${note} |`
    }),
  ].join('\n')
}

type Key = { path: string; required: boolean; choices: string[]; usual: unknown }
type Schema = {
  properties?: Record<string, Schema>
  additionalProperties?: Schema | false
  items?: Schema
  anyOf?: Schema[]
  required?: string[]
  enum?: unknown[]
  default?: unknown
}

/** Every key of a shape by its path (`rounds[].published.act`), in the shape's order. */
function keysOf(shape: z.ZodType): Key[] {
  return keysIn(z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' }) as Schema, '')
}

function keysIn(schema: Schema, before: string): Key[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, one]) => {
    const path = `${before}${name}`
    const inner = one.anyOf?.[0] ?? one
    const key = {
      path,
      required: schema.required?.includes(name) ?? false,
      choices: (inner.enum ?? []).map(String),
      usual: one.default,
    }
    const below = inner.additionalProperties
      ? keysIn(inner.additionalProperties, `${path}.<axis>.`)
      : inner.items
        ? keysIn(inner.items, `${path}[].`)
        : keysIn(inner, `${path}.`)
    return [key, ...below]
  })
}

/** The document's row on a key: | key | required | values | where left out | meaning |. */
function expectTold(rows: string[][], { path, required, choices, usual }: Key): void {
  const row = rows.find(([key]) => key === `\`${path}\``)
  expect(row, `no row on ${path}`).toBeDefined()
  const [, told, values, leftOut] = row ?? []
  expect(told, path).toBe(required ? 'yes' : '')
  const listed = [...(values ?? '').matchAll(/`([^`]+)`/g)].map(([, value]) => value)
  if (choices.length > 0) expect(listed, path).toEqual(choices)
  if (usual !== null && typeof usual !== 'object' && usual !== undefined)
    expect(leftOut, path).toContain(`\`${usual}\``)
}

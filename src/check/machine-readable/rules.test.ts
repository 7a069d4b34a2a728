import { describe, expect, test } from 'vitest'
import { machineReadableFindings, RULES } from './rules.ts'
import type { SeenCell, SeenFile, SeenFolder, ToldField } from './seen.ts'

// A small folder of open data that keeps every rule, and what breaks each.

const field = (name: string, form: ToldField['form'], more: Partial<ToldField> = {}): ToldField => ({
  name,
  title: `${name}の列`,
  form,
  unit: null,
  codes: null,
  definition: '空は出典に記載なし',
  ...more,
})

const FIELDS: ToldField[] = [
  field('municipality', 'code', { codes: 'codes-municipalities' }),
  field('item', 'code'),
  field('fiscal_year', 'year'),
  field('fiscal_year_label', 'text'),
  field('date', 'date'),
  field('period', 'period'),
  field('text', 'text'),
  field('name', 'name'),
  field('value', 'number'),
  field('unit', 'text'),
  field('state', 'code'),
]

const ROW = ['432041', '1', 2020, '令和2年度', '2021-03', '2020-H1', '文', '㈱髙﨑', 12, '件', 'confirmed']
const NAMES = FIELDS.map(({ name }) => name)
const MUNICIPALITIES = [field('municipality', 'code')]

type Value = string | number | null

function cell(value: Value): SeenCell {
  if (value === null || value === '') return { kind: 'empty', text: '' }
  return { kind: typeof value === 'number' ? 'number' : 'text', text: String(value) }
}

const asText = (value: Value): Value => (value === null ? null : String(value))

function csv(name: string, rows: Value[][]): SeenFile {
  const lines = rows.map((row) => row.join(','))
  return {
    name,
    bytes: 1,
    sha256: 'x',
    tables: [{ name, rows: rows.map((row) => row.map(asText).map(cell)) }],
    csv: { encoding: 'utf-8', bom: true, lines, closes: true },
    workbook: null,
  }
}

const BARE = { drawn: 0, merged: 0, hidden: 0, formulas: 0, decorated: 0 }

function xlsx(name: string, rows: Value[][]): SeenFile {
  return {
    ...csv(name, rows),
    tables: [{ name, rows: rows.map((row) => row.map(cell)) }],
    csv: null,
    workbook: BARE,
  }
}

const told = (name: string, form: 'csv' | 'xlsx') =>
  ({ name: `${name}.${form}`, form, bytes: 1, sha256: 'x', media_type: 'text/csv' }) as const

/** The folder with another row of its table, or with what `change` makes of it. */
function folder(row: Value[] = ROW, change: (kept: SeenFolder) => SeenFolder = (kept) => kept): SeenFolder {
  const rows = [NAMES, row]
  const metadata = {
    source: '見本町',
    updates: [{ date: '2021-03', what: '公表' }],
    licence: { id: 'CC-BY-4.0', name: 'CC BY 4.0', url: 'https://example.jp/' },
    layout: { version: '1.0', changes: [{ version: '1.0', what: '最初の形' }] },
    encoding: { csv: { encoding: 'UTF-8', bom: true } },
    tables: [
      {
        ...{
          name: 'values',
          title: '値',
          description: '1行は1つの値',
          key: ['municipality', 'item'],
          rows: 1,
        },
        ...{ fields: FIELDS, files: [told('values', 'csv'), told('values', 'xlsx')] },
      },
      {
        ...{
          name: 'codes-municipalities',
          title: '団体',
          description: '1行は1つの団体',
          key: ['municipality'],
        },
        ...{ rows: 1, fields: MUNICIPALITIES, files: [told('codes-municipalities', 'csv')] },
      },
    ],
    // The rest is read by no rule.
  } as unknown as SeenFolder['metadata']
  return change({
    metadata,
    files: [
      csv('values.csv', rows),
      xlsx('values.xlsx', rows),
      csv('codes-municipalities.csv', [['municipality'], ['432041']]),
    ],
  })
}

const withCell = (name: string, value: Value) =>
  folder(ROW.map((kept, index) => (NAMES[index] === name ? value : kept)))

const withFile = (name: string, change: (file: SeenFile) => SeenFile) =>
  folder(ROW, (kept) => ({
    ...kept,
    files: kept.files.map((one) => (one.name === name ? change(one) : one)),
  }))

const withWorkbook = (more: Partial<typeof BARE>) =>
  withFile('values.xlsx', (file) => ({ ...file, workbook: { ...BARE, ...more } }))

const withRows = (rows: Value[][]) => withFile('values.csv', () => csv('values.csv', rows))

const withTold = (change: (metadata: SeenFolder['metadata']) => SeenFolder['metadata']) =>
  folder(ROW, (kept) => ({ ...kept, metadata: change(kept.metadata) }))

const withField = (name: string, more: Partial<ToldField>) =>
  withTold((metadata) => ({
    ...metadata,
    tables: metadata.tables.map((table) => ({
      ...table,
      fields: table.fields.map((one) => (one.name === name ? { ...one, ...more } : one)),
    })),
  }))

test('a folder that keeps every rule has no findings', () => {
  expect(machineReadableFindings(folder())).toEqual([])
})

const BROKEN: [rule: string, how: string, folder: SeenFolder][] = [
  [
    'L1-01',
    'a PDF',
    folder(ROW, (kept) => ({
      ...kept,
      files: [...kept.files, { ...csv('a.pdf', []), tables: [], csv: null }],
    })),
  ],
  ['L1-01', 'a file that is not there', folder(ROW, (kept) => ({ ...kept, files: kept.files.slice(1) }))],
  [
    'L1-02',
    'two tables',
    withFile('values.xlsx', (file) => ({ ...file, tables: [...file.tables, ...file.tables] })),
  ],
  ['L1-03', 'an empty row', withRows([NAMES, NAMES.map(() => null), ROW])],
  [
    'L1-03',
    'an empty column',
    withRows([
      [...NAMES, null],
      [...ROW, null],
    ]),
  ],
  ['L1-04', 'a title above', withRows([['見本町の値'], NAMES, ROW])],
  ['L1-04', 'a note beside', withRows([NAMES, [...ROW, '注']])],
  ['L1-05', 'a column without a name', withRows([NAMES.map((name) => (name === 'text' ? '' : name)), ROW])],
  ['L1-06', 'a line break', withCell('text', '一\n二')],
  ['L1-06', 'an indent', withCell('text', '　一')],
  ['L1-06', 'blanks in a row', withCell('text', '市　　民')],
  ['L1-07', 'a count with a share', withCell('value', '4 (44.4%)')],
  ['L1-07', 'two codes', withCell('item', '1、2')],
  ['L1-08', '①', withCell('text', '①から')],
  ['L1-09', 'a state without a value', withCell('value', null)],
  ['L1-09', 'a value beside a state that says there is none', withCell('state', 'none')],
  [
    'L1-09',
    'an empty cell that nobody explains',
    folder(
      ROW.map((kept, index) => (NAMES[index] === 'text' ? null : kept)),
      (kept) => ({ ...kept, metadata: withField('text', { definition: '文' }).metadata }),
    ),
  ],
  ['L1-10', 'a picture', withWorkbook({ drawn: 1 })],
  ['L1-11', 'a bold cell', withWorkbook({ decorated: 1 })],
  ['L1-12', 'a merged cell', withWorkbook({ merged: 1 })],
  ['L1-13', 'a hidden row', withWorkbook({ hidden: 1 })],
  [
    'L1-14',
    'a record on two lines',
    withFile('values.csv', (file) => ({
      ...file,
      csv: file.csv && { ...file.csv, lines: [...file.csv.lines, 'x'] },
    })),
  ],
  ['L1-15', 'a comma that is not quoted', withRows([NAMES, [...ROW, '1']])],
  [
    'L1-15',
    'a quote that never closes',
    withFile('values.csv', (file) => ({ ...file, csv: file.csv && { ...file.csv, closes: false } })),
  ],
  ['L2-01', 'a unit behind a number', withCell('value', '12件')],
  ['L2-01', '△110', withCell('value', '△110')],
  ['L2-01', 'a thousands comma', withCell('value', '1,200')],
  [
    'L2-01',
    'a number as text in a workbook',
    withFile('values.xlsx', () => xlsx('values.xlsx', [NAMES, ROW.map(String)])),
  ],
  ['L2-02', '同上', withCell('text', '同上')],
  ['L2-02', 'a code left out', withCell('municipality', null)],
  [
    'L2-03',
    'two columns of one name',
    withRows([NAMES.map((name) => (name === 'text' ? 'unit' : name)), ROW]),
  ],
  ['L2-03', 'two header rows', withRows([NAMES, FIELDS.map(({ title }) => title), ROW])],
  [
    'L2-04',
    'one code in two spellings',
    withRows([NAMES, ROW, ROW.map((kept, index) => (NAMES[index] === 'state' ? 'Confirmed' : kept))]),
  ],
  ['L2-05', 'その他 with its detail', withCell('fiscal_year_label', 'その他（不明）')],
  ['L2-06', 'a formula', withWorkbook({ formulas: 1 })],
  ['L3-01', 'names that metadata do not tell', withRows([NAMES.toReversed(), ROW])],
  [
    'L3-01',
    'a row that metadata do not count',
    withRows([NAMES, ROW, ROW.map((kept, index) => (index === 1 ? '2' : kept))]),
  ],
  ['L3-02', 'a code that its table does not have', withCell('municipality', '352136')],
  ['L3-02', 'no table of codes', withField('item', { codes: 'codes-items' })],
  ['L3-03', 'a sign in a number', withCell('value', '12※')],
  ['L3-04', 'a number without a unit', withField('text', { form: 'number' })],
  ['L3-05', 'a year of an era', withCell('fiscal_year', 'R2')],
  ['L3-05', 'a date of an era', withCell('date', '令和3年3月')],
  ['L3-05', 'a period in words', withCell('period', '上半期')],
  ['L3-05', 'a year without its label', withField('item', { form: 'year' })],
  ['L3-06', 'a code of five digits', withCell('municipality', '43204')],
  [
    'L3-06',
    'no municipality',
    withTold((metadata) => ({
      ...metadata,
      tables: metadata.tables.map((table) => ({ ...table, fields: table.fields.slice(1) })),
    })),
  ],
  [
    'L3-07',
    'a layout without its changes',
    withTold((metadata) => ({ ...metadata, layout: { version: '2.0', changes: metadata.layout.changes } })),
  ],
  ['L3-08', 'no source', withTold((metadata) => ({ ...metadata, source: '' }))],
  ['L3-08', 'a field without a definition', withField('text', { definition: '' })],
  ['L3-08', 'a name in Japanese', withField('text', { name: '文' })],
  [
    'L3-08',
    'another encoding than told',
    withFile('values.csv', (file) => ({ ...file, csv: file.csv && { ...file.csv, encoding: 'shift_jis' } })),
  ],
  [
    'L3-08',
    'no BOM where one is told',
    withFile('values.csv', (file) => ({ ...file, csv: file.csv && { ...file.csv, bom: false } })),
  ],
  ['L3-08', 'other bytes than told', withFile('values.csv', (file) => ({ ...file, sha256: 'y' }))],
  [
    'L3-09',
    'years as columns',
    withRows([NAMES.map((name) => (name === 'value' ? 'value_2020' : name)), ROW]),
  ],
  ['L3-09', 'one observation in two rows', withRows([NAMES, ROW, ROW])],
]

describe('each rule can be broken', () => {
  test.each(BROKEN)('%s by %s', (rule, _, broken) => {
    expect(machineReadableFindings(broken).map((finding) => finding.rule)).toContain(rule)
  })

  test('and every rule is', () => {
    expect([...new Set(BROKEN.map(([rule]) => rule))]).toEqual(RULES.map(({ id }) => id))
  })
})

test('a proper name keeps its letters, and an ideograph in a text may belong to one', () => {
  expect(machineReadableFindings(withCell('text', '髙木町長'))).toEqual([])
})

test('a finding is told with its file, row, column and what was found', () => {
  expect(machineReadableFindings(withCell('text', '①'))[0]).toEqual({
    rule: 'L1-08',
    file: 'values.csv',
    where: '2行目 text',
    what: '機種に依存する文字「①」',
  })
})

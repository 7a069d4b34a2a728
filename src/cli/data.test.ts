import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { useDatabase } from '../db/grounds.fixture.ts'
import { inTenant } from '../db/in-tenant.ts'
import { storeRecord } from '../db/records.ts'
import { loadFolder } from '../exchange/load.ts'
import { saveFolder } from '../exchange/save.ts'
import { parseCsv } from '../files/csv.ts'
import type { Answer } from '../plan/nouns.ts'
import type { MunicipalityRecord, PlanRecord } from '../plan/plan.ts'
import { storeMunicipality } from '../publish/store.ts'
import { asked } from './asked.fixture.ts'
import type { Workplace } from './command.ts'

let scratch = ''
let folders = 0
beforeAll(() => {
  scratch = mkdtempSync(join(inject('scratch'), 'data-'))
})
const newFolder = () => {
  folders += 1
  return join(scratch, `out-${folders}`)
}

const ask = (words: string[], database?: Workplace['database']) => asked(['data', ...words], database)

function loaded(dir: string): MunicipalityRecord {
  const record = loadFolder(dir)
  if (!record.ok) throw new Error(JSON.stringify(record.problems))
  return record.value
}

/** A folder of 荒尾 in which every answer is what `change` makes of it. */
function araoWith(change: (answer: Answer) => Answer, plan: (plan: PlanRecord) => PlanRecord = (one) => one) {
  const arao = loaded('demo/arao')
  const dir = newFolder()
  const changed = (record: PlanRecord) => ({
    ...record,
    answers: Object.fromEntries(
      Object.entries(record.answers).map(([round, answers]) => [round, answers.map(change)]),
    ),
  })
  const saved = saveFolder({ ...arao, plans: arao.plans.map((one) => plan(changed(one))) }, dir)
  if (!saved.ok) throw new Error(JSON.stringify(saved.problems))
  return dir
}

/** A table as records, as a program reads it. */
function read(dir: string, name: string): Record<string, string>[] {
  const text = readFileSync(join(dir, `${name}.csv`), 'utf8').replace(/^\uFEFF/, '')
  const { header, records } = parseCsv(text)
  return records.map(({ cells }) => Object.fromEntries(header.map((field, at) => [field, cells[at] ?? ''])))
}

const MAIN = [
  ...['items', 'actions', 'schedule', 'lifecycle', 'answers', 'ratings', 'tallies', 'indicators', 'effects'],
  ...['opinions', 'revisions', 'figures'],
]

describe('data --from', () => {
  const out = () => join(scratch, 'arao')
  let told: { files: number; tables: { name: string; rows: number }[] } = { files: 0, tables: [] }
  beforeAll(async () => {
    const { code, out: text, told: lines } = await ask(['--from', 'demo/arao', '--out', out(), '--json'])
    expect([code, lines]).toEqual([0, []])
    told = JSON.parse(text)
  })

  test('writes every flat table as CSV, workbook and JSON, with metadata and catalogue, whether it has rows or not', () => {
    const files = readdirSync(out())
    for (const name of MAIN)
      for (const form of ['csv', 'xlsx', 'json']) expect(files).toContain(`${name}.${form}`)
    expect(files).toContain('metadata.json')
    expect(files).toContain('catalog.jsonld')
    expect(files).toHaveLength(told.files)
    expect(readFileSync(join(out(), 'opinions.csv'), 'utf8').split('\n')).toHaveLength(2)
  })

  test('begins each CSV with a BOM, and figures with the fields that others build on', () => {
    expect(readFileSync(join(out(), 'figures.csv'), 'utf8').split('\n')[0]).toBe(
      '\uFEFFmunicipality,series,series_name,subject,subject_name,fiscal_year,fiscal_year_label,value,unit,state,note',
    )
    for (const name of readdirSync(out()).filter((one) => one.endsWith('.csv')))
      expect([...readFileSync(join(out(), name)).subarray(0, 3)], name).toEqual([0xef, 0xbb, 0xbf])
  })

  test('says → as the word that it continues', () => {
    const rows = read(out(), 'schedule').filter(({ item }) => item === '1')
    expect(rows.map(({ period, word, continued }) => [period, word, continued])).toEqual([
      ['2019', '実施', 'no'],
      ...['2020', '2021', '2022', '2023'].map((year) => [year, '実施', 'yes']),
    ])
    expect(readFileSync(join(out(), 'schedule.csv'), 'utf8')).not.toContain('→')
  })

  test('tells none, unknown, withheld and zero apart, and keeps the digits recorded', () => {
    const figures = read(out(), 'figures')
    expect(new Set(figures.map(({ state }) => state))).toEqual(new Set(['confirmed', 'none', 'unknown']))
    for (const { value, state } of figures) expect(value === '', state).toBe(state !== 'confirmed')
    expect(figures.some(({ value }) => value === '0')).toBe(true)
    expect(figures.some(({ value = '' }) => /^\d+\.\d0$/.test(value))).toBe(true)
  })

  test('gives a count and a share a column each, and the printed share beside', () => {
    const total = read(out(), 'tallies').filter((row) => row.round === 'r2' && row.heading === 'total')
    expect(total.map((row) => [row.mark, row.mark_symbol, row.items, row.total, row.rate])).toEqual([
      ['circle', '○', '21', '34', '61.8'],
      ['triangle', '△', '8', '34', '23.5'],
      ['cross', '×', '2', '34', '5.9'],
      ['dash', '―', '3', '34', '8.8'],
      ['cross+dash', '×+―', '5', '34', '14.7'],
      ['unrated', '', '0', '34', '0.0'],
    ])
    expect(read(out(), 'tallies').filter((row) => row.rate_printed !== '')).toHaveLength(9)
  })

  test('the workbook and the JSON of a table say what its CSV says', () => {
    const { rows } = JSON.parse(readFileSync(join(out(), 'figures.json'), 'utf8'))
    expect(rows.map((row: Record<string, unknown>) => String(row.series))).toEqual(
      read(out(), 'figures').map(({ series }) => series),
    )
    expect(readFileSync(join(out(), 'figures.json'), 'utf8')).toContain('"value": 11.10,')
  })

  test('the same folder gives the same bytes', async () => {
    const again = newFolder()
    await ask(['--from', 'demo/arao', '--out', again])
    for (const name of readdirSync(out()))
      expect(readFileSync(join(again, name)).equals(readFileSync(join(out(), name))), name).toBe(true)
  })

  test('the catalogue has every file with its size', () => {
    const catalogue = JSON.parse(readFileSync(join(out(), 'catalog.jsonld'), 'utf8'))
    const files: [string, number][] = catalogue['dcat:dataset'].flatMap(
      (dataset: { 'dcat:distribution': Record<string, Record<string, string>>[] }) =>
        dataset['dcat:distribution'].map((one) => [
          one['dcat:downloadURL']?.['@id'],
          Number(one['dcat:byteSize']?.['@value']),
        ]),
    )
    expect(files.map(([name]) => name).toSorted()).toEqual(
      readdirSync(out())
        .filter((name) => !['metadata.json', 'catalog.jsonld'].includes(name))
        .toSorted(),
    )
    for (const [name, size] of files) expect(readFileSync(join(out(), name)).length, name).toBe(size)
  })
})

describe('a text in open data', () => {
  test('stays a text when it looks like a formula, in every form', async () => {
    const from = araoWith((one) => ({ ...one, result: one.item === '1' ? '=1+1' : '@x +81-3-0000-0000' }))
    const out = newFolder()
    expect((await ask(['--from', from, '--out', out])).code).toBe(0)
    expect(read(out, 'answers')[0]?.text).toBe('=1+1')
    expect(JSON.parse(readFileSync(join(out, 'answers.json'), 'utf8')).rows[0].text).toBe('=1+1')
  })

  test('is one line in plain letters, and each letter that was spelt otherwise is listed', async () => {
    const from = araoWith((one) => ({ ...one, result: '① 一行目\n　② 二行目' }))
    const out = newFolder()
    await ask(['--from', from, '--out', out])
    expect(read(out, 'answers')[0]?.text).toBe('(1) 一行目¶(2) 二行目')
    const metadata = JSON.parse(readFileSync(join(out, 'metadata.json'), 'utf8'))
    expect(metadata.conventions.line_separator).toBe('¶')
    expect(metadata.replaced_letters).toContainEqual(
      expect.objectContaining({ letter: '①', code_point: 'U+2460', to: '(1)' }),
    )
  })

  test('that breaks a rule as it was typed is told', async () => {
    const from = araoWith((one) => ({ ...one, result: one.item === '1' ? '同上' : '😀' }))
    const { told } = await ask(['--from', from, '--out', newFolder()])
    expect(told).toContain('answers.csv 2行目 text: 省いた値「同上」（機械可読性 L2-02）')
    expect(told[0]).toContain('「😀」（U+1F600）')
  })
})

describe('--encoding shift_jis', () => {
  test('gives CSV that Windows reads, without a BOM, and says so', async () => {
    const out = newFolder()
    expect((await ask(['--from', 'demo/arao', '--out', out, '--encoding', 'shift_jis'])).code).toBe(0)
    const text = new TextDecoder('shift_jis', { fatal: true }).decode(readFileSync(join(out, 'items.csv')))
    expect(text.startsWith('municipality,municipality_name')).toBe(true)
    expect(text).toContain('荒尾市')
    const { encoding } = JSON.parse(readFileSync(join(out, 'metadata.json'), 'utf8'))
    expect(encoding.csv).toMatchObject({ encoding: 'Shift_JIS (CP932)', bom: false })
  })

  test('names each letter that it cannot write with file, row and column, and writes nothing', async () => {
    const from = araoWith((one) => (one.item === '2' ? { ...one, result: '𠮷野家' } : one))
    const out = newFolder()
    const { code, out: text } = await ask(['--from', from, '--out', out, '--encoding', 'shift_jis', '--json'])
    expect(code).toBe(1)
    expect(JSON.parse(text)).toEqual([
      {
        where: 'answers.csv 3行目 text',
        what: '「𠮷」（U+20BB7）は Shift_JIS で書けません',
        doThis: '--encoding utf-8 にするか、団体のデータの字を改めてください',
      },
    ])
    expect(existsSync(out)).toBe(false)
  })

  test('a letter that is written as its twin is listed', async () => {
    const from = araoWith((one) => ({ ...one, result: '4月〜9月' }))
    const out = newFolder()
    await ask(['--from', from, '--out', out, '--encoding', 'shift_jis'])
    const metadata = JSON.parse(readFileSync(join(out, 'metadata.json'), 'utf8'))
    expect(metadata.shift_jis_letters).toMatchObject([{ letter: '〜', written_as: '～' }])
  })
})

describe('what is refused with a sentence', () => {
  test.each([
    ['a plan that is not there', ['--plan', 'nai'], '公表した計画「nai」はありません。keiei のいずれか'],
    ['a round that was not published', ['--round', 'r1'], '公表した照会「r1」はありません。r2 のいずれか'],
    ['another municipality', ['--municipality', '352136'], '団体「352136」はありません'],
  ])('%s', async (_, words, sentence) => {
    const { code, err } = await ask(['--from', 'demo/arao', '--out', newFolder(), ...words])
    expect([code, err]).toEqual([1, expect.stringContaining(sentence)])
  })

  test('a folder that is not empty, and it stays as it was', async () => {
    const out = newFolder()
    mkdirSync(out)
    writeFileSync(join(out, 'own.txt'), 'x')
    const { code, err } = await ask(['--from', 'demo/arao', '--out', out])
    expect([code, err]).toEqual([1, expect.stringContaining('空でないフォルダーです')])
    expect(readdirSync(out)).toEqual(['own.txt'])
  })

  test('a municipality that has published nothing', async () => {
    const from = araoWith(
      (one) => one,
      (record) => ({
        ...record,
        plan: { ...record.plan, rounds: record.plan.rounds.map((round) => ({ ...round, published: null })) },
      }),
    )
    const { code, err } = await ask(['--from', from, '--out', newFolder()])
    expect([code, err]).toEqual([1, expect.stringContaining('公表した照会がありません')])
  })

  test('an encoding that there is none of is a misuse', async () => {
    const words = ['--from', 'demo/arao', '--out', newFolder(), '--encoding', 'utf-16']
    expect((await ask(words)).code).toBe(2)
  })
})

describe('the licence', () => {
  const licenceIn = (out: string) => JSON.parse(readFileSync(join(out, 'metadata.json'), 'utf8')).licence
  const licensed = () => {
    const dir = newFolder()
    const arao = loaded('demo/arao')
    const saved = saveFolder({ ...arao, municipality: { ...arao.municipality, licence: 'PDL-1.0' } }, dir)
    if (!saved.ok) throw new Error(JSON.stringify(saved.problems))
    return dir
  }

  test('is that of the municipality, CC BY 4.0 where it names none', async () => {
    const [own, usual] = [newFolder(), newFolder()]
    await ask(['--from', licensed(), '--out', own])
    await ask(['--from', 'demo/arao', '--out', usual])
    expect(licenceIn(own)).toMatchObject({ id: 'PDL-1.0', name: '公共データ利用規約（第1.0版）' })
    expect(licenceIn(usual)).toMatchObject({ id: 'CC-BY-4.0' })
    const catalog = readFileSync(join(own, 'catalog.jsonld'), 'utf8')
    expect(catalog).toContain('public_data_license_v1.0')
    expect(catalog).not.toContain('creativecommons.org')
  })

  test('is another where the command says so', async () => {
    const out = newFolder()
    await ask(['--from', licensed(), '--out', out, '--licence', 'CC0-1.0'])
    expect(licenceIn(out)).toMatchObject({ id: 'CC0-1.0' })
  })
})

describe('data --data', () => {
  const held = useDatabase('embedded')
  const database: Workplace['database'] = async () => ({ ok: true, value: held.database })

  test('gives what was published, not what has been altered since', async () => {
    const arao = loaded('demo/arao')
    const stored = await storeMunicipality(held.database.handle, arao, { tell: () => {} })
    expect(stored.ok).toBe(true)
    const [fromFolder, before, after] = [newFolder(), newFolder(), newFolder()]
    await ask(['--from', 'demo/arao', '--out', fromFolder])
    await ask(['--out', before], database)
    const altered = {
      ...arao,
      plans: arao.plans.map((record) => ({
        ...record,
        items: record.items.map((item) => ({ ...item, title: `${item.title}（改）` })),
      })),
    }
    await inTenant(held.database.handle, { municipality: '432041', actor: 'test' }, (tx) =>
      storeRecord(tx, altered),
    )
    expect((await ask(['--out', after], database)).code).toBe(0)
    for (const name of readdirSync(fromFolder)) {
      const bytes = readFileSync(join(fromFolder, name))
      expect(readFileSync(join(before, name)).equals(bytes), name).toBe(true)
      expect(readFileSync(join(after, name)).equals(bytes), name).toBe(true)
    }
  })
})

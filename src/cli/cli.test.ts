import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { zipTexts } from '../files/zip-parts.fixture.ts'
import { ayumi, json } from './started.examples.ts'

const R2 = ['--from', 'demo/arao', '--plan', 'keiei', '--round', 'r2']
const R1 = R2.with(-1, 'r1')

let dir = ''
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'ayumi-cli-'))
  // A stale bundle is built here, once.
  await ayumi('list', '--from', 'demo/arao')
}, 60_000)
afterAll(() => rmSync(dir, { recursive: true }))

describe('tally --json', () => {
  const LIFECYCLE = [
    'achieved',
    'completed',
    'ended',
    'abolished',
    'cancelled',
    'suspended',
    'merged',
    'moved',
    'routine',
  ]

  test('has the keys of CONTRACT in their order, for the whole plan too', async () => {
    const answer = await json('tally', ...R2)
    expect(Object.entries(answer).slice(0, 7)).toEqual([
      ['municipality', '432041'],
      ['plan', 'keiei'],
      ['round', 'r2'],
      ['axis', 'status'],
      ['assessor', 'department'],
      ['unit', 'item'],
      ['base', 'all'],
    ])
    expect(Object.keys(answer).slice(7)).toEqual(['groups', 'total'])
    for (const row of [...answer.groups, answer.total]) {
      expect(Object.keys(row)).toEqual([
        'key',
        'name',
        'items',
        'total',
        'marks',
        'unrated',
        'lifecycle',
        'rates',
        'printed',
      ])
      expect(Object.keys(row.marks)).toEqual(['○', '△', '×', '―'])
      expect(Object.keys(row.rates)).toEqual(['○', '△', '×', '―'])
      expect(Object.keys(row.lifecycle)).toEqual(LIFECYCLE)
    }
    expect(answer.groups[0]).toEqual({
      key: '1',
      name: '地域マネジメント',
      items: 9,
      total: 9,
      marks: { '○': 8, '△': 1, '×': 0, '―': 0 },
      unrated: 0,
      lifecycle: Object.fromEntries(LIFECYCLE.map((kind) => [kind, 0])),
      rates: { '○': 88.9, '△': 11.1, '×': 0, '―': 0 },
      printed: {},
    })
  })

  type Row = {
    name: string
    items: number
    total: number
    marks: object
    rates: Record<string, number>
    printed: object
  }
  const short = ({ name, items, marks, printed }: Row) => [
    name.slice(0, 2),
    items,
    Object.values(marks),
    printed,
  ]

  test('r1 and r2 equal the printed counts, outside items uncounted, shares printed otherwise beside', async () => {
    const [r1, r2] = await Promise.all([json('tally', ...R1), json('tally', ...R2)])
    expect([...r1.groups, r1.total].map(short)).toEqual([
      ['地域', 9, [4, 1, 0, 4], { '△': 11.2 }],
      ['組織', 6, [1, 4, 0, 1], { '△': 66.6 }],
      ['人材', 7, [2, 2, 1, 2], { '○': 28.5, '△': 28.5, '×+―': 43 }],
      ['財務', 7, [2, 0, 0, 5], { '○': 28.5, '×+―': 71.5 }],
      ['政策', 5, [3, 0, 0, 2], {}],
      ['計', 34, [12, 7, 1, 14], {}],
    ])
    expect([...r2.groups, r2.total].map(short)).toEqual([
      ['地域', 9, [8, 1, 0, 0], {}],
      ['組織', 6, [3, 3, 0, 0], {}],
      ['人材', 7, [3, 3, 1, 0], { '×+―': 14.2 }],
      ['財務', 7, [3, 1, 1, 2], { '△': 14.2 }],
      ['政策', 5, [4, 0, 0, 1], {}],
      ['計', 34, [21, 8, 2, 3], {}],
    ])
    expect(r2.total.rates['○']).toBe(61.8)
  })

  test('over the due, ― is left out: 67.7 % of 31, 財務 60.0 % of 5', async () => {
    const { base, groups, total } = await json('tally', ...R2, '--base', 'due')
    expect(base).toBe('due')
    expect([total.items, total.total, total.rates['○']]).toEqual([34, 31, 67.7])
    expect([groups[3].items, groups[3].total, groups[3].rates['○']]).toEqual([7, 5, 60])
  })

  test('on level 2, items known only to 人材 are kept apart', async () => {
    const { groups } = await json('tally', ...R2, '--level', '2')
    expect(groups.map(({ key, items }: { key: string; items: number }) => [key, items])).toEqual([
      ['1-1', 4],
      ['1-2', 5],
      ['2-1', 3],
      ['2-2', 3],
      ['3', 6],
      ['3-1', 1],
      ['3-2', 0],
      ['4-1', 4],
      ['4-2', 3],
      ['5-1', 2],
      ['5-2', 3],
    ])
    expect(groups[6].rates).toEqual({ '○': null, '△': null, '×': null, '―': null })
  })

  test('by department, each item once, those without one last', async () => {
    const { groups } = await json('tally', ...R2, '--by', 'department')
    expect(groups.map(({ key }: Row & { key: string }) => key)).toEqual([
      ...[
        'kurashi',
        'sogo-seisaku',
        'somu',
        'bunka-kikaku',
        'zaisei',
        'kokyo-shisetsu',
        'shuno',
        'kaikei',
        'shimin',
      ],
      ...['*', 'unknown'],
    ])
    expect(groups.reduce((sum: number, { items }: Row) => sum + items, 0)).toBe(34)
    expect(groups.at(-1)).toMatchObject({ name: '出典に記載なし', items: 2 })
  })
})

test('list --json names municipalities, plans, rounds and papers', async () => {
  const { municipalities } = await json('list', '--from', 'demo')
  expect(municipalities.find(({ code }: { code: string }) => code === '432041')).toMatchObject({
    name: '荒尾市',
    plans: [
      {
        id: 'keiei',
        from: 2019,
        to: 2023,
        rounds: [{ id: 'r1' }, { id: 'r2', published: '2021-02' }],
        papers: [{ id: 'report' }, { id: 'mayor' }],
      },
    ],
  })
})

test('save writes the folder that was loaded, byte for byte', async () => {
  const target = join(dir, 'saved')
  const { files } = await json('save', '432041', target, '--from', 'demo/arao')
  const listed = (at: string) =>
    readdirSync(at, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(at.length + 1))
      .sort()
  expect(listed(target)).toEqual(listed('demo/arao'))
  expect(files).toBe(listed(target).length)
  for (const path of listed(target))
    expect(readFileSync(join(target, path)).equals(readFileSync(join('demo/arao', path))), path).toBe(true)
})

describe('report', () => {
  test.each([
    ['html', (bytes: Buffer) => expect(bytes.toString()).toMatch(/^<!doctype html>[\s\S]*<\/html>\s*$/i)],
    [
      'json',
      (bytes: Buffer) =>
        expect(JSON.parse(bytes.toString())).toMatchObject({
          id: '432041-keiei-r2-report',
          datasets: [{ name: 'figures' }, { name: 'tallies' }, { name: 'items' }],
        }),
    ],
    ['pdf', (bytes: Buffer) => expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')],
    ['docx', (bytes: Buffer) => expect([...zipTexts(bytes).keys()]).toContain('word/document.xml')],
    ['xlsx', (bytes: Buffer) => expect([...zipTexts(bytes).keys()]).toContain('xl/workbook.xml')],
    [
      'fragment',
      (bytes: Buffer) =>
        expect(bytes.toString()).toMatch(
          /^<div lang="ja" id="ayumi-432041-keiei-r2-report-report">[\s\S]*<\/div>\n$/,
        ),
    ],
  ] as const)(
    'as %s',
    async (form, holds) => {
      const out = join(dir, 'papers', form, `report.${form}`)
      const told = await json('report', ...R2, '--form', form, '--out', out)
      const bytes = readFileSync(out)
      holds(bytes)
      expect(told).toEqual({ out, form, paper: 'report', bytes: bytes.length })
      expect(readdirSync(join(dir, 'papers', form))).toEqual([`report.${form}`])
    },
    30_000,
  )
})

test('a report tells what does not fit its column, a line each, beside what it has written', async () => {
  const from = join(dir, 'narrow')
  cpSync('demo/arao', from, { recursive: true })
  const yaml = join(from, 'plans', 'keiei', 'plan.yaml')
  writeFileSync(
    yaml,
    readFileSync(yaml, 'utf8').replace(
      'head: 担当課\n            width: 28',
      'head: 担当課\n            width: 5',
    ),
  )
  const out = join(dir, 'narrow.pdf')
  const { code, err } = await ayumi('report', ...R2.with(1, from), '--form', 'pdf', '--out', out)
  expect(code).toBe(0)
  const lines = err.trimEnd().split('\n')
  expect(lines.length).toBeGreaterThan(5)
  for (const line of lines)
    expect(line).toMatch(/^「.+」の表、.+行目?.*、「担当課」の列：「.+」の\d+字が入りきりません$/)
}, 30_000)

describe('a refusal is exit 1 and one sentence, writes nothing and shows no stack', () => {
  const out = (name: string) => ['--form', 'json', '--out', join(dir, 'refused', name)]
  beforeAll(() => {
    mkdirSync(join(dir, 'refused', 'full'), { recursive: true })
    mkdirSync(join(dir, 'spoilt'))
    writeFileSync(join(dir, 'refused', 'full', 'mine'), '')
    writeFileSync(join(dir, 'spoilt', 'municipality.yaml'), 'code: [')
  })
  test.each<[string, () => string[], words: string]>([
    ['no such folder', () => ['list', '--from', join(dir, 'nowhere')], 'フォルダーがありません'],
    ['a folder that is wrong in several places', () => ['list', '--from', 'src/cli'], 'ほかに'],
    ['YAML that is none', () => ['list', '--from', join(dir, 'spoilt')], 'YAMLとして読めません'],
    ['no such plan', () => ['tally', ...R2.with(3, 'gyokaku')], 'keiei のいずれか'],
    ['no such round', () => ['tally', ...R2.with(-1, 'r9')], 'r1、r2 のいずれか'],
    ['no such municipality', () => ['tally', ...R2, '--municipality', '352136'], '432041'],
    ['no such axis', () => ['tally', ...R2, '--axis', '__proto__'], 'status'],
    ['a level the plan does not have', () => ['tally', ...R2, '--level', '3'], '計画の階層は2'],
    ['points where items have no weight', () => ['tally', ...R2, '--unit', 'points'], '配点がありません'],
    [
      'a name with line breaks and colours',
      () => ['tally', ...R2.with(-1, 'a\nb\u001b[31m')],
      '照会「a b [31m」はありません',
    ],
    [
      'no such paper',
      () => ['report', ...R2, '--paper', 'x', ...out('paper.json')],
      '報告書「x」はありません',
    ],
    ['a folder where a file belongs', () => ['report', ...R2, ...out('full')], 'ここには書けません'],
    [
      'a file where a folder belongs',
      () => ['report', ...R2, ...out('full/mine/report.json')],
      'ここには書けません',
    ],
    [
      'save into a folder that holds something',
      () => ['save', '432041', join(dir, 'refused', 'full'), '--from', 'demo/arao'],
      '空でないフォルダーです',
    ],
    [
      'save onto a file',
      () => ['save', '432041', join(dir, 'refused', 'full', 'mine'), '--from', 'demo/arao'],
      'フォルダーではありません',
    ],
  ])('%s', async (_, words, sentence) => {
    const { code, out, err } = await ayumi(...words())
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(/^[^\p{Cc}]+\n$/u)
    expect(err).toContain(sentence)
    expect(err).not.toMatch(/\bat .*:\d+/)
    expect(readdirSync(join(dir, 'refused'), { recursive: true }).sort()).toEqual(['full', 'full/mine'])
  })

  test('with --json it is a list on standard output, every problem in it, and nothing beside', async () => {
    const { code, out, err } = await ayumi('list', '--from', 'src/cli', '--json')
    expect({ code, err }).toEqual({ code: 1, err: '' })
    const problems = JSON.parse(out)
    expect(problems.length).toBeGreaterThan(2)
    for (const problem of problems) expect(Object.keys(problem)).toEqual(['where', 'what', 'doThis'])
  })
})

describe('misuse is exit 2, says what is off and how the command is called', () => {
  test.each([
    ['no command', []],
    ['an unknown command', ['talley']],
    ['an option left out', ['tally', '--from', 'demo/arao', '--plan', 'keiei']],
    ['an option without its value', ['tally', ...R2.slice(0, -1)]],
    ['an unknown option', ['tally', ...R2, '--colour', 'red']],
    ['an unknown choice', ['tally', ...R2, '--base', 'some']],
    ['a level that is no number', ['tally', ...R2, '--level', '1.5']],
    ['a word too many', ['tally', 'keiei', ...R2]],
    ['a form nobody writes', ['report', ...R2, '--form', 'odt', '--out', '/nowhere/x']],
    ['a word too few', ['save', '432041', '--from', 'demo/arao']],
  ])('%s', async (_, words) => {
    const { code, out, err } = await ayumi(...words)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('使い方')
    expect(err).not.toMatch(/\bat .*:\d+/)
  })
})

test('help is asked for and given', async () => {
  const [all, one] = await Promise.all([ayumi('--help'), ayumi('tally', '--help')])
  expect([all.code, one.code]).toEqual([0, 0])
  expect(all.out).toContain('ayumi report')
  expect(one.out).toContain('--base all|due|rated')
})

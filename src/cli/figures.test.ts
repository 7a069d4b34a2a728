import { mkdirSync, mkdtempSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { KINDS, useDatabase } from '../db/grounds.fixture.ts'
import { readTenant } from '../db/in-tenant.ts'
import { storedRecord } from '../db/records.ts'
import { workbook } from '../files/workbook.fixture.ts'
import { storeMunicipality } from '../publish/store.ts'
import { asked } from './asked.fixture.ts'
import type { Workplace } from './command.ts'
import { exampleRecord, FOLDER, lines } from './figures.examples.ts'
import { BROKEN, HEAD, R2 } from './figures-broken.examples.ts'

// Files of figures as offices get them every year, whole and broken; all bodies are invented.

let scratch = ''
let folders = 0
beforeAll(() => {
  scratch = mkdtempSync(join(inject('scratch'), 'figures-'))
})

/** A new folder of 見本町. */
function newFolder(): string {
  folders += 1
  const dir = join(scratch, `mihon-${folders}`)
  for (const [path, text] of Object.entries(FOLDER)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true })
    writeFileSync(join(dir, path), text)
  }
  return dir
}

function put(name: string, content: string | Uint8Array): string {
  const path = join(scratch, name)
  writeFileSync(path, content)
  return path
}

/** Everything in a folder, hidden files too. */
function contentOf(dir: string): [string, string][] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => [path.slice(dir.length + 1), readFileSync(path, 'utf8')])
}

const ask = (words: string[], database?: Workplace['database']) => asked(['figures', ...words], database)

const INDICATORS = lines(
  '令和２年度　主要財政指標一覧,,,,,,',
  ',,,,,,（単位：％）',
  '団体コード,団 体 名,"財政力\n指数",経常収支比率（％）,実質公債費比率,"将来負担\n比率※1",ラスパイレス指数',
  '99001,見 本 町,０．３６,93.0,8.1,―,95.1',
  '990027,雛形町,0.50,△88.4,7.9,12.3,x',
  '990035,手本町,0.41,…,10.0,,96',
  ',町村計,0.42,90.7,8.6,,',
  '※1 充当可能財源等が上回る団体は「―」。,,,,,,',
)

describe('a yearly file that is right', () => {
  test('is read through its titles, joint spellings, notes and subtotals, and told against the record', async () => {
    const file = put('shihyo.csv', INDICATORS)
    const { code, out, told } = await ask([file, '--map', 'main-indicators', '--from', newFolder(), '--json'])
    expect(code).toBe(0)
    const { added, changed, same, left_out, skipped_rows } = JSON.parse(out)
    const cells = added.map((one: Record<string, unknown>) =>
      [one.series, one.subject, one.fiscal_year, one.value, one.unit, one.state].join(' '),
    )
    expect(cells).toEqual([
      'financial_capability_index 990019 2020 0.36  confirmed',
      'future_burden_ratio 990019 2020  ％ none',
      'financial_capability_index 990027 2020 0.50  confirmed',
      'ordinary_balance_ratio 990027 2020 -88.4 ％ confirmed',
      'future_burden_ratio 990027 2020 12.3 ％ confirmed',
      'financial_capability_index 990035 2020 0.41  confirmed',
      'ordinary_balance_ratio 990035 2020  ％ unknown',
      'future_burden_ratio 990035 2020  ％ unknown',
    ])
    expect(changed).toEqual([
      expect.objectContaining({
        series: 'ordinary_balance_ratio',
        subject: '990019',
        fiscal_year: 2020,
        from: '93.0',
        to: '93.0',
        state: { from: 'provisional', to: 'confirmed' },
      }),
    ])
    expect(same).toBe(0)
    expect(left_out.map(({ series }: { series: string }) => series)).toEqual([
      'real_debt_service_ratio',
      'laspeyres_index',
    ])
    expect(skipped_rows).toEqual([{ row: 7, name: '町村計' }])
    expect(told).toEqual(['shihyo.csv を読んでいます…'])
  })

  test('changes nothing until it is accepted, and then only the tables it is about, in canonical form', async () => {
    const file = put('accepted.csv', INDICATORS)
    const from = newFolder()
    const before = contentOf(from)
    const seen = await ask([file, '--map', 'main-indicators', '--from', from])
    expect(seen.out).toContain('まだ何も書いていません')
    expect(contentOf(from)).toEqual(before)
    const taken = await ask([file, '--map', 'main-indicators', '--from', from, '--accept'])
    expect(taken.out).toContain('公表済みの版は変わりません')
    const after = new Map(contentOf(from))
    const differing = before.filter(([path, text]) => after.get(path) !== text).map(([path]) => path)
    expect([differing, after.size]).toEqual([['figures/ratios.csv'], before.length])
    expect(after.get('figures/ratios.csv')).toBe(
      lines(
        'series,subject,fiscal_year,value,unit,state,note',
        'financial_capability_index,990019,2019,0.36,,confirmed,',
        'financial_capability_index,990019,2020,0.36,,confirmed,',
        'financial_capability_index,990027,2020,0.50,,confirmed,',
        'financial_capability_index,990035,2020,0.41,,confirmed,',
        'ordinary_balance_ratio,990019,2019,92.1,％,confirmed,',
        'ordinary_balance_ratio,990019,2020,93.0,％,confirmed,速報の値',
        'ordinary_balance_ratio,990027,2020,-88.4,％,confirmed,',
        'ordinary_balance_ratio,990035,2020,,％,unknown,',
        'future_burden_ratio,990019,2020,,％,none,',
        'future_burden_ratio,990027,2020,12.3,％,confirmed,',
        'future_burden_ratio,990035,2020,,％,unknown,',
      ),
    )
    const again = await ask([file, '--map', 'main-indicators', '--from', from, '--json'])
    expect(JSON.parse(again.out)).toMatchObject({ added: [], changed: [], same: 9 })
  })

  test('a workbook with joint heads, account names over their years, and a unit of its own', async () => {
    const bytes = await workbook([
      { name: '表紙', rows: [['見本町の決算']] },
      {
        name: '決算',
        rows: [
          ['会計別決算', null, null, null, '単位：百万円'],
          ['会計名', '年度', '決算額', null, '差引'],
          [null, null, '歳入', '歳出', null],
          ['普通会計', '平成31・令和元', 5504, 5400, { value: 104, formula: 'C4-D4' }],
          [null, 'R2', { value: 5600.5, format: '#,##0.00' }, 5500, 99],
          ['国民健康保険', '2020', 900, 890, 10],
          ['合計', null, 12004.5, 11790, 213],
        ],
        merges: [
          [1, 2, 1, 3],
          [3, 0, 4, 0],
        ],
      },
    ])
    const file = put('kessan.xlsx', bytes)
    const { code, out, told } = await ask([file, '--map', 'accounts', '--from', newFolder(), '--json'])
    expect([code, out.includes('where')]).toEqual([0, false])
    const { added, changed, same } = JSON.parse(out)
    expect(
      added.map((one: Record<string, unknown>) =>
        [one.series, one.subject, one.fiscal_year, one.value, one.unit].join(' '),
      ),
    ).toEqual([
      'revenue ordinary 2020 5600.50 百万円',
      'expenditure ordinary 2020 5500 百万円',
      'nominal_balance ordinary 2020 99 百万円',
      'revenue kokuho 2020 900 百万円',
      'expenditure kokuho 2020 890 百万円',
      'nominal_balance kokuho 2020 10 百万円',
    ])
    // 5,504,104千円 is 5,504百万円: what is recorded is finer, and stays.
    expect([changed, same]).toEqual([[], 3])
    expect(told.filter((line) => line.includes('合わない'))).toEqual([
      expect.stringContaining('普通会計の令和2年度：形式収支99は、歳入5,600.50−歳出5,500と合わない'),
    ])
  })
})

/** Shift_JIS as Windows writes it: the letters of this test, by their bytes. */
function shiftJis(text: string): Uint8Array {
  const bytes: number[] = []
  const decoder = new TextDecoder('shift_jis')
  const table = new Map<string, number[]>()
  for (let lead = 0x81; lead <= 0xfc; lead += 1)
    for (let trail = 0x40; trail <= 0xfc; trail += 1) {
      const letter = decoder.decode(Uint8Array.of(lead, trail))
      if ([...letter].length === 1 && !table.has(letter)) table.set(letter, [lead, trail])
    }
  for (const letter of text)
    bytes.push(...(letter < '\x80' ? [letter.charCodeAt(0)] : (table.get(letter) ?? [])))
  return Uint8Array.from(bytes)
}

test('months of an attendance system are added up, in Shift_JIS, with №, 髙 and ～ beside them', async () => {
  const file = put(
    'kintai.csv',
    shiftJis(
      lines(
        '勤怠集計　2020年4月～2021年3月　№①　髙橋,,',
        '所属,年月,時間外勤務時間',
        '税務住民課,2020年4月,"１，０１０．５"',
        '税務住民課,2021/3,12.25',
        '建設水道課,令和2年12月,－',
        '建設水道課,令和2年11月,8時間',
        '合計,,1030.75',
      ),
    ),
  )
  const { code, out } = await ask([file, '--map', 'months', '--from', newFolder(), '--json'])
  expect(code).toBe(0)
  const { added } = JSON.parse(out)
  expect(
    added.map(({ subject, fiscal_year, value }: Record<string, unknown>) => [subject, fiscal_year, value]),
  ).toEqual([
    ['jumin', 2020, '1022.75'],
    ['kensetsu', 2020, '8'],
  ])
})

describe('two who write into one folder', () => {
  const file = () => put('two.csv', lines('会計名,年度,歳入,歳出', '普通会計,R2,1,2'))
  const accept = (from: string) => ask([file(), '--map', 'accounts', '--from', from, '--accept'])

  test('do so one after the other: while one writes, the other is told to wait', async () => {
    const from = newFolder()
    writeFileSync(join(from, '.ayumi-writing'), '')
    expect(await accept(from)).toMatchObject({
      code: 1,
      err: expect.stringContaining('このフォルダーに書いています'),
    })
    expect(contentOf(from)).toContainEqual(['figures/accounts.csv', FOLDER['figures/accounts.csv']])
  })

  test('do not wait for one that was killed long ago', async () => {
    const from = newFolder()
    writeFileSync(join(from, '.ayumi-writing'), '')
    utimesSync(join(from, '.ayumi-writing'), 0, 0)
    expect((await accept(from)).code).toBe(0)
    expect(contentOf(from).map(([path]) => path)).not.toContain('.ayumi-writing')
  })
})

const LIST = ['--map', 'main-indicators', ...R2, '--accept']

/** 見本町 in a database of that kind. */
function useMihon(kind: (typeof KINDS)[number]) {
  const held = useDatabase(kind)
  const database: Workplace['database'] = async () => ({ ok: true, value: held.database })
  const stored = () =>
    readTenant(held.database.handle, { municipality: '990019', actor: 'test' }, (tx) =>
      storedRecord(tx, '990019'),
    )
  beforeAll(async () => {
    const made = await storeMunicipality(held.database.handle, exampleRecord(), { tell: () => {} })
    expect(made.ok).toBe(true)
  })
  return { database, stored }
}

describe('a file that is broken is refused with one sentence, and nothing is half-saved', () => {
  const { database, stored } = useMihon('embedded')
  let from = ''
  beforeAll(() => {
    from = newFolder()
  })

  test.each(BROKEN)('%s', async (what, map, made, more, sentence) => {
    const file = put(`${what.replaceAll(/\W/g, '-')}.dat`, await made())
    for (const source of [['--from', from], []]) {
      const words = [file, '--map', map, ...more, ...source, '--accept']
      const { code, out, err } = await ask(words, database)
      expect([code, out, err.trimEnd().split('\n').length]).toEqual([1, '', 1])
      expect(err).toContain(sentence)
    }
    expect(Object.fromEntries(contentOf(from))).toEqual(FOLDER)
    expect(await stored()).toEqual(exampleRecord())
  })
})

describe.each(KINDS)('in a database (%s)', (kind) => {
  const { database, stored } = useMihon(kind)

  test('one bad cell among good ones leaves all of them out', async () => {
    const file = put('one-bad.csv', lines(HEAD, '990019,見本町,0.37,93.3', '990027,雛形町,0.5,不詳？'))
    expect((await ask([file, ...LIST], database)).code).toBe(1)
    expect(await stored()).toEqual(exampleRecord())
  })

  test('and one that is right is stored whole', async () => {
    const file = put('right.csv', lines(HEAD, '99001,見本町,0.37,93.3'))
    const { code, err } = await ask([file, ...LIST], database)
    expect([code, err]).toEqual([0, ''])
    const figures = (await stored())?.figures.ratios?.filter(({ fiscal_year }) => fiscal_year === 2020)
    expect(figures?.map(({ series, value, note }) => [series, value, note])).toEqual([
      ['financial_capability_index', '0.37', null],
      ['ordinary_balance_ratio', '93.3', '速報の値'],
    ])
  })
})

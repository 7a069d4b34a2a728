import { describe, expect, test } from 'vitest'
import { createApp } from './app.tsx'
import { loadFolder } from './exchange/load.ts'
import { parseCsv } from './files/csv.ts'
import type { Figure } from './plan/figure-nouns.ts'
import type { MunicipalityRecord } from './plan/plan.ts'
import { openFolderLibrary } from './publish/folder-library.ts'

// The figures of demo/arao and of the invented town, asked for as a reader's browser would.

function demo(folder: string): MunicipalityRecord {
  const loaded = loadFolder(folder)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems, null, 2))
  return loaded.value
}
const [arao, mihon] = [demo('demo/arao'), demo('demo/mihon')]

type Sections = MunicipalityRecord['plans'][number]['plan']['papers'][number]['sections']

/** The last round alone, in one paper of these sections: these tests are about the page. */
function publishing(record: MunicipalityRecord, sections: Sections): MunicipalityRecord {
  return {
    ...record,
    plans: record.plans.map(({ plan, ...rest }) => {
      const last = plan.rounds.findLast(({ published }) => published !== null)
      const rounds = plan.rounds.map((round) => (round === last ? round : { ...round, published: null }))
      const papers = plan.papers.slice(0, 1).map((paper) => ({ ...paper, sections }))
      return { ...rest, plan: { ...plan, rounds, papers } }
    }),
  }
}

/** A paper that prints these series, all subjects and years of each in a table. */
function everything(record: MunicipalityRecord, ids = record.series.map(({ series }) => series)): Sections {
  const rows = Object.values(record.figures).flat()
  return ids.map((series) => ({
    section: 'accounts',
    title: series,
    level: 2,
    size: 9,
    lag: 0,
    years: 30,
    subjects: [...new Set(rows.filter((row) => row.series === series).map(({ subject }) => subject))],
    columns: [{ series, head: series }],
  }))
}

async function appOf(record: MunicipalityRecord) {
  const library = await openFolderLibrary([record], () => {})
  if (!library.ok) throw new Error(JSON.stringify(library.problems, null, 2))
  return createApp({
    library: library.value,
    log: (error) => {
      throw error
    },
  })
}
type App = Awaited<ReturnType<typeof appOf>>

async function page(app: App, address: string): Promise<string> {
  const answer = await app.request(address)
  expect(answer.status, address).toBe(200)
  return answer.text()
}

/** What stands between the headings of two chapters. */
function chapter(text: string, id: string): string {
  return text.split(/(?=<h2 id=)/).find((one) => one.startsWith(`<h2 id="chapter-${id}"`)) ?? ''
}

/** The record with figures of a series changed. */
function changed(record: MunicipalityRecord, change: (figure: Figure) => Figure): MunicipalityRecord {
  const figures = Object.entries(record.figures).map(([group, rows]) => [group, rows.map(change)])
  return { ...record, figures: Object.fromEntries(figures) }
}

const city = await appOf(publishing(arao, everything(arao)))
const town = await appOf(publishing(mihon, everything(mihon)))
const SENTENCE = '令和元年度の普通会計は、歳入23,764百万円、歳出23,645百万円で、差引き119百万円でした。'
const spoken = (text: string) => text.replace(/<[^>]*>/g, '')

describe('the page opens with a sentence of recorded figures', () => {
  test('of the last year, and says where they were published', async () => {
    const text = spoken(await page(city, '/432041/figures/'))
    expect(text).toContain(SENTENCE)
    expect(text).toContain('平成27年度から令和元年度までの数値です。')
    expect(text).toContain('令和3年2月公表')
  })

  test('amounts recorded in 千円 are told in 百万円, rounded once', async () => {
    const text = spoken(await page(town, '/990019/figures/'))
    expect(text).toMatch(
      /R5年度の普通会計は、歳入[\d,]+百万円、歳出[\d,]+百万円で、差引き[\d,]+百万円でした。/,
    )
    expect(text).toContain('記録したままの金額は、このページのデータにあります。')
  })

  const without = (series: string, value: Partial<Figure>) =>
    changed(arao, (figure) =>
      figure.series === series && figure.subject === 'ordinary' && figure.fiscal_year === 2019
        ? { ...figure, ...value }
        : figure,
    )
  test.each([
    [
      'the year before, where one of the year is unknown',
      'expenditure',
      { value: null, state: 'unknown' },
      '平成30年度の普通会計は、歳入22,050百万円、歳出21,657百万円で、差引き392百万円でした。',
    ],
    [
      'no difference where none is recorded',
      'nominal_balance',
      { value: null, state: 'unknown' },
      '歳入23,764百万円、歳出23,645百万円でした。',
    ],
    [
      'no difference that contradicts them',
      'nominal_balance',
      { value: '999' },
      '歳入23,764百万円、歳出23,645百万円でした。',
    ],
  ] as const)('%s', async (_, series, value, sentence) => {
    const app = await appOf(publishing(without(series, value), everything(arao)))
    expect(spoken(await page(app, '/432041/figures/'))).toContain(sentence)
  })

  test('and with none where no account is recorded', async () => {
    const app = await appOf(publishing(arao, everything(arao, ['overtime_per_head'])))
    const text = await page(app, '/432041/figures/')
    expect(text).not.toContain('class="sentence"')
    expect(chapter(text, 'accounts')).toBe('')
    expect(chapter(text, 'staff')).toContain('政策企画課')
  })
})

describe('accounts', () => {
  test('each kind has its table, with its notes and the rounding note', async () => {
    const text = chapter(await page(city, '/432041/figures/'), 'accounts')
    for (const caption of ['普通会計の決算', '特別会計の決算', '公営企業会計の決算'])
      expect(text).toContain(caption)
    expect(text).toContain('平成27年度までは特別会計。')
    expect(text).toContain('端数処理のため')
  })

  test('what contradicts stands as recorded, marked and told', async () => {
    const text = chapter(await page(city, '/432041/figures/'), 'accounts')
    expect(text).toMatch(/＊[^＊]*を付した数値は、出典のまま/)
    expect(text).toContain('歳入14－歳出17')
  })
})

describe('trends', () => {
  test('every series of the body that is known has a chart and its table', async () => {
    const text = chapter(await page(town, '/990019/figures/'), 'trends')
    const charts = text.match(/<svg/g) ?? []
    expect(charts.length).toBeGreaterThan(5)
    expect(text.match(/<table/g)).toHaveLength(charts.length)
    expect(text).toContain('職員数とその内訳の推移')
  })

  test('what is known of one year alone stands in the comparison, and where it is not compared, here', async () => {
    const lately = changed(mihon, (figure) =>
      figure.fiscal_year === 2023 ? figure : { ...figure, value: null, state: 'unknown' },
    )
    const text = await page(await appOf(publishing(lately, everything(lately))), '/990019/figures/')
    expect(chapter(text, 'trends')).not.toContain('財政力指数の推移')
    expect(chapter(text, 'trends')).toContain('町税の収納率の推移')
    expect(chapter(text, 'comparison')).toContain('財政力指数（R5年度）')
  })

  test('what the source does not give is said once, in a list, and never drawn', async () => {
    const text = chapter(await page(city, '/432041/figures/'), 'trends')
    expect(text.match(/<svg/g)).toHaveLength(1)
    expect(text.match(/財政力指数/g)).toHaveLength(1)
    expect(spoken(text)).toContain(
      '値が出典に記載されていません（出典では図だけで示され、数値の記載がない）。',
    )
  })
})

describe('comparison', () => {
  test('bodies are ranked in the latest year, the own one marked', async () => {
    const text = chapter(await page(town, '/990019/figures/'), 'comparison')
    expect(text).toContain('財政力指数（R5年度）')
    expect(text).toContain('aria-current="true">R5年度')
    expect(spoken(text)).toContain('見本町（本町）')
  })

  test('a year can be chosen by the address', async () => {
    const text = chapter(await page(town, '/990019/figures/?year=2021'), 'comparison')
    expect(text).toContain('財政力指数（R3年度）')
    expect(text).not.toContain('財政力指数（R5年度）')
  })

  test.each(['1999', '2022.0', '%00', 'x', '', '９９'])('year=%s is taken as the latest', async (year) => {
    const text = await page(town, `/990019/figures/?year=${year}`)
    expect(chapter(text, 'comparison')).toContain('財政力指数（R5年度）')
  })

  test('where no other body is recorded, that is said', async () => {
    const text = chapter(await page(city, '/432041/figures/'), 'comparison')
    expect(spoken(text)).toContain('ほかの団体の数値は、公表した報告書にありません。')
    expect(text).not.toContain('<svg')
  })
})

test('staff: departments are ranked by year, and shown small where most are known', async () => {
  const text = chapter(await page(city, '/432041/figures/'), 'staff')
  expect(text).toContain('1人当たりの年間超過勤務時間（年度ごとの順）')
  expect(text).toContain('有給休暇取得率の推移（職場別）')
  expect(text).not.toContain('1人当たりの年間超過勤務時間の推移（職場別）')
})

describe('every figure is data', () => {
  const rowsOf = async (app: App, address: string) =>
    ((await (await app.request(address)).json()) as { rows: Record<string, unknown>[] }).rows

  test('a figure a row, of all years, as recorded', async () => {
    const rows = await rowsOf(city, '/432041/figures.json')
    expect(rows).toHaveLength(Object.values(arao.figures).flat().length)
    expect(rows.find((row) => row.series === 'revenue' && row.fiscal_year === 2019)).toEqual({
      municipality: '432041',
      series: 'revenue',
      series_name: '歳入',
      subject: 'ordinary',
      subject_name: '普通会計',
      fiscal_year: 2019,
      fiscal_year_label: '令和元年度',
      value: '23764',
      unit: '百万円',
      state: 'confirmed',
      note: null,
    })
  })

  test('none, unknown and withheld are told by their state, never by a dash', async () => {
    const withheld = changed(arao, (figure) =>
      figure.series === 'income' && figure.fiscal_year === 2019
        ? { ...figure, value: null, state: 'withheld' }
        : figure,
    )
    const rows = await rowsOf(await appOf(publishing(withheld, everything(arao))), '/432041/figures.json')
    for (const state of ['none', 'unknown', 'withheld']) {
      const own = rows.filter((row) => row.state === state)
      expect(own.length, state).toBeGreaterThan(0)
      expect(new Set(own.map(({ value }) => value))).toEqual(new Set([null]))
    }
  })

  test('digits and negative amounts stay as recorded, in CSV too', async () => {
    const { header, records } = parseCsv(await page(city, '/432041/figures.csv'))
    const cell = (row: readonly string[], name: string) => row[header.indexOf(name)]
    const values = records.map(({ cells }) => cells)
    expect(values.map((row) => cell(row, 'value'))).toContain('-273')
    expect(values.map((row) => cell(row, 'value'))).toContain('54.30')
    expect(values.every((row) => cell(row, 'municipality') === '432041')).toBe(true)
  })
})

describe('what was not published is not shown', () => {
  test('a series that no paper prints is neither on the page nor in the data', async () => {
    const app = await appOf(publishing(arao, everything(arao, ['revenue', 'expenditure'])))
    expect(await page(app, '/432041/figures/')).not.toContain('有給休暇')
    expect(await page(app, '/432041/figures.csv')).not.toContain('leave_take_up')
  })

  test('where papers print no figures there is no page, no data and no link', async () => {
    const app = await appOf(publishing(arao, [{ section: 'tally', title: '集計' }]))
    for (const address of [
      '/432041/figures/',
      '/432041/figures.csv',
      '/432041/figures.json',
      '/990019/figures/',
    ])
      expect((await app.request(address)).status, address).toBe(404)
    expect(await page(app, '/432041/')).not.toContain('/432041/figures')
  })

  test('where they print some, the municipality’s page leads there', async () => {
    expect(await page(city, '/432041/')).toContain('href="/432041/figures/"')
  })
})

test('a reader who has the page already is told so, and another year is another page', async () => {
  const etagOf = async (address: string) => (await town.request(address)).headers.get('etag') ?? ''
  const [latest, earlier] = [await etagOf('/990019/figures/'), await etagOf('/990019/figures/?year=2022')]
  expect(earlier).not.toBe(latest)
  const again = await town.request('/990019/figures/', { headers: { 'if-none-match': latest } })
  expect([again.status, await again.text()]).toEqual([304, ''])
})

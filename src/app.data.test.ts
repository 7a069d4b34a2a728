import { describe, expect, test } from 'vitest'
import { appOf, kaikaku, mihon, page, place } from './app.town.fixture.ts'
import { href, routes } from './routes.ts'

// What stands on a page of the invented town, asked for as data.

const town = await appOf(mihon)

describe('data says what its page says', () => {
  const rows = async (address: string) =>
    ((await (await town.request(address)).json()) as { rows: Record<string, unknown>[] }).rows
  test('a municipality', async () => {
    const [row] = await rows(href(routes.municipality.data, { data: '990019.json' }))
    const text = await page(href(routes.municipality.show, place), town)
    expect(text).toContain(`${row?.items}項目のうち${row?.done}項目`)
    expect(row).toMatchObject({ plan: 'kaikaku2', edition: 'r6-q4', round: 'r6-q4', as_of: '2025-03-31' })
  })
  test('all municipalities', async () => {
    expect(await rows(href(routes.municipalities.data, { data: 'municipalities.json' }))).toEqual([
      expect.objectContaining({ municipality: '990019', plan: 'kaikaku2', plan_title: kaikaku.plan.title }),
    ])
  })
  test('the editions and their files', async () => {
    const files = await rows(href(routes.reports.data, { ...place, data: 'reports.json' }))
    expect(files.map(({ form }) => form)).toEqual(['PDF', 'Word', 'Excel', '貼り付け用HTML'])
    for (const row of files) {
      expect(row).toMatchObject({ edition: 'r6-q4', issue: 1, published: '2025-05-19', shown: 'yes' })
      const file = await town.request(
        href(routes.report.file, { ...place, edition: 'r6-q4', file: String(row.file) }),
      )
      expect((await file.arrayBuffer()).byteLength).toBe(row.size)
      expect(file.headers.get('etag')).toBe(`"${row.sha256}"`)
    }
  })
  test('a report: its datasets whole, one by one, and as one long table', async () => {
    const whole = await town.request(href(routes.report.data, { ...place, data: 'r6-q4.json' }))
    const { datasets } = (await whole.json()) as { datasets: { name: string; rows: object[] }[] }
    expect(datasets.map(({ name }) => name)).toContain('tallies')
    for (const dataset of datasets) {
      const alone = href(routes.report.dataset, { ...place, edition: 'r6-q4', data: `${dataset.name}.json` })
      expect(await (await town.request(alone)).json()).toEqual(dataset)
    }
    const long = await page(href(routes.report.data, { ...place, data: 'r6-q4.csv' }), town)
    const values = datasets.flatMap(({ rows: own }) => own.flatMap((row) => Object.keys(row)))
    expect(long.trim().split('\n')).toHaveLength(1 + values.length)
    expect(long.split('\n')[0]?.trim()).toBe('dataset,row,field,title,unit,value')
  })
  test('every column that a page hands out stands in the dictionary', async () => {
    const known = await rows(href(routes.dictionary.data, { data: 'dictionary.json' }))
    const names = new Set(known.map(({ field }) => field))
    const item = { ...place, item: '1-1' }
    for (const address of [
      '/municipalities.json',
      '/990019.json',
      '/990019/kaikaku2.json',
      '/990019/kaikaku2/items.json',
      '/990019/kaikaku2/reports.json',
      '/search.json?q=窓口',
      '/dictionary.json',
      ...['schedule', 'actions', 'year-plans', 'texts', 'ratings', 'lifecycle'].map((name) =>
        href(routes.item.dataset, { ...item, data: `${name}.json` }),
      ),
    ]) {
      const { fields } = (await (await town.request(encodeURI(address))).json()) as {
        fields: { name: string }[]
      }
      expect(
        fields.filter(({ name }) => !names.has(name)),
        address,
      ).toEqual([])
    }
  })
})

import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { href, routes } from '../src/routes.ts'
import { arao, mihon } from './arao.ts'
import { focused, tabThrough, tabTo } from './keyboard.ts'
import { DESKTOP, PHONE, test } from './test.ts'

const WINDOWS = [
  { name: 'a desk', viewport: DESKTOP, javaScriptEnabled: true },
  { name: 'a phone', viewport: PHONE, javaScriptEnabled: true },
  { name: 'a desk without JavaScript', viewport: DESKTOP, javaScriptEnabled: false },
  { name: 'a phone without JavaScript', viewport: PHONE, javaScriptEnabled: false },
]

const SENTENCE = '34項目のうち21項目が実施済み（61.8％）。前年度より9項目増えました。'
const ITEM_26 = '公共施設使用料等の見直し'
const ITEM_27 = '公共施設等の個別管理計画の策定及び推進'

/** Waits for the page of that first heading; it has no script. */
async function arriveAt(page: Page, title: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor()
  expect(await page.locator('script').count()).toBe(0)
}

/** The codes of the items in the list, in its order, as their addresses have them. */
async function listed(page: Page): Promise<string[]> {
  const links = await page.locator('main table th[scope=row] a').all()
  const addresses = await Promise.all(links.map((link) => link.getAttribute('href')))
  return addresses.map((address) => decodeURIComponent(address?.split('/').at(-2) ?? ''))
}

describe.each(WINDOWS)('a resident at $name', ({ name: _, ...options }) => {
  test('clicks from all municipalities to one item and the report', async ({ open, site }) => {
    const page = await open(options)
    await page.goto(href(routes.home))
    await arriveAt(page, '行政改革の進捗')

    await page.getByRole('main').getByRole('link', { name: '荒尾市', exact: true }).click()
    await arriveAt(page, '荒尾市の行政改革')

    await page.getByRole('link', { name: '荒尾市行政経営計画（第五次荒尾市行政改革大綱）' }).click()
    await arriveAt(page, '荒尾市行政経営計画（第五次荒尾市行政改革大綱）')
    expect(await page.locator('.sentence-text').textContent()).toBe(SENTENCE)

    await page.getByRole('figure').getByRole('link', { name: '4. 財務マネジメント' }).click()
    await arriveAt(page, '項目の一覧')
    expect(await listed(page)).toEqual(['23', '24', '25', '26', '27', '28', '29', '外1', '外2'])
    expect(await page.getByText('42件のうち9件').isVisible()).toBe(true)

    await page.getByLabel('取組状況').selectOption('×')
    await page.getByRole('button', { name: '絞り込む' }).click()
    await page.getByText('42件のうち1件').waitFor()
    expect(await listed(page)).toEqual(['26'])
    expect(await page.getByLabel('取組状況').inputValue()).toBe('×')

    await page.getByRole('link', { name: ITEM_26 }).click()
    await arriveAt(page, ITEM_26)
    expect(await page.getByText('公共施設の利用状況が大きく変わり').isVisible()).toBe(true)

    await page.getByRole('link', { name: `次の項目：27 ${ITEM_27}` }).click()
    await arriveAt(page, ITEM_27)

    await page
      .getByRole('navigation', { name: '現在の位置' })
      .getByRole('link', { name: '行政経営計画' })
      .click()
    await page.getByRole('link', { name: /実施状況報告書 （令和2年度）$/ }).click()
    await arriveAt(page, '荒尾市行政経営計画')

    const pdf = page.getByRole('link', { name: 'PDF（' })
    const [answer] = await Promise.all([
      page.context().waitForEvent('response', (response) => response.url().endsWith('.pdf')),
      pdf.click(),
    ])
    expect(answer.status()).toBe(200)
    expect(answer.headers()['content-type']).toBe('application/pdf')
    const bytes = new Uint8Array(await (await site.get(answer.url())).arrayBuffer())
    expect(new TextDecoder('latin1').decode(bytes.slice(0, 5))).toBe('%PDF-')
  })

  test('searches all municipalities and comes to an item', async ({ open }) => {
    const page = await open(options)
    await page.goto(href(routes.municipality.show, arao))
    await page.getByLabel('すべての団体の項目を言葉で探す').last().fill('受益者　負担')
    await page.getByRole('button', { name: '探す' }).click()
    await arriveAt(page, '言葉で探す')
    expect(await page.getByRole('heading', { level: 2 }).first().textContent()).toBe('荒尾市')
    expect(await page.locator('input[name=q]').inputValue()).toBe('受益者　負担')
    await page.getByRole('link', { name: ITEM_26 }).click()
    await arriveAt(page, ITEM_26)
  })

  test('finds the editions of a plan and the file of one', async ({ open }) => {
    const page = await open(options)
    await page.goto(href(routes.plan.show, mihon))
    await page.getByRole('link', { name: '版と正誤' }).click()
    await arriveAt(page, '版と正誤')
    expect(await page.getByText('正誤表はまだありません').isVisible()).toBe(true)
    // Three rounds in three papers, each in four forms.
    expect(await page.locator('.digest').count()).toBe(36)
    await page.getByRole('link', { name: '進捗状況報告書' }).first().click()
    await page.getByRole('link', { name: 'PDF（' }).waitFor()
  })

  test('goes the way back by the trail', async ({ open }) => {
    const page = await open(options)
    const trail = page.getByRole('navigation', { name: '現在の位置' })
    await page.goto(href(routes.item.show, { ...arao, item: '26' }))
    for (const [step, title] of [
      ['項目の一覧', '項目の一覧'],
      ['行政経営計画', '荒尾市行政経営計画（第五次荒尾市行政改革大綱）'],
      ['荒尾市', '荒尾市の行政改革'],
      ['団体一覧', '行政改革の進捗'],
    ] as const) {
      await trail.getByRole('link', { name: step, exact: true }).click()
      await arriveAt(page, title)
    }
  })

  test('finds an item with the keyboard alone, always seeing where they are', async ({ open }) => {
    const page = await open(options)
    await page.goto(href(routes.items.list, arao))

    await page.keyboard.press('Tab')
    expect(await focused(page)).toMatchObject({ text: '本文へ', isSeen: true })
    await page.keyboard.press('Enter')
    expect(await focused(page)).toMatchObject({ tag: 'main' })

    const stops = await tabTo(page, ({ name }) => name === 'q')
    // The skip link led past the head and the trail.
    expect(stops.map(({ name }) => name)).toEqual(['heading', 'department', 'mark', 'lifecycle', 'q'])
    expect(stops.filter(({ isSeen }) => !isSeen)).toEqual([])

    await page.keyboard.insertText('受益者負担')
    await page.keyboard.press('Enter')
    await page.getByText('42件のうち1件').waitFor()
    expect(await listed(page)).toEqual(['26'])

    const toItem = await tabTo(page, ({ text }) => text === ITEM_26)
    expect(toItem.filter(({ isSeen }) => !isSeen)).toEqual([])
    await page.keyboard.press('Enter')
    await page.waitForURL('**/items/26/')
    await arriveAt(page, ITEM_26)
  })

  test('opens the tables of a plan with the keyboard', async ({ open }) => {
    const page = await open(options)
    await page.goto(href(routes.plan.show, arao))
    await tabTo(page, ({ tag }) => tag === 'summary')
    await page.keyboard.press('Enter')
    expect(await page.getByRole('table').first().isVisible()).toBe(true)
  })
})

const LONG_PAGES = [
  href(routes.municipality.show, arao),
  href(routes.plan.show, arao),
  href(routes.items.list, arao),
  href(routes.item.show, { ...arao, item: '26' }),
  href(routes.report.show, { ...arao, edition: 'r2' }),
  href(routes.item.show, { ...mihon, item: '1-4' }),
  href(routes.reports.list, mihon),
  href(routes.search.show, {}, { q: '職員' }),
  href(routes.dictionary.show),
]

describe.each([
  { name: 'a desk', viewport: DESKTOP },
  { name: 'a phone', viewport: PHONE },
])('with the keyboard at $name', ({ viewport }) => {
  test.for(LONG_PAGES)('%s: every stop is seen, and nothing is left out', async (address, { open }) => {
    const page = await open({ viewport })
    await page.goto(address)
    const stops = await tabThrough(page)
    expect(stops.filter(({ isSeen }) => !isSeen)).toEqual([])
    // What a closed part holds (表で見る) is reached once it is opened.
    const worked = await page
      .locator('a[href], button, input, select, summary')
      .evaluateAll(
        (all) =>
          all.filter((one) => one.matches('summary') || one.closest('details:not([open])') === null).length,
      )
    expect(stops.length).toBeGreaterThanOrEqual(worked)
  })
})

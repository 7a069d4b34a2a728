import { AxeBuilder } from '@axe-core/playwright'
import { HtmlValidate } from 'html-validate'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { href, routes } from '../src/routes.ts'
import { arao, mihon } from './arao.ts'
import { DESKTOP, PHONE, test, ZOOMED } from './test.ts'

type Shown = { name: string; route: string; address: string; status?: number }

const item = (code: string): string => href(routes.item.show, { ...arao, item: code })
const { home, municipality, figures, plan, items, report, reports, search, dictionary, parts } = routes
const town = (code: string): string => href(routes.item.show, { ...mihon, item: code })

/** Every kind of page there is. */
const PAGES: Shown[] = [
  { name: 'the municipalities', route: home, address: href(home) },
  { name: 'a municipality', route: municipality.show, address: href(municipality.show, arao) },
  { name: 'figures', route: figures.show, address: href(figures.show, arao) },
  { name: 'figures with bodies compared', route: figures.show, address: href(figures.show, mihon) },
  { name: 'a plan', route: plan.show, address: href(plan.show, arao) },
  { name: 'the items', route: items.list, address: href(items.list, arao) },
  {
    name: 'items narrowed to some',
    route: items.list,
    address: href(items.list, arao, { heading: '4', mark: '×' }),
  },
  {
    name: 'items narrowed to none',
    route: items.list,
    address: href(items.list, arao, { q: 'どこにもないことば' }),
  },
  { name: 'an item', route: routes.item.show, address: item('3') },
  { name: 'an item brought forward', route: routes.item.show, address: item('21') },
  { name: 'an item of unknown department', route: routes.item.show, address: item('14') },
  { name: 'an item outside the plan', route: routes.item.show, address: item('外1') },
  { name: 'an item by quarters, with indicators', route: routes.item.show, address: town('1-1') },
  { name: 'an item with effects', route: routes.item.show, address: town('2-1') },
  { name: 'an item that took another in', route: routes.item.show, address: town('1-4') },
  { name: 'an item merged into another', route: routes.item.show, address: town('1-5') },
  { name: 'a plan of the present', route: plan.show, address: href(plan.show, mihon) },
  {
    name: 'a municipality of the present',
    route: municipality.show,
    address: href(municipality.show, mihon),
  },
  { name: 'the editions', route: reports.list, address: href(reports.list, mihon) },
  { name: 'a report', route: report.show, address: href(report.show, { ...arao, edition: 'r2' }) },
  { name: 'the search before it', route: search.show, address: href(search.show) },
  { name: 'what a search found', route: search.show, address: href(search.show, {}, { q: '職員' }) },
  {
    name: 'a search that found nothing',
    route: search.show,
    address: href(search.show, {}, { q: '鮭の遡上' }),
  },
  { name: 'the dictionary', route: dictionary.show, address: href(dictionary.show) },
  { name: 'the parts', route: parts, address: href(parts) },
  { name: 'a page that is not there', route: '', address: '/432041/keiei/items/99/', status: 404 },
]

const WINDOWS = [
  { name: 'a desk', viewport: DESKTOP },
  { name: 'a desk at 200 %', viewport: ZOOMED, deviceScaleFactor: 2 },
  { name: 'a phone', viewport: PHONE, isMobile: true, hasTouch: true },
]

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

test('every route that answers with a page is among these', () => {
  const all = Object.values(routes).flatMap((route) =>
    typeof route === 'string' ? [route] : Object.values(route),
  )
  const bare: string[] = [
    ...[routes.health, routes.asset, routes.font, report.file],
    ...[routes.municipalities.data, municipality.data, plan.data, items.data, reports.data, search.data],
    ...[routes.item.data, routes.item.dataset, report.data, report.dataset, dictionary.data, figures.data],
  ]
  const shown = PAGES.map(({ route }) => route)
  expect(all.filter((route) => !bare.includes(route) && !shown.includes(route))).toEqual([])
})

describe.each(WINDOWS)('at $name', ({ name: _, ...options }) => {
  test.for(PAGES)('$name is whole, keeps to its width and to WCAG 2.2 AA', async (shown, { open, site }) => {
    const page = await open(options)
    const told = listen(page, site.address, shown)
    const answer = await page.goto(shown.address)
    expect(answer?.status()).toBe(shown.status ?? 200)
    for (const summary of await page.locator('summary').all()) await summary.click()
    await page.evaluate('document.fonts.ready.then(() => true)')

    expect(await page.locator('html').getAttribute('lang')).toBe('ja')
    // Examples of whole pages bring first headings of their own.
    expect(await page.locator(shown.route === parts ? 'main > h1' : 'h1').count()).toBe(1)
    expect((await page.title()).replace('｜ あゆみ', '').trim()).not.toBe('')
    expect(await page.evaluate('document.documentElement.clientWidth')).toBe(options.viewport.width)
    expect(await beyondTheEdge(page)).toEqual([])
    expect(await violations(page)).toEqual([])
    expect(told).toEqual([])
  })
})

describe('the markup', () => {
  test.for(PAGES)('of $name is valid, bears no style and no script', async ({ address, route }, { site }) => {
    const answer = await site.get(address)
    const markup = await answer.text()
    const { results } = await validatorOf(route).validateString(markup)
    const said = results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`),
    )
    expect(said).toEqual([])
    expect(markup).not.toMatch(/<(style|script)\b|\sstyle=|\son[a-z]+=|javascript:/i)
    const policy = answer.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toMatch(/unsafe|script-src|https?:|\*/)
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  })

  test('titles differ from page to page', async ({ site }) => {
    const apart = PAGES.filter(({ name }) => !name.startsWith('items narrowed'))
    const markups = await Promise.all(apart.map(async ({ address }) => (await site.get(address)).text()))
    const titles = markups.map((markup) => /<title>(.*?)<\/title>/.exec(markup)?.[1])
    expect(new Set(titles).size).toBe(apart.length)
  })
})

/** What a page says on the console, asks of another machine, or asks for in vain. */
function listen(page: Page, address: string, { status = 200 }: Shown): string[] {
  const told: string[] = []
  page.on('pageerror', (error) => told.push(`error: ${error.message}`))
  page.on('console', (message) => {
    // Chromium itself says so of the page that is not there.
    if (status === 404 && message.text().includes('404')) return
    told.push(`console: ${message.text()}`)
  })
  page.on('request', (request) => {
    if (!request.url().startsWith(address) && !request.url().startsWith('data:'))
      told.push(`asks elsewhere: ${request.url()}`)
  })
  page.on('requestfailed', (request) => told.push(`failed: ${request.url()}`))
  page.on('response', (response) => {
    if (response.status() >= 400 && response.status() !== status)
      told.push(`${response.status()} ${response.url()}`)
  })
  return told
}

/** What makes the page scroll sideways; empty when it does not. */
function beyondTheEdge(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`(() => {
    const edge = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= edge) return []
    const wide = [...document.body.querySelectorAll('*')].filter((one) => one.getBoundingClientRect().right > edge + 1)
    return ['the page is ' + document.documentElement.scrollWidth + ' of ' + edge + ' px wide',
      ...wide.slice(0, 5).map((one) => one.localName + '.' + one.getAttribute('class'))]
  })()`)
}

async function violations(page: Page): Promise<string[]> {
  const {
    violations: found,
    passes,
    inapplicable,
  } = await new AxeBuilder({ page }).withTags(WCAG_22_AA).analyze()
  const asked = [...found, ...passes, ...inapplicable].map(({ id }) => id)
  expect(asked).toEqual(expect.arrayContaining(['target-size', 'color-contrast', 'html-has-lang']))
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help} ${target.join(' ')} ${failureSummary}`),
  )
}

function validatorOf(route: string): HtmlValidate {
  return new HtmlValidate({
    extends: ['html-validate:recommended', 'html-validate:document'],
    rules: {
      'no-inline-style': 'error',
      // How hono/jsx writes; the sheet is our own.
      'void-style': 'off',
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      'doctype-style': 'off',
      'require-sri': 'off',
      // Examples stand side by side as never on a page.
      ...(route === parts ? { 'heading-level': 'off' } : {}),
    },
  })
}

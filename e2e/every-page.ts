import { AxeBuilder } from '@axe-core/playwright'
import type { BrowserContextOptions, Page, ViewportSize } from 'playwright-core'
import { expect } from 'vitest'
import { routes } from '../src/routes.ts'
import { PAGES, type Shown } from './pages.ts'
import { test } from './test.ts'

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Every page in a window of that size: one file a size, so that they run side by side. */
export function everyPageIn(options: BrowserContextOptions & { viewport: ViewportSize }): void {
  test.for(PAGES)('$name is whole, keeps to its width and to WCAG 2.2 AA', async (shown, { open, site }) => {
    const page = await open(options)
    const told = listen(page, site.address, shown)
    const answer = await page.goto(shown.address)
    expect(answer?.status()).toBe(shown.status ?? 200)
    for (const summary of await page.locator('summary').all()) await summary.click()
    await page.evaluate('document.fonts.ready.then(() => true)')

    expect(await page.locator('html').getAttribute('lang')).toBe('ja')
    // Examples of whole pages bring first headings of their own.
    expect(await page.locator(shown.route === routes.parts ? 'main > h1' : 'h1').count()).toBe(1)
    expect((await page.title()).replace('｜ あゆみ', '').trim()).not.toBe('')
    expect(await page.evaluate('document.documentElement.clientWidth')).toBe(options.viewport.width)
    expect(await beyondTheEdge(page)).toEqual([])
    expect(await violations(page)).toEqual([])
    expect(told).toEqual([])
  })
}

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
  } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(WCAG_22_AA)
    .analyze()
  const asked = [...found, ...passes, ...inapplicable].map(({ id }) => id)
  expect(asked).toEqual(expect.arrayContaining(['target-size', 'color-contrast', 'html-has-lang']))
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help} ${target.join(' ')} ${failureSummary}`),
  )
}

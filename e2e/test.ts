import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { test as base, inject } from 'vitest'
import { findChromium, launch, NO_CHROMIUM } from './browser.ts'
import { siteAt } from './site.ts'

export const DESKTOP = { width: 1366, height: 768 }
export const PHONE = { width: 390, height: 844 }
/** 1366 × 768 at 200 %: half as many CSS pixels. */
export const ZOOMED = { width: 683, height: 384 }

/** `site`, the running system; `open`, a fresh window on it (no cookies, no cache), closed after the test. */
export const test = base
  .extend('site', { scope: 'file' }, () => siteAt(inject('site')))
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern which fixtures are asked for
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }): Promise<Browser | null> => {
    const path = findChromium()
    if (path === null) return null
    const browser = await launch(path)
    onCleanup(() => browser.close())
    return browser
  })
  .extend('open', async ({ browser, site, skip }, { onCleanup }) => {
    if (browser === null) {
      if (process.env.CI) throw new Error(NO_CHROMIUM)
      return skip(NO_CHROMIUM)
    }
    const windows: Page[] = []
    onCleanup(async () => {
      for (const page of windows) await page.context().close()
    })
    return async (options: BrowserContextOptions = {}): Promise<Page> => {
      const context = await browser.newContext({
        baseURL: site.address,
        locale: 'ja-JP',
        viewport: DESKTOP,
        ...options,
      })
      const page = await context.newPage()
      windows.push(page)
      return page
    }
  })

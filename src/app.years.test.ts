import { describe, expect, test } from 'vitest'
import { appOf, appOver, libraryOf, mihon, page, place } from './app.town.fixture.ts'
import type { EraStyle } from './plan/fiscal-year.ts'
import { href, routes } from './routes.ts'

// Years and days on the pages of the invented town: how they are written, and when a plan is past.

const library = await libraryOf(mihon)

describe('years are written as the office writes them', async () => {
  const written = (era: EraStyle) =>
    appOf({
      ...mihon,
      municipality: { ...mihon.municipality, writing: { ...mihon.municipality.writing, era } },
    })
  const [letter, kanji] = [await written('letter'), await written('kanji')]
  /** A page without the words of the data itself: names of rounds, and what departments typed. */
  const years = (text: string) => text.match(/(?:令和|平成|R|H|20)[0-9元]{1,2}年[度0-9]/g) ?? []
  test.each([
    ['the municipality', href(routes.municipality.show, place), 'R5年度から', '令和5年度から'],
    ['the plan', href(routes.plan.show, place), 'R7年3月31日時点', '令和7年3月31日時点'],
    ['its bars', href(routes.plan.show, place), '達成度（R6年度）', '達成度（令和6年度）'],
    ['the items', href(routes.items.list, place), '計画外の取組（R6年度）', '計画外の取組（令和6年度）'],
    ['an item', href(routes.item.show, { ...place, item: '1-1' }), 'R5年度から', '令和5年度から'],
    [
      'its rounds',
      href(routes.item.show, { ...place, item: '1-1' }),
      'R6年度第4四半期',
      '令和6年度第4四半期',
    ],
    ['what befell it', href(routes.item.show, { ...place, item: '1-5' }), 'R6年10月22日', '令和6年10月22日'],
    ['its editions', href(routes.reports.list, place), 'R7年5月19日公表', '令和7年5月19日公表'],
  ])('%s', async (_, address, inLetters, inKanji) => {
    const text = await page(address, letter)
    expect(text).toContain(inLetters)
    expect(years(text).filter((year) => year.startsWith('令和'))).toEqual([])
    expect(await page(address, kanji)).toContain(inKanji)
  })
})

describe('a plan is past when its last fiscal year is over', () => {
  test.each([
    ['2027-03-31', 'いまの計画', 'これまでの計画'],
    ['2027-04-01', 'これまでの計画', 'いまの計画'],
  ])('on %s it stands under %s', async (today, under, not) => {
    const text = await page(href(routes.municipality.show, place), appOver(library, { today: () => today }))
    expect(text).toContain(`<h2>${under}</h2>`)
    expect(text).not.toContain(`<h2>${not}</h2>`)
  })
})

import { describe, expect, test } from 'vitest'
import { appOf, kaikaku, mihon, page, place } from './app.town.fixture.ts'
import type { Answer } from './plan/nouns.ts'
import { href, routes } from './routes.ts'

// What is kept to the office, looked for wherever a reader can look.

describe('what an answer keeps to the office is on no page, in no data and found by no search', async () => {
  const CANARY = 'カナリア'
  const field = (key: string, name: string) => ({ key, name, note: null, public: false })
  const plant = (answer: Answer): Answer => ({
    ...answer,
    result: CANARY,
    note: CANARY,
    declared: { ...answer.declared, draft: CANARY },
  })
  const answers = Object.entries(kaikaku.answers).map(([round, all]) => [round, all.map(plant)])
  const planted = await appOf({
    ...mihon,
    plans: [
      {
        ...kaikaku,
        plan: { ...kaikaku.plan, fields: [field('result', '取組状況'), field('draft', '下書き')] },
        answers: Object.fromEntries(answers),
      },
    ],
  })
  const edition = 'r6-q4'
  test.each([
    href(routes.home),
    href(routes.municipality.show, place),
    href(routes.plan.show, place),
    href(routes.plan.data, { ...place, data: 'kaikaku2.csv' }),
    href(routes.items.list, place),
    href(routes.items.data, { ...place, data: 'items.csv' }),
    href(routes.items.data, { ...place, data: 'items.json' }),
    href(routes.report.show, { ...place, edition }),
    href(routes.report.data, { ...place, data: `${edition}.csv` }),
    href(routes.report.data, { ...place, data: `${edition}.json` }),
    ...kaikaku.items.flatMap(({ code }) => [
      href(routes.item.show, { ...place, item: code }),
      href(routes.item.data, { ...place, data: `${code}.csv` }),
    ]),
  ])('%s', async (address) => expect(await page(address, planted)).not.toContain(CANARY))

  test('the data of an item', async () => {
    const address = href(routes.item.dataset, { ...place, item: '1-1', data: 'texts.csv' })
    const answer = await planted.request(address)
    expect(await answer.text()).not.toContain(CANARY)
  })

  test('the searches', async () => {
    const narrowed = href(routes.items.list, place, { q: CANARY })
    expect(await page(narrowed, planted)).toContain('この条件に合う項目はありません')
    expect(await page(href(routes.search.show, {}, { q: CANARY }), planted)).toContain('ありませんでした')
  })
})

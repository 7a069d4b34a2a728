import { describe, expect, test } from 'vitest'
import { app, appOf, ITEMS, jsonOf, library } from './app.api.fixture.ts'
import { place } from './app.town.fixture.ts'
import { href, routes } from './routes.ts'

// What the API answers to a question that it cannot take.

const { api } = routes

describe('a question that is off is told so in a sentence', () => {
  test.each([
    [`${ITEMS}?limit=0`, 'limit', '「0」は使えません', '1 から 1000 の整数'],
    [`${ITEMS}?limit=1001`, 'limit', '「1001」', '1 から 1000'],
    [`${ITEMS}?limit=1e2`, 'limit', '「1e2」', '整数'],
    [`${ITEMS}?offset=-1`, 'offset', '「-1」', '整数'],
    [`${ITEMS}?offset=99999`, 'offset', '20件です', '0 から 19 まで'],
    [`${ITEMS}?ofset=1`, 'ofset', 'この名前の条件はありません', 'limit、offset のいずれか'],
    [`${ITEMS}?constructor=1`, 'constructor', 'この名前の条件はありません', 'limit、offset のいずれか'],
    [`${ITEMS}?mark=A&mark=B`, 'mark', '2つ以上', '1つだけ'],
    [`${ITEMS}?mark=Z`, 'mark', '「Z」はありません', 'S、A、B'],
    [`${ITEMS}?heading=9`, 'heading', '「9」はありません', '1、1-1'],
    [`${ITEMS}?department=x`, 'department', '「x」はありません', 'jumin'],
    [`${ITEMS}?lifecycle=lost`, 'lifecycle', '「lost」', 'merged'],
    [`${ITEMS}?q=${'あ'.repeat(101)}`, 'q', `「${'あ'.repeat(40)}…」`, '100字以内'],
    [`${ITEMS}?q=a%00b`, 'q', '「a b」は使えません', '100字以内'],
    [`${href(api.tallies, place)}?level=3`, 'level', '計画の階層は2', '1 から 2'],
    [`${href(api.tallies, place)}?axis=x`, 'axis', '「x」はありません', 'degree、start'],
    [`${href(api.tallies, place)}?round=r9`, 'round', '「r9」はありません', 'r6-q4'],
    [`${href(api.figures, { municipality: '990019' })}?series=x`, 'series', '「x」', 'carried_over'],
    [`${href(api.plan, place)}?limit=1`, 'limit', 'この名前の条件はありません', '外してください'],
    [api.search, 'q', 'ありません', '100字以内'],
    [`${api.search}?q=%20`, 'q', 'ことばがありません', '1字以上'],
  ])('%s', async (address, where, what, doThis) => {
    const answer = await app.request(address)
    expect(answer.status).toBe(400)
    expect((await jsonOf(answer)).problems).toEqual([
      { where, what: expect.stringContaining(what), doThis: expect.stringContaining(doThis) },
    ])
  })

  test.each([
    [href(api.municipality, { municipality: '432041' }), '団体'],
    [href(api.municipality, { municipality: '43204' }), '団体'],
    [href(api.plan, { ...place, plan: 'x' }), '計画'],
    [href(api.plan, { ...place, plan: '../x' }), '計画'],
    [href(api.items, { ...place, plan: 'x' }), '計画'],
    [href(api.item, { ...place, item: '99' }), '項目'],
    [href(api.item, { ...place, item: 'a\u0000b' }), '項目'],
    [href(api.edition, { ...place, edition: 'r9' }), '版'],
    [href(api.report, { ...place, report: 'r9' }), '報告書'],
    [href(api.dataset, { ...place, report: 'r5', dataset: 'x' }), 'データ'],
    [href(api.table, { ...place, table: 'x' }), '表'],
    ['/api/v1/nothing', 'アドレス'],
    ['/api/v1/municipalities/', 'アドレス'],
  ])('%s is not there', async (address, where) => {
    const answer = await app.request(address)
    expect(answer.status).toBe(404)
    expect((await jsonOf(answer)).problems).toMatchObject([{ where }])
  })

  test('of very many strange names the first are told', async () => {
    const query = Array.from({ length: 100 }, (_, number) => `x${number}=1`).join('&')
    const { problems } = await jsonOf(await app.request(`${ITEMS}?${query}`))
    expect(problems).toHaveLength(20)
    expect(problems[0].where).toBe('x0')
  })

  test('a kind of names that the plan has none of is told so', async () => {
    const bare = appOf({
      library: {
        ...library,
        plan: async (code, plan) => {
          const view = await library.plan(code, plan)
          const items = view?.record.items.map((item) => ({ ...item, lead: [], partners: [] })) ?? []
          return view && { ...view, record: { ...view.record, items } }
        },
      },
    })
    const answer = await bare.request(`${ITEMS}?department=x`)
    expect([answer.status, (await jsonOf(answer)).problems]).toEqual([
      400,
      [
        {
          where: 'department',
          what: 'この計画には部署の記録がありません',
          doThis: 'この条件を外してください',
        },
      ],
    ])
  })

  test('what nobody planned is told without its inside', async () => {
    const heard: unknown[] = []
    const broken = appOf({
      library: {
        ...library,
        plan: async () => {
          throw new Error('内部の事情')
        },
      },
      log: (error) => heard.push(error),
    })
    const answer = await broken.request(href(api.plan, place))
    expect([answer.status, heard.length]).toEqual([500, 1])
    const text = await answer.text()
    expect(JSON.parse(text).problems).toHaveLength(1)
    expect(text).not.toMatch(/内部の事情|Error|\.ts/)
  })
})

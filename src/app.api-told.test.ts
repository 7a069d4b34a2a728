import { describe, expect, test } from 'vitest'
import { all, app, ITEMS, type Json, jsonOf, ODD, read } from './app.api.fixture.ts'
import { kaikaku, place } from './app.town.fixture.ts'
import { tally } from './cli/tally.ts'
import { directWorkplace } from './cli/workplace.ts'
import { href, routes } from './routes.ts'

// What the API tells is what the record, the command and the pages say.

const { api } = routes

describe('what is told', () => {
  const command = async (values: Record<string, string>) => {
    const asked = { from: 'demo/mihon', plan: 'kaikaku2', round: 'r6-q4', json: true, ...values }
    const place = directWorkplace('test')
    const answer = await tally.run(asked, [], place)
    await place.close()
    if (!answer.ok) throw new Error(JSON.stringify(answer.problems))
    return JSON.parse(answer.value)
  }

  test.each([
    {},
    { by: 'heading', level: '2' },
    { by: 'department', base: 'due' },
    { by: 'tag', unit: 'action' },
    { by: 'target_year', unit: 'points' },
    { axis: 'start', assessor: 'department', base: 'rated' },
    { assessor: 'headquarters', since: 'r5' },
    { round: 'r5' },
  ])('a tally is that of the command: %j', async (asked: Record<string, string>) => {
    expect((await read(href(api.tallies, place, asked))).data).toEqual(await command(asked))
  })

  test('an earlier round is cited as itself, by the edition that tells it', async () => {
    const { source } = await read(href(api.tallies, place, { round: 'r5' }))
    const r5 = kaikaku.plan.rounds.find(({ id }) => id === 'r5')
    expect([source.edition, source.round.id, source.as_of]).toEqual(['r6-q4', 'r5', r5?.as_of])
  })

  test('a mark that was inferred is told as such where items are listed', async () => {
    const [first, second] = await all(ITEMS)
    expect([first.mark.inferred, first.previous_mark.inferred, second.mark.inferred]).toEqual([
      true,
      true,
      false,
    ])
  })

  test('a text is as it was typed, whatever it looks like', async () => {
    const [first] = await all(ITEMS)
    expect(first.title).toBe(ODD)
    const answer = await app.request(href(api.item, { ...place, item: first.code }))
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect((await jsonOf(answer)).data.title).toBe(ODD)
  })

  test('zero, none and unknown are three things, and digits stay as recorded', async () => {
    const figures = await all(href(api.figures, { municipality: '990019' }))
    const zero = figures.filter(({ value }) => value === '0')
    expect(zero.length).toBeGreaterThan(0)
    expect(zero.every(({ state }) => state === 'confirmed')).toBe(true)
    const { data } = await read(href(api.item, { ...place, item: '1-1' }))
    const values = data.indicators[0].values.filter((one: Json) => one.fiscal_year !== null)
    expect(values.map((one: Json) => [one.fiscal_year, one.target.value, one.actual?.value ?? null])).toEqual(
      [
        [2023, '26', '27'],
        [2024, '20', '19'],
        [2025, '18', null],
        [2026, '15', null],
      ],
    )
    expect(values.map((one: Json) => one.actual === null)).toEqual([false, false, true, true])
    const effects = (await read(href(api.item, { ...place, item: '2-1' }))).data.effects
    expect(effects.map((one: Json) => [one.planned, one.actual, one.due])).toEqual([
      ['2000', '2400', true],
      ['2000', '4100', true],
      ['2000', null, false],
      ...effects.slice(3).map(() => expect.anything()),
    ])
  })

  test('a list is told in parts that make up the whole', async () => {
    const whole = await read(href(api.items, place, { limit: '1000' }))
    expect([whole.total, whole.next, whole.next_offset]).toEqual([whole.data.length, null, null])
    expect(await all(href(api.items, place, { limit: '7' }))).toEqual(whole.data)
    const first = await app.request(href(api.items, place, { limit: '7', lifecycle: 'merged' }))
    const { total, next } = await jsonOf(first)
    expect(first.headers.get('link')).toBe(next === null ? null : `<${next}>; rel="next"`)
    expect(total).toBeGreaterThan(0)
    const link = (await app.request(`${ITEMS}?limit=7&q=の`)).headers.get('link')
    expect(link).toBe(`<${ITEMS}?limit=7&q=%E3%81%AE&offset=7>; rel="next"`)
  })

  test('items are narrowed as on their page, and an empty value is as good as none', async () => {
    const byMark = await read(href(api.items, place, { mark: 'Ａ' }))
    expect(byMark.total).toBeGreaterThan(0)
    expect(byMark.data.every((one: Json) => one.mark.symbol === 'A')).toBe(true)
    expect(await read(`${ITEMS}?heading=&mark=A&q=&limit=`)).toEqual(byMark)
    const page = await (await app.request(byMark.source.page)).text()
    for (const { page: address } of byMark.data) expect(page).toContain(`href="${address}"`)
  })
})

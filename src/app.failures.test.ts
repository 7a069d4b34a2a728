import { describe, expect, test } from 'vitest'
import { appOver, libraryOf, mihon } from './app.town.fixture.ts'
import { type AppGiven, createApp } from './app.tsx'
import type { Library } from './publish/library.ts'
import { href, routes } from './routes.ts'

// What fails, is not there or is asked oddly: each has an answer that a reader may see.

const library = await libraryOf(mihon)
const town = appOver(library)

describe('/healthz', () => {
  const health = async (alive: NonNullable<AppGiven['alive']>) =>
    (await createApp({ library, log: () => {}, alive }).request(href(routes.health))).status
  test.each<[string, NonNullable<AppGiven['alive']>, number]>([
    ['answers', () => true, 200],
    ['answers in a while', async () => true, 200],
    ['is down', () => false, 503],
    ['cannot be asked', () => Promise.reject(new Error('connection refused')), 503],
  ])('a database that %s', async (_, alive, status) => expect(await health(alive)).toBe(status))
})

describe('what goes wrong is told in Japanese, with nothing of the machine', async () => {
  const SECRET = 'secret at /srv/ayumi/data'
  const fail = async () => {
    throw new Error(SECRET)
  }
  const broken: Library = {
    ...library,
    ...{ municipalities: fail, municipality: fail, plan: fail, search: fail },
  }
  test.each(['/', '/990019/', '/990019/kaikaku2/', '/990019/kaikaku2.csv', '/search?q=窓口'])(
    '%s',
    async (address) => {
      const logged: unknown[] = []
      const app = createApp({ library: broken, log: (error) => logged.push(error) })
      const answer = await app.request(encodeURI(address))
      const text = await answer.text()
      expect(answer.status).toBe(500)
      expect(text).toContain('<h1>表示できませんでした</h1>')
      expect(text).not.toMatch(/secret|srv|Error|\bat \/|node_modules|\.tsx?\b/)
      expect(String(logged[0])).toContain(SECRET)
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    },
  )
  test.each([
    '/nothing',
    '/990019/figures/',
    '/990019/figures.csv',
    '/990019/kaikaku2/reports/r6-q4/..%2f..%2fplan.yaml',
    '/990019/kaikaku2/reports/r6-q4/%2e%2e%2fplan.yaml',
    '/990019/kaikaku2/reports/r6-q4/data/constructor.json',
    '/990019/kaikaku2/reports/constructor/',
    '/990019/kaikaku2/reports/r6-q4.csv/',
    '/990019/kaikaku2/items/1-1/data/__proto__.json',
    '/990019/kaikaku2/items/%00/',
    '/990019/%00/',
    '/%00%00%00/',
    '/99001９/',
    '/990019/kaikaku2/reports/r6-q4%00/',
  ])('%s is not there', async (address) => {
    const answer = await town.request(address)
    expect(answer.status).toBe(404)
    expect(await answer.text()).toContain('<h1>ページが見つかりません</h1>')
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(answer.headers.get('cache-control')).toBe('no-cache')
  })
})

describe('a query of any length and kind is answered', () => {
  const QUERIES = [
    `q=${'a'.repeat(10_000)}`,
    `q=${encodeURIComponent('窓'.repeat(10_000))}`,
    'q=%00',
    'q=%E0%A4%A',
    'q=%',
    'q=%zz&q=%ff',
    'q=a&q=b&q=c',
    'q[]=1&__proto__=2&constructor=3',
    `q=${encodeURIComponent('𠮷'.repeat(60))}`,
    'q=<script>alert(1)</script>',
    '&&&===',
  ]
  const ADDRESSES = ['/', '/search', '/search.csv', '/990019/', '/990019/kaikaku2/items/', '/dictionary/']
  test.each(QUERIES.map((query) => [query.slice(0, 40), query]))('?%s', async (_, query) => {
    for (const address of ADDRESSES) {
      const answer = await town.request(`${address}?${query}`)
      expect(answer.status, address).toBe(200)
      const text = await answer.text()
      expect(text).not.toMatch(/<script|\0/)
      expect(text.length).toBeLessThan(200_000)
    }
  })
})

import { describe, expect, test } from 'vitest'
import { appOf, jsonOf } from './app.api.fixture.ts'
import { routes } from './routes.ts'

const { api } = routes

describe('how often a client may ask', () => {
  const asking = (perMinute: number) => {
    const limited = appOf({ limit: { perMinute, clientOf: (c) => c.req.header('x-client') ?? '' } })
    return (client: string, address: string = api.municipalities, ahead?: Record<string, string>) =>
      limited.request(address, {
        method: ahead === undefined ? 'GET' : 'OPTIONS',
        headers: { ...ahead, 'x-client': client },
      })
  }

  test('is told, kept to, and each client’s own', async () => {
    const ask = asking(2)
    const [first, second, third] = [await ask('192.0.2.1'), await ask('192.0.2.1'), await ask('192.0.2.1')]
    expect([first.status, second.status, third.status]).toEqual([200, 200, 429])
    expect(first.headers.get('ratelimit-limit')).toBe('2')
    expect(first.headers.get('ratelimit-policy')).toBe('2;w=60')
    expect([first, second, third].map((one) => one.headers.get('ratelimit-remaining'))).toEqual([
      '1',
      '0',
      '0',
    ])
    const wait = Number(third.headers.get('retry-after'))
    expect(wait).toBeGreaterThan(0)
    expect(wait).toBeLessThanOrEqual(60)
    expect(third.headers.get('access-control-allow-origin')).toBe('*')
    expect((await jsonOf(third)).problems).toEqual([
      {
        where: 'この利用元',
        what: '1分間に2回の限度を超えました',
        doThis: `${wait}秒たってから、もう一度試してください`,
      },
    ])
    expect((await ask('192.0.2.2')).status).toBe(200)
  })

  test('counts an office’s block of IPv6 as one, an IPv4 address in IPv6 as itself, and no ports', async () => {
    const ask = asking(1)
    expect((await ask('2001:db8:1:2::1')).status).toBe(200)
    expect((await ask('2001:db8:1:2:ffff::9')).status).toBe(429)
    expect((await ask('2001:0db8:0001:0002:0:0:0:5')).status).toBe(429)
    expect((await ask('2001:db8:1:3::1')).status).toBe(200)
    expect((await ask('::ffff:192.0.2.7')).status).toBe(200)
    expect((await ask('192.0.2.7')).status).toBe(429)
    expect((await ask('::1')).status).toBe(200)
    expect((await ask('x'.repeat(100))).status).toBe(200)
    expect((await ask('x'.repeat(101))).status).toBe(429)
    expect((await ask('192.0.2.8:4001')).status).toBe(200)
    expect((await ask('192.0.2.8:4002')).status).toBe(429)
    expect((await ask('[2001:db8:1:4::1]:4001')).status).toBe(200)
    expect((await ask('[2001:db8:1:4::2]:4002')).status).toBe(429)
  })

  test('does not hold for pages, their data, the document or questions asked ahead', async () => {
    const ask = asking(1)
    expect((await ask('192.0.2.1')).status).toBe(200)
    for (const address of ['/', '/990019/kaikaku2/', '/990019/kaikaku2.json', api.show, api.document]) {
      const answer = await ask('192.0.2.1', address)
      expect([address, answer.status]).toEqual([address, 200])
      expect(answer.headers.get('ratelimit-limit')).toBeNull()
    }
    const ahead = { origin: 'https://example.jp', 'access-control-request-method': 'GET' }
    expect((await ask('192.0.2.1', api.municipalities, ahead)).status).toBe(204)
    expect((await ask('192.0.2.1')).status).toBe(429)
  })

  test('is as often as it likes where the operator sets none', async () => {
    const ask = asking(0)
    for (let count = 0; count < 5; count += 1) {
      const answer = await ask('192.0.2.1')
      expect([answer.status, answer.headers.get('ratelimit-limit')]).toEqual([200, null])
    }
  })
})

import { isIPv6 } from 'node:net'
import type { Context, MiddlewareHandler } from 'hono'
import { LRUCache } from 'lru-cache'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { refuse } from './http.ts'

/** How often one client may ask in a minute (0: as often as it likes), and how its address is told. */
export type ClientLimit = { perMinute: number; clientOf: (c: Context) => string }

const WINDOW = 60
/** Of how many clients the count is kept; with more within a minute, that of the one longest silent begins anew. */
const MOST_CLIENTS = 20_000
/** In letters; a header may hold anything. */
const LONGEST_ADDRESS = 45

/** Refuses a client that asks too often; every answer says how often it may ask, how much of that is left, and until when. */
export function limitClients({ perMinute, clientOf }: ClientLimit): MiddlewareHandler {
  const counts = new RateLimiterMemory({ points: perMinute, duration: WINDOW })
  const known = new LRUCache<string, true>({
    max: MOST_CLIENTS,
    dispose: (_, client, why) => {
      if (why === 'evict') void counts.delete(client)
    },
  })
  return async (c, next) => {
    const client = blockOf(clientOf(c))
    known.set(client, true)
    const count = await counts.consume(client).catch((refused: unknown) => {
      if (refused instanceof RateLimiterRes) return refused
      throw refused
    })
    const seconds = Math.max(1, Math.ceil(count.msBeforeNext / 1000))
    const isOver = count.consumedPoints > perMinute
    if (isOver) {
      c.res = refuse(c, 429, {
        where: 'この利用元',
        what: `1分間に${perMinute}回の限度を超えました`,
        doThis: `${seconds}秒たってから、もう一度試してください`,
      })
      c.res.headers.set('retry-after', String(seconds))
    } else await next()
    c.res.headers.set('ratelimit-policy', `${perMinute};w=${WINDOW}`)
    c.res.headers.set('ratelimit-limit', String(perMinute))
    c.res.headers.set('ratelimit-remaining', String(Math.max(0, count.remainingPoints)))
    c.res.headers.set('ratelimit-reset', String(seconds))
  }
}

/**
 * The client that an address stands for: of IPv6 a household's or an office's block (/64), all of which is one's own. Some
 * proxies write the port too (`192.0.2.1:4001`, `[2001:db8::1]:4001`), another with every line.
 */
export function blockOf(address: string): string {
  const bare = address.replace(/^\[(.*)\](?::\d+)?$|^([\d.]+):\d+$/, '$1$2').replace(/%.*$/, '')
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)?.[1]
  if (mapped !== undefined) return mapped
  if (!isIPv6(bare)) return bare.slice(0, LONGEST_ADDRESS)
  const [head = '', tail] = bare.toLowerCase().split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - before.length - after.length }, () => '0')
  return [...before, ...zeros, ...after]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')
}

import { gzipSync } from 'node:zlib'
import type { Context, MiddlewareHandler } from 'hono'
import { LRUCache } from 'lru-cache'
import type { Library } from '../publish/library.ts'
import { etagOf, type Sent } from './context.ts'

/** An answer as it goes out, plain and, once somebody has asked for it so, packed. */
type Kept = { plain: Buffer; headers: Record<string, string>; packed: Buffer | null }

const MOST_BYTES = 64 * 1024 * 1024
const LARGEST = 4 * 1024 * 1024
const OF_PLAN = /^https?:\/\/[^/]+(\/(\d{6})\/([a-z0-9][a-z0-9_-]*)(?:[/.?][^#]*)?)$/

/**
 * Keeps what was made of a plan's editions, by the edition shown: editions never change, so what was made once is right until
 * something is published. Then pages are made anew, and the old ones fall out in time. Stands outside all that adds headers.
 */
export function keepPages(library: Library): MiddlewareHandler {
  const kept = new LRUCache<string, Kept>({
    maxSize: MOST_BYTES,
    maxEntrySize: LARGEST,
    // Room for the packed one, and for what the entry itself takes.
    sizeCalculation: ({ plain }, key) => Math.ceil(plain.length * 1.3) + 2 * key.length + 1000,
  })
  return async (c, next) => {
    const key = await keyOf(library, c)
    if (key === null) return next()
    const found = kept.get(key)
    if (found !== undefined) return answerOf(c, found)
    await next()
    const sent: Sent | undefined = c.get('sent')
    if (sent === undefined || c.res.status !== 200) return
    const headers = { ...Object.fromEntries(c.res.headers), vary: 'Accept-Encoding' }
    kept.set(key, { plain: Buffer.from(sent.text), headers, packed: null })
    c.res.headers.set('vary', 'Accept-Encoding')
  }
}

/** Packed for who takes it so: a list of 63 items is 33 KB, packed 5. */
function answerOf(c: Context, kept: Kept): Response {
  const isPacked = /\bgzip\b/.test(c.req.header('accept-encoding') ?? '')
  const etag = isPacked ? etagOf(kept.headers.etag ?? '', 'gzip') : (kept.headers.etag ?? '')
  const asked = c.req.header('if-none-match')
  if (asked?.split(/\s*,\s*/).some((one) => one === etag || one === `W/${etag}`))
    return new Response(null, { status: 304, headers: { ...kept.headers, etag } })
  if (!isPacked) return new Response(kept.plain as Uint8Array<ArrayBuffer>, { headers: kept.headers })
  kept.packed ??= gzipSync(kept.plain)
  return new Response(kept.packed as Uint8Array<ArrayBuffer>, {
    headers: { ...kept.headers, etag, 'content-encoding': 'gzip' },
  })
}

/** What is published and the address as it was asked for; null for what is not made of one plan's editions. */
async function keyOf(library: Library, c: Context): Promise<string | null> {
  // A HEAD is answered as its GET, ETag and all.
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return null
  const [, address, code, plan] = OF_PLAN.exec(c.req.url) ?? []
  if (address === undefined || code === undefined || plan === undefined) return null
  const stamp = await library.stamp(code, plan)
  return stamp === null ? null : `${stamp} ${address}`
}

import { createHash } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import { LRUCache } from 'lru-cache'
import type { Library } from '../publish/library.ts'

type Kept = { body: ArrayBuffer; headers: Record<string, string> }

const MOST_BYTES = 64 * 1024 * 1024
const LARGEST = 4 * 1024 * 1024
/** Pages and data; files are as large as they are and lie ready as they are. */
const KEPT_TYPES = /^(text\/html|text\/csv|application\/json)\b/
const OF_PLAN = /^\/(\d{6})\/([a-z0-9][a-z0-9_-]*)(?:[/.]|$)/

/**
 * Keeps what was made of a plan's editions, by the edition shown: editions never change, so what was made once is right until
 * something is published. Then pages are made anew, and the old ones fall out in time.
 */
export function keepPages(library: Library): MiddlewareHandler {
  const kept = new LRUCache<string, Kept>({
    maxSize: MOST_BYTES,
    maxEntrySize: LARGEST,
    sizeCalculation: ({ body }, key) => body.byteLength + 2 * key.length + 500,
  })
  return async (c, next) => {
    const key = await keyOf(library, c)
    if (key === null) return next()
    const found = kept.get(key)
    if (found !== undefined) return c.body(found.body, 200, found.headers)
    await next()
    const type = c.res.headers.get('content-type') ?? ''
    if (c.res.status !== 200 || !KEPT_TYPES.test(type)) return
    const body = await c.res.arrayBuffer()
    const headers = { ...Object.fromEntries(c.res.headers), etag: etagOf(body) }
    kept.set(key, { body, headers })
    c.res = new Response(body, { status: 200, headers })
  }
}

/** What is published and the address as it was asked for; null for what is not made of one plan's editions. */
async function keyOf(library: Library, c: Context): Promise<string | null> {
  // A HEAD is answered as its GET, ETag and all.
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return null
  const { pathname, search } = new URL(c.req.url)
  const [, code, plan] = OF_PLAN.exec(pathname) ?? []
  if (code === undefined || plan === undefined) return null
  const stamp = await library.stamp(code, plan)
  return stamp === null ? null : `${stamp} ${pathname}${search}`
}

function etagOf(body: ArrayBuffer): string {
  return `"${createHash('sha256').update(new Uint8Array(body)).digest('base64url').slice(0, 27)}"`
}

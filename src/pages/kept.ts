import { gzipSync } from 'node:zlib'
import type { Context, MiddlewareHandler } from 'hono'
import { LRUCache } from 'lru-cache'
import type { Library } from '../publish/library.ts'
import { isKnown, takesGzip } from './asked.ts'
import type { Sent } from './context.ts'

type Form = { body: Buffer; headers: Record<string, string> }
/** An answer as it goes out, plain and, once somebody has asked for it so, packed. */
type Kept = { plain: Form; packed: Form | null }

const MOST_BYTES = 32 * 1024 * 1024
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
    sizeCalculation: ({ plain }, key) => Math.ceil(plain.body.length * 1.3) + 2 * key.length + 1000,
  })
  const askedOnce = new LRUCache<string, true>({ max: 10_000 })
  return async (c, next) => {
    const key = await keyOf(library, c)
    if (key === null) return next()
    const found = kept.get(key)
    if (found !== undefined) return answerOf(c, found)
    await next()
    const sent: Sent | undefined = c.get('sent')
    if (sent === undefined || c.res.status !== 200) return
    c.res.headers.set('vary', 'Accept-Encoding')
    // There is no end to what can be asked for: a query is kept when somebody asks for it again.
    if (key.includes('?') && !askedOnce.has(key)) {
      askedOnce.set(key, true)
      return
    }
    const headers = Object.fromEntries(c.res.headers)
    kept.set(key, { plain: { body: sent.body, headers }, packed: null })
  }
}

/** Browsers say one of a few things: each is read once. */
const packable = new LRUCache<string, boolean>({ max: 200 })

function isPackable(acceptEncoding: string | undefined): boolean {
  if (acceptEncoding === undefined || acceptEncoding.length > 200) return takesGzip(acceptEncoding)
  const known = packable.get(acceptEncoding)
  if (known !== undefined) return known
  const takes = takesGzip(acceptEncoding)
  packable.set(acceptEncoding, takes)
  return takes
}

/** Packed for who takes it so: a list of 63 items is 38 KB, packed 4. */
function answerOf(c: Context, kept: Kept): Response {
  const takesPacked = isPackable(c.req.header('accept-encoding'))
  if (takesPacked) kept.packed ??= packed(kept.plain)
  const { body, headers } = (takesPacked ? kept.packed : null) ?? kept.plain
  if (isKnown(c.req.header('if-none-match'), headers.etag))
    return new Response(null, { status: 304, headers })
  return new Response(body as Uint8Array<ArrayBuffer>, { headers })
}

/** Beside a municipality's plans: made of the editions of any of them. */
const FIGURES = 'figures'

/** What is published and the address as it was asked for; null for what is made of no municipality's editions. */
async function keyOf(library: Library, c: Context): Promise<string | null> {
  // A HEAD is answered as its GET, ETag and all.
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return null
  const [, address, code, plan] = OF_PLAN.exec(c.req.url) ?? []
  if (address === undefined || code === undefined || plan === undefined) return null
  const stamp = await library.stamp(code, plan === FIGURES ? null : plan)
  return stamp === null ? null : `${stamp} ${address}`
}

function packed({ body, headers }: Form): Form {
  const etag = headers.etag?.replace(/"$/, '-gzip"') ?? ''
  return { body: gzipSync(body), headers: { ...headers, etag, 'content-encoding': 'gzip' } }
}

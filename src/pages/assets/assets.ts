import { gzipSync } from 'node:zlib'
import { type Context, Hono } from 'hono'
import { href, routes } from '../../routes.ts'
import { isKnown, takesGzip } from '../asked.ts'
import { fontFile } from './fonts.ts'
import { hashOf, makeSheet } from './sheet.ts'

const aYear = 'public, max-age=31536000, immutable'

/**
 * Serves the stylesheet and the fonts. `extraCss` comes after the parts' own styles.
 * `stylesheetHref()` is the sheet's address with its content's hash, for `Layout`.
 */
export function createAssets(extraCss: string[] = []) {
  const sheet = makeSheet(extraCss)
  const packed = gzipSync(sheet.text)
  const app = new Hono()

  app.get(routes.asset, (c) => {
    if (c.req.param('name') !== 'ayumi.css') return c.notFound()
    const cache = c.req.query('v') === sheet.hash ? aYear : 'no-cache'
    const headers = {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': cache,
      vary: 'Accept-Encoding',
    }
    // The fonts' ranges make it 220 KB; a tenth of a second on an office's line is worth packing.
    if (takesGzip(c.req.header('accept-encoding')))
      return send(c, packed, `"${sheet.hash}-gzip"`, { ...headers, 'content-encoding': 'gzip' })
    return send(c, sheet.text, `"${sheet.hash}"`, headers)
  })

  app.get(routes.font, (c) => {
    const file = fontFile(c.req.param('name'))
    if (!file) return c.notFound()
    return send(c, file, `"${hashOf(file)}"`, { 'content-type': 'font/woff2', 'cache-control': aYear })
  })

  return { app, stylesheetHref: () => href(routes.asset, { name: 'ayumi.css' }, { v: sheet.hash }) }
}

function send(c: Context, body: string | Buffer, etag: string, headers: Record<string, string>) {
  const { 'cache-control': cache = '', vary } = { vary: '', ...headers }
  if (isKnown(c.req.header('if-none-match'), etag))
    return c.body(null, 304, { etag, 'cache-control': cache, ...(vary ? { vary } : {}) })
  return c.body(typeof body === 'string' ? body : new Uint8Array(body), 200, { etag, ...headers })
}

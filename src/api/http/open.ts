import type { MiddlewareHandler } from 'hono'
import { cors } from 'hono/cors'
import { routes } from '../../routes.ts'
import { EVERY, refuse } from './http.ts'

const METHODS = ['GET', 'HEAD', 'OPTIONS']

/** What tells a browser that another site may read an answer; a 304 must say it too. */
export const SAID_TO_OTHER_SITES = ['access-control-allow-origin', 'access-control-expose-headers']

/** What pages of other sites may see of an answer beside what browsers show anyway. */
const SEEN = [
  'ETag',
  'Link',
  'Retry-After',
  'RateLimit-Policy',
  'RateLimit-Limit',
  'RateLimit-Remaining',
  'RateLimit-Reset',
]

/**
 * Lets scripts of any site read what everybody may read: the API and every page's data (.json, .csv), without cookies. Elsewhere
 * nothing is said, so browsers keep other sites out.
 */
export function openToOtherSites(): MiddlewareHandler {
  const open = cors({
    origin: '*',
    allowMethods: METHODS,
    allowHeaders: ['If-None-Match', 'Accept', 'Content-Type'],
    exposeHeaders: SEEN,
    maxAge: 86_400,
  })
  return (c, next) => {
    const isData = isOfApi(c.req.path) || /\.(?:json|csv)$/.test(c.req.path)
    // An OPTIONS that no browser asks ahead of another site's question is like any other method.
    const isAhead = c.req.header('access-control-request-method') !== undefined
    return isData && (c.req.method !== 'OPTIONS' || isAhead) ? open(c, next) : next()
  }
}

/** The API is read: any other method is refused by name. */
export function readOnly(): MiddlewareHandler {
  return async (c, next) => {
    if (!isOfApi(c.req.path) || ['GET', 'HEAD'].includes(c.req.method)) return next()
    c.header('allow', METHODS.join(', '))
    if (c.req.method === 'OPTIONS') return c.body(null, 204)
    return refuse(c, 405, {
      where: c.req.method,
      what: 'このAPIは読むだけです',
      doThis: 'GET か HEAD にしてください',
    })
  }
}

/** Whether an address is one of the API's, which answer in JSON whatever happens. */
export function isOfApi(path: string): boolean {
  return `${path}/`.startsWith(EVERY) || path === routes.api.document
}

import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import { createApp } from './app.tsx'
import type { Library } from './publish/library.ts'

export type Listening = { address: string; close: () => Promise<void> }

/** How often one client may ask the API in a minute, and how many proxies stand between the clients and the server. */
export type ApiLimit = { perMinute: number; proxies: number }

export type ListenAt = {
  host: string
  port: number
  alive?: () => boolean | Promise<boolean>
  /** As often as they like, where it is left out. */
  api?: ApiLimit
}

/** How long those who are being answered have when the server stops, in ms. */
const GRACE = 3_000

/**
 * Listens on `host` and `port` (0 takes a free one); rejects when the port is taken or not allowed. `alive` says whether
 * the database answers; where it is left out, it always does.
 */
export function listen(
  library: Library,
  { host, port, alive = () => true, api = { perMinute: 0, proxies: 0 } }: ListenAt,
): Promise<Listening> {
  const limit = { perMinute: api.perMinute, clientOf: (c: Context) => clientOf(c, api.proxies) }
  const { fetch } = createApp({ library, alive, limit, log: (error) => console.error(error) })
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, hostname: host, port }, (info: AddressInfo) =>
      resolve({
        address: `http://${info.family === 'IPv6' ? `[${info.address}]` : info.address}:${info.port}/`,
        close: () =>
          new Promise((done) => {
            server.close(() => done())
            // A request that never ends to be sent would keep a server that stops from stopping.
            setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), GRACE).unref()
          }),
      }),
    )
    server.on('error', reject)
  })
}

/**
 * Who asks: the address at the other end of the line, or, behind proxies, what the outermost of them wrote into
 * `X-Forwarded-For`. What stands left of that anybody may have written.
 */
function clientOf(c: Context, proxies: number): string {
  const line = getConnInfo(c).remote.address ?? ''
  if (proxies === 0) return line
  const told = (c.req.header('x-forwarded-for') ?? '').split(',').map((one) => one.trim())
  return told.at(-proxies) || line
}

import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { createApp } from './app.tsx'
import type { Library } from './publish/library.ts'

export type Listening = { address: string; close: () => Promise<void> }

export type ListenAt = { host: string; port: number; alive?: () => boolean | Promise<boolean> }

/** How long those who are being answered have when the server stops, in ms. */
const GRACE = 3_000

/**
 * Listens on `host` and `port` (0 takes a free one); rejects when the port is taken or not allowed. `alive` says whether
 * the database answers; where it is left out, it always does.
 */
export function listen(library: Library, { host, port, alive = () => true }: ListenAt): Promise<Listening> {
  const { fetch } = createApp({ library, alive, log: (error) => console.error(error) })
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

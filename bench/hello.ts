import { serve } from '@hono/node-server'
import { Hono } from 'hono'

/** The yardstick: a server that only says hello. */
const app = new Hono().get('/', (c) => c.text('hello'))
serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => {
  console.log(`Hello http://127.0.0.1:${port}/`)
})

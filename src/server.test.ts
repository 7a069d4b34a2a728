import { connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { openFolderLibrary } from './publish/folder-library.ts'
import { routes } from './routes.ts'
import { listen } from './server.ts'

test('a server that stops does not wait for a request that never ends to be sent', async () => {
  const library = await openFolderLibrary([], () => {})
  if (!library.ok) throw new Error('no library')
  const { address, close } = await listen(library.value, { host: '127.0.0.1', port: 0 })
  const line = connect(Number(new URL(address).port), '127.0.0.1')
  line.on('error', () => {})
  line.write('POST / HTTP/1.1\r\nhost: x\r\n')
  await wait(50)
  const before = Date.now()
  await close()
  expect(Date.now() - before).toBeLessThan(4_500)
}, 10_000)

describe('how often a client may ask the API is counted', () => {
  const ask = async (proxies: number, ...forwarded: string[]) => {
    const library = await openFolderLibrary([], () => {})
    if (!library.ok) throw new Error('no library')
    const api = { perMinute: 1, proxies }
    const { address, close } = await listen(library.value, { host: '127.0.0.1', port: 0, api })
    const statuses: number[] = []
    for (const one of forwarded) {
      const headers: Record<string, string> = one === '' ? {} : { 'x-forwarded-for': one }
      const answer = await fetch(new URL(routes.api.municipalities, address), { headers })
      // One that is not read to its end holds up the server's own.
      await answer.arrayBuffer()
      statuses.push(answer.status)
    }
    await close()
    return statuses
  }

  test('by the other end of the line, whatever a client writes of itself', async () => {
    expect(await ask(0, '192.0.2.1', '192.0.2.2')).toEqual([200, 429])
  })

  test('by what the proxies before the server wrote, and not by what stood there before', async () => {
    expect(await ask(1, '192.0.2.1', '192.0.2.2', '192.0.2.9, 192.0.2.2')).toEqual([200, 200, 429])
    expect(await ask(2, '192.0.2.1, 10.0.0.1', 'x, 192.0.2.1, 10.0.0.2', '192.0.2.3, 10.0.0.1')).toEqual([
      200, 429, 200,
    ])
  })

  test('by the line where a proxy wrote nothing', async () => {
    expect(await ask(1, '', '')).toEqual([200, 429])
  })
})

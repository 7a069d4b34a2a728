import { connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { openFolderLibrary } from './publish/folder-library.ts'
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

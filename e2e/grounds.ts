import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    site: string
  }
}

const root = join(import.meta.dirname, '..')

/** Before the tests: the program itself, serving the demo cities to all of them; inject('site') tells where. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  // The tests ask for more in a minute than any reader.
  const env = { ...process.env, AYUMI_API_PER_MINUTE: '0' }
  const words = [join('bin', 'ayumi.mjs'), 'serve', '--from', 'demo', '--port', '0']
  const server = spawn(process.execPath, words, { cwd: root, env, stdio: ['ignore', 'pipe', 'ignore'] })
  const ended = once(server, 'exit')
  const said = await Promise.race([once(createInterface(server.stdout), 'line'), ended])
  const [, address] = /^Ayumi (http:\S+)$/.exec(String(said[0])) ?? []
  if (address === undefined) throw new Error(`serve --from demo ended with ${said[0]}`)
  project.provide('site', address)
  return async () => {
    server.kill()
    await ended
  }
}

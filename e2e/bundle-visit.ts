import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'

// Run by the archive's own Node.js, inside the place without network: bundle-visit.ts AYUMI DATA PATH…

export type Visit = {
  answers: { path: string; status: number; sha256: string }[]
  /** With what code the server ended when it was asked to. */
  code: number | null
}

const [program = '', data = '', ...paths] = process.argv.slice(2)
const server = spawn(program, ['serve', '--data', data, '--port', '0'], {
  stdio: ['ignore', 'pipe', 'inherit'],
})
const ended = once(server, 'exit')
const [line] = await once(createInterface({ input: server.stdout }), 'line')
const address = String(line).replace(/^Ayumi /, '')
const answers: Visit['answers'] = []
for (const path of paths) {
  const answer = await fetch(new URL(path, address))
  const bytes = Buffer.from(await answer.arrayBuffer())
  answers.push({ path, status: answer.status, sha256: createHash('sha256').update(bytes).digest('hex') })
}
// Twice, as Ctrl-C under npm does: from the terminal and from npm.
server.kill('SIGTERM')
await setTimeout(2)
server.kill('SIGTERM')
const [code] = await ended
console.log(JSON.stringify({ answers, code } satisfies Visit))

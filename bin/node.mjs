// The Node that runs Ayumi: this one when it is new enough, otherwise the one that `npm ci` put beside the libraries.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

const OLDEST = [22, 18]

function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number)
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])
}

/** The path of a Node that is new enough, or null when there is none on this machine. */
export function findNode() {
  if (isNewEnough(process.versions.node)) return process.execPath
  const name = process.platform === 'win32' ? 'node.exe' : 'node'
  const shipped = join(
    root,
    'node_modules',
    `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`,
    'bin',
    name,
  )
  return existsSync(shipped) ? shipped : null
}

/** Runs this same script with a Node that is new enough and ends with its exit code; resolves when this one is. */
export async function useNewEnoughNode() {
  if (isNewEnough(process.versions.node)) return
  const node = findNode()
  if (node === null) {
    console.error(
      `Node.js ${OLDEST.join('.')} 以上が必要です（いまは ${process.versions.node}）。新しい Node.js を入れてください。`,
    )
    process.exit(1)
  }
  const child = spawn(node, process.argv.slice(1), { stdio: 'inherit' })
  // Who ends this process means that one, which has a database to close.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  const [code] = await once(child, 'exit')
  process.exit(code ?? 1)
}

// `npm start`: installs what is missing, builds, puts the demo into ./data (what is there stays) and serves it on
// 127.0.0.1. Options go on to `ayumi serve`; with --from DIR that folder is served, and no database is touched.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { installLibraries } from './install.mjs'
import { findNode, root } from './node.mjs'

const options = process.argv.slice(2)
let running = null
// The child may hear Ctrl-C itself, too; it ends at the first and takes the second for the same.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => running?.kill(signal))

installLibraries()
if (given('from') !== undefined) process.exit(await ayumi('serve', ...options))
const data = given('data') ?? (process.env.DATABASE_URL ? undefined : join(root, 'data'))
const place = data === undefined ? [] : ['--data', data]
console.log('見本を読み込んでいます（すでにあるものはそのまま）…')
const loaded = await ayumi('load', join(root, 'demo'), '--missing', ...place)
// The last of two alike is what counts.
process.exit(loaded === 0 ? await ayumi('serve', ...options, ...place) : loaded)

/** What stands after `--name` (or in `--name=…`) among the options, if it is there. */
function given(name) {
  const at = options.findIndex((word) => word === `--${name}` || word.startsWith(`--${name}=`))
  if (at < 0) return undefined
  return options[at].startsWith(`--${name}=`) ? options[at].slice(name.length + 3) : options[at + 1]
}

/** Runs one command of Ayumi to its end and gives its exit code. */
function ayumi(...words) {
  running = spawn(findNode() ?? process.execPath, [join(root, 'bin', 'ayumi.mjs'), ...words], {
    stdio: 'inherit',
  })
  return new Promise((resolve) => running.on('exit', (code) => resolve(code ?? 1)))
}

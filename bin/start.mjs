// `npm start`: installs what is missing, builds, and serves the demo on 127.0.0.1. Options go on to `ayumi serve`.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { installLibraries } from './install.mjs'
import { findNode, root } from './node.mjs'

installLibraries()
const ayumi = spawn(
  findNode() ?? process.execPath,
  [join(root, 'bin', 'ayumi.mjs'), 'serve', '--from', join(root, 'demo'), ...process.argv.slice(2)],
  { stdio: 'inherit' },
)
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => ayumi.kill(signal))
ayumi.on('exit', (code) => process.exit(code ?? 0))

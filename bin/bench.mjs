// `npm run bench`: measures the system on this machine and prints JSON.
import { spawnSync } from 'node:child_process'
import { installLibraries } from './install.mjs'
import { findNode, root } from './node.mjs'

installLibraries()
const { bundle } = await import('./build.mjs')
await bundle('hello', 'bench/hello.ts')
const program = await bundle('bench', 'bench/bench.ts')
process.exit(
  spawnSync(findNode() ?? process.execPath, [program, ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
  }).status ?? 1,
)

// `npm run bench`: measures the system on this machine and prints JSON.
import { spawnSync } from 'node:child_process'
import { installLibraries } from './install.mjs'
import { findNode, root } from './node.mjs'

installLibraries()
const { bundle } = await import('./build.mjs')
const program = await bundle('bench', 'bench/bench.ts')
process.exit(
  spawnSync(findNode() ?? process.execPath, [program], { cwd: root, stdio: 'inherit' }).status ?? 1,
)

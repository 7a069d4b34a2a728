// `npm run test:long`: what takes too long for every change (e2e/long): a hundred kills of each database, about ten minutes;
// memory over 200 reports in a row, about three.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { installLibraries } from './install.mjs'
import { findNode, root } from './node.mjs'

installLibraries()
const vitest = join('node_modules', 'vitest', 'vitest.mjs')
const { status } = spawnSync(
  findNode() ?? process.execPath,
  [vitest, 'run', '--project', 'long', ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit', env: { ...process.env, LONG: '1' } },
)
process.exit(status ?? 1)

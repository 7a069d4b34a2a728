// `npm test`: installs what it needs and runs everything CI runs; the last line is `N passed, N failed`.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { installLibraries } from './install.mjs'
import { findNode, root } from './node.mjs'

installLibraries()
const { ensureChromium } = await import('./chromium.mjs')
const chromium = ensureChromium()
if (chromium === null) {
  console.error(
    'ブラウザーの試験には Chromium が要ります。Chromium か Chrome を入れるか、その場所を環境変数 CHROMIUM に書いてください。',
  )
  if (process.env.CI) process.exit(1)
}

const { ensurePostgres } = await import('./postgres.mjs')
if (ensurePostgres() === null) {
  console.error(
    'データベースの試験には PostgreSQL 15以上が要ります。PostgreSQL を入れて、initdb のある場所を PATH に加えてください。',
  )
  if (process.env.CI) process.exit(1)
}

const node = findNode() ?? process.execPath
const tally = { passed: 0, failed: 0, skipped: 0 }
const env = { ...process.env, NO_COLOR: '1', ...(chromium === null ? {} : { CHROMIUM: chromium }) }

function run(...words) {
  return spawnSync(node, words, { cwd: root, stdio: 'inherit', env }).status === 0
}

function step(name, ...words) {
  console.log(`\n— ${name}`)
  const isRight = run(...words)
  tally[isRight ? 'passed' : 'failed'] += 1
  if (!isRight) console.error(`${name}: failed`)
}

step('types', join('node_modules', 'typescript', 'bin', 'tsc'), '-p', '.')
step('lint and format', join('node_modules', '@biomejs', 'biome', 'bin', 'biome'), 'ci', '.')
step('build', join('bin', 'ayumi.mjs'), '--help')

console.log('\n— tests')
const counted = join(root, 'dist', 'tests.json')
mkdirSync(join(root, 'dist'), { recursive: true })
rmSync(counted, { force: true })
const vitest = join('node_modules', 'vitest', 'vitest.mjs')
const isGreen = run(vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${counted}`)
try {
  const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites } = JSON.parse(
    readFileSync(counted, 'utf8'),
  )
  tally.passed += numPassedTests
  tally.failed += numFailedTests === 0 && (!isGreen || numFailedTestSuites > 0) ? 1 : numFailedTests
  tally.skipped += numPendingTests
} catch {
  tally.failed += 1
}

console.log(
  `\n${tally.passed} passed, ${tally.failed} failed${tally.skipped > 0 ? `, ${tally.skipped} skipped` : ''}`,
)
process.exit(tally.failed === 0 ? 0 : 1)

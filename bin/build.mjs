// Bundles a program into dist/ when a source is newer than its last bundle. Libraries with binaries stay outside.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import { root } from './node.mjs'
import { threadText } from './thread-text.mjs'

const SOURCES = ['src', 'bench', 'package-lock.json', 'bin/build.mjs', 'bin/thread-text.mjs']
const OUTSIDE = [/^@myriaddreamin\//, /^@electric-sql\//, /^@resvg\//, /^pg-native$/, /^node:/]
/** Libraries that only measure and test: they run in the checkout, where they are installed, and some can't be bundled. */
const ONLY_HERE = [/^autocannon$/, /^playwright-core$/]

/** What stands there; null for a link that leads nowhere, as editors leave them beside a file that is being edited. */
function followed(path) {
  try {
    return statSync(path)
  } catch {
    return null
  }
}

function newest(path) {
  const stat = followed(path)
  if (!stat?.isDirectory()) return stat?.mtimeMs ?? 0
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}

function isStale(output, input) {
  const sources = [...SOURCES, input].map((path) => join(root, path)).filter((path) => existsSync(path))
  return !existsSync(output) || Math.max(...sources.map(newest)) > statSync(output).mtimeMs
}

/** `import text from './x.css?raw'` gives the file's text, here as under vitest. */
const raw = {
  name: 'raw',
  resolveId: (source, importer) =>
    source.endsWith('?raw') && importer ? `${join(importer, '..', source.slice(0, -4))}?raw` : null,
  load: (id) =>
    id.endsWith('?raw') ? `export default ${JSON.stringify(readFileSync(id.slice(0, -4), 'utf8'))}` : null,
}

/**
 * Bundles `input` into dist/NAME.mjs if that is older than a source, and gives its path. Two at once do no harm: each
 * writes beside and moves into place.
 */
export async function bundle(name, input) {
  const output = join(root, 'dist', `${name}.mjs`)
  if (!isStale(output, input)) return output
  const { rolldown } = await import('rolldown')
  mkdirSync(join(root, 'dist'), { recursive: true })
  const beside = mkdtempSync(join(root, 'dist', '.building-'))
  try {
    const result = await rolldown({
      input: { [name]: join(root, input) },
      platform: 'node',
      external: [...OUTSIDE, ...ONLY_HERE],
      plugins: [raw, threadText],
      tsconfig: join(root, 'tsconfig.json'),
      logLevel: 'warn',
    })
    await result.write({
      dir: beside,
      format: 'esm',
      entryFileNames: '[name].mjs',
      sourcemap: true,
      codeSplitting: false,
    })
    for (const file of readdirSync(beside)) renameSync(join(beside, file), join(root, 'dist', file))
  } finally {
    rmSync(beside, { recursive: true, force: true })
  }
  return output
}

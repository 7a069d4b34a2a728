// Bundles the command `ayumi` into dist/ when a source is newer than the last bundle. Libraries with binaries stay outside.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './node.mjs'

const bundle = join(root, 'dist', 'ayumi.mjs')
const SOURCES = ['src', 'package-lock.json', 'bin/build.mjs']
const OUTSIDE = [/^@myriaddreamin\//, /^node:/]

function newest(path) {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}

export function isStale() {
  return !existsSync(bundle) || Math.max(...SOURCES.map((path) => newest(join(root, path)))) > statSync(bundle).mtimeMs
}

/** `import text from './x.css?raw'` gives the file's text, here as under vitest. */
const raw = {
  name: 'raw',
  resolveId: (source, importer) =>
    source.endsWith('?raw') && importer ? `${join(importer, '..', source.slice(0, -4))}?raw` : null,
  load: (id) => (id.endsWith('?raw') ? `export default ${JSON.stringify(readFileSync(id.slice(0, -4), 'utf8'))}` : null),
}

/** Builds if needed and gives the bundle's path. Two at once do no harm: each writes beside and moves into place. */
export async function build() {
  if (!isStale()) return bundle
  const { rolldown } = await import('rolldown')
  mkdirSync(join(root, 'dist'), { recursive: true })
  const beside = mkdtempSync(join(root, 'dist', '.building-'))
  try {
    const result = await rolldown({
      input: { ayumi: join(root, 'src/cli/ayumi.ts') },
      platform: 'node',
      external: OUTSIDE,
      plugins: [raw],
      tsconfig: join(root, 'tsconfig.json'),
      logLevel: 'warn',
    })
    await result.write({ dir: beside, format: 'esm', entryFileNames: '[name].mjs', sourcemap: true, codeSplitting: false })
    for (const name of readdirSync(beside)) renameSync(join(beside, name), join(root, 'dist', name))
  } finally {
    rmSync(beside, { recursive: true, force: true })
  }
  return bundle
}

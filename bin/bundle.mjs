// `npm run bundle`: one archive for a machine with no network and no Node. The same input gives the same bytes.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { installLibraries } from './install.mjs'
import { root } from './node.mjs'
import { bundledPackages, thirdParty } from './third-party.mjs'

if (process.platform !== 'linux') {
  console.error(
    'bundle: 配布物は Linux で作ります（中に入れる Node.js と PDF の部品が Linux のものだからです）。',
  )
  process.exit(1)
}
const platform = `linux-${process.arch}`

/** What the program finds at run time; the rest of its libraries is inside dist/ayumi.mjs. */
const LIBRARIES = [
  '@digital-go-jp/design-tokens',
  '@electric-sql/pglite',
  '@expo-google-fonts/biz-udpgothic',
  '@expo-google-fonts/biz-udpmincho',
  '@fontsource/biz-udpgothic',
  '@myriaddreamin/typst-ts-node-compiler',
  `@myriaddreamin/typst-ts-node-compiler-${platform}-gnu`,
  '@resvg/resvg-js',
  `@resvg/resvg-js-${platform}-gnu`,
]
/** Whose code lies in the program as the text of a thread, so that its source map does not name them. */
const IN_THREADS = ['@xmldom/xmldom', 'hucre']
const NODE = `node-${platform}`
const OWN = ['CHANGELOG.md', 'LICENSE', 'demo', 'docs', 'packaging']
/** Never read by the program: maps and types, the old form of web fonts, extensions of the database. */
const LEFT_OUT = /\.(map|woff|d\.[cm]?ts|tar\.gz|png)$|\/demo\/expected$/
/** Any day would do, as long as it is always the same. */
const MTIME = '2000-01-01T00:00:00Z'

installLibraries()
const { bundle } = await import('./build.mjs')
const program = await bundle('ayumi', 'src/cli/ayumi.ts')
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const name = `ayumi-${version}-${platform}`
const archive = join(root, 'dist', `${name}.tar.gz`)

const beside = mkdtempSync(join(root, 'dist', '.bundling-'))
try {
  stage(join(beside, name))
  pack(beside)
} finally {
  rmSync(beside, { recursive: true, force: true })
}
const sha256 = createHash('sha256').update(readFileSync(archive)).digest('hex')
writeFileSync(`${archive}.sha256`, `${sha256}  ${name}.tar.gz\n`)
console.log(`dist/${name}.tar.gz`)
console.log(`${statSync(archive).size} bytes`)
console.log(`SHA-256 ${sha256}`)

/** Puts everything into `dir` as it will stand on the other machine. */
function stage(dir) {
  const put = (from, to) => {
    mkdirSync(join(dir, to, '..'), { recursive: true })
    cpSync(join(root, from), join(dir, to), {
      recursive: true,
      filter: (path) => !LEFT_OUT.test(path.slice(root.length - 1)),
    })
  }
  put('packaging/ayumi', 'bin/ayumi')
  put(`node_modules/${NODE}/bin/node`, 'bin/node')
  put('dist/ayumi.mjs', 'dist/ayumi.mjs')
  for (const library of LIBRARIES) put(`node_modules/${library}`, `node_modules/${library}`)
  for (const own of OWN) put(own, own)
  writeFileSync(join(dir, 'VERSION'), `${version}\n`)
  const named = [...bundledPackages(program), ...IN_THREADS, ...LIBRARIES, NODE]
  writeFileSync(join(dir, 'THIRD-PARTY.txt'), thirdParty(named))
}

/** Packs the staged folder; order, times, owners and modes are fixed, and tell nothing of this machine. */
function pack(dir) {
  const tar = join(dir, `${name}.tar`)
  run('tar', [
    ...['--create', '--file', tar, '--directory', dir, '--format=gnu', '--sort=name', `--mtime=${MTIME}`],
    ...['--owner=0', '--group=0', '--numeric-owner', '--mode=u=rwX,go=rX', name],
  ])
  run('gzip', ['-n', tar])
  renameSync(`${tar}.gz`, archive)
}

function run(program, words) {
  const { status, error } = spawnSync(program, words, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
  })
  if (status === 0) return
  console.error(`bundle: ${program} が動きませんでした${error ? `（${error.message}）` : ''}。`)
  process.exit(1)
}

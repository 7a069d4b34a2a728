// The list of other people's work in the archive, made from its package.json and licence files.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './node.mjs'

/** What stands inside a package though its package.json does not say so. */
const INSIDE = {
  '@electric-sql/pglite': 'contains PostgreSQL (PostgreSQL License)',
  '@modelcontextprotocol/server':
    'contains ajv, ajv-formats, content-type, fast-deep-equal, json-schema-traverse (MIT), fast-uri (BSD-3-Clause)',
  '@myriaddreamin/typst-ts-node-compiler': 'contains Typst (Apache-2.0) and the Rust crates it is built from',
  docx: 'contains fflate, nanoid (MIT)',
  '@expo-google-fonts/biz-udpgothic': 'contains the typeface BIZ UDPGothic (OFL-1.1)',
  '@expo-google-fonts/biz-udpmincho': 'contains the typeface BIZ UDPMincho (OFL-1.1)',
  '@resvg/resvg-js': 'contains resvg and the Rust crates it is built from',
  '@fontsource/biz-udpgothic': 'contains the typeface BIZ UDPGothic (OFL-1.1)',
}

/** The names of the packages whose code went into a program, as its source map tells. */
export function bundledPackages(program) {
  const { sources } = JSON.parse(readFileSync(`${program}.map`, 'utf8'))
  return sources.flatMap((source) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1] ?? [])
}

/** The text of the list: a line for each package, then each licence text once with the packages it is for. */
export function thirdParty(names) {
  const packages = [...new Set(names)].sort().map(described)
  const texts = new Map()
  for (const { name, licences } of packages)
    for (const text of licences) texts.set(text, [...(texts.get(text) ?? []), name])
  return [
    'Software and typefaces of others in this archive. Ayumi itself: MIT, see LICENSE.\n',
    ...packages.map(({ line }) => line),
    ...[...texts].map(([text, users]) => `\n${'='.repeat(78)}\n${users.join(', ')}\n\n${text}`),
    '',
  ].join('\n')
}

function described(name) {
  const dir = join(root, 'node_modules', name)
  const { version, license, homepage, repository } = JSON.parse(
    readFileSync(join(dir, 'package.json'), 'utf8'),
  )
  const place = homepage ?? repository?.url ?? repository ?? ''
  const inside = name in INSIDE ? ` – ${INSIDE[name]}` : ''
  const licences = readdirSync(dir)
    .filter((file) => /^(licen[cs]e|copying|notice)/i.test(file))
    .sort()
    .map((file) => readFileSync(join(dir, file), 'utf8').trim())
  return { name, licences, line: `${name} ${version}  ${license}  ${place}${inside}` }
}

// Adds to package-lock.json the optional platform packages that `npm install` left out because the registry in use could
// not show them: `npm ci` insists on an entry for each. Run it after every change of the libraries (`npm run lock`).
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './node.mjs'

const path = join(root, 'package-lock.json')
const lock = JSON.parse(readFileSync(path, 'utf8'))
const packages = lock.packages

const OS = /android|darwin|freebsd|linux|win32|(?<=node-)win(?=-)|openharmony|aix|sunos|netbsd|openbsd/
const CPU = /arm64|arm(?=-|$)|x64|ia32|ppc64|riscv64|s390x|loong64|mips64el|wasm32/

/** What a platform package says of itself, read from its name: nothing of it is ever fetched on another platform. */
function entryFor(name, version, parent) {
  const rest = name.replace(/^@[^/]+\//, '')
  const os = OS.exec(rest)?.[0].replace(/^win$/, 'win32')
  const cpu = CPU.exec(rest)?.[0]
  if (!/^\d/.test(version) || !cpu || (!os && cpu !== 'wasm32')) return null
  return {
    version,
    cpu: [cpu],
    ...(parent.dev ? { dev: true } : {}),
    ...(parent.license ? { license: parent.license } : {}),
    optional: true,
    ...(os ? { os: [os] } : {}),
    ...(rest.includes('musl') ? { libc: ['musl'] } : {}),
  }
}

let added = 0
for (const [place, one] of Object.entries({ ...packages })) {
  for (const [name, version] of Object.entries(one.optionalDependencies ?? {})) {
    if (packages[`node_modules/${name}`] || packages[`${place}/node_modules/${name}`]) continue
    const entry = entryFor(name, version, one)
    if (entry === null) continue
    packages[`node_modules/${name}`] = entry
    added += 1
  }
}
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)))
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`)
console.log(`added ${added} platform packages`)

// Debian's packages, where this is root on Debian: what tests need and npm cannot bring.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Installs a package, telling what it is for; does nothing where it may not. */
export function installDebian(name, whatFor) {
  const mayInstall = process.getuid?.() === 0 && existsSync('/etc/debian_version')
  if (!mayInstall) return
  console.log(`${whatFor}（Debianの${name}）を入れています…`)
  const run = (...words) =>
    spawnSync('apt-get', words, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  run('update', '-qq')
  run('install', '-y', '-qq', '--no-install-recommends', name)
}

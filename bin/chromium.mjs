// Chromium for the browser tests: the one on the machine, or Debian's package where this is root on Debian.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const PLACES = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** The path of a browser, or null. */
export function findChromium() {
  return PLACES.find((path) => path && existsSync(path)) ?? null
}

/** Finds a browser, installing Debian's where it may; null when there is none to be had. */
export function ensureChromium() {
  const found = findChromium()
  if (found !== null) return found
  const mayInstall = process.getuid?.() === 0 && existsSync('/etc/debian_version')
  if (!mayInstall) return null
  console.log('ブラウザー（Debianのchromium）を入れています…')
  const run = (...words) =>
    spawnSync('apt-get', words, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  run('update', '-qq')
  run('install', '-y', '-qq', '--no-install-recommends', 'chromium')
  return findChromium()
}

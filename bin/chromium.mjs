// Chromium for the browser tests: the one on the machine, or Debian's package where this is root on Debian.
import { existsSync } from 'node:fs'
import { installDebian } from './debian.mjs'

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
  installDebian('chromium', 'ブラウザー')
  return findChromium()
}

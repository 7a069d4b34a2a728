import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

export const NO_CHROMIUM =
  'No Chromium was found: install one (Debian: apt-get install chromium; or Chrome, or Edge), or say where it is with CHROMIUM=/path/to/it.'

/** Where Chromium, Chrome or Edge is on this machine, or null. */
export function findChromium(): string | null {
  const named = process.env.CHROMIUM
  if (named) return named
  return places().find((path) => existsSync(path)) ?? null
}

function places(): string[] {
  switch (process.platform) {
    case 'win32':
      return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
        const folder = process.env[name]
        if (folder === undefined) return []
        return [
          join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
          join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
          join(folder, 'Chromium', 'Application', 'chrome.exe'),
        ]
      })
    case 'darwin':
      return ['Google Chrome', 'Microsoft Edge', 'Chromium'].map(
        (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
      )
    default: {
      const folders = (process.env.PATH ?? '').split(':').filter((folder) => folder !== '')
      const names = [
        ...['chromium', 'chromium-browser'],
        ...['google-chrome', 'google-chrome-stable', 'microsoft-edge'],
      ]
      return ['/usr/bin', ...folders].flatMap((folder) => names.map((name) => join(folder, name)))
    }
  }
}

/** Against Chromium's own calls home: the test hears every request, and the machine may have no internet. */
const QUIET = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
]

export function launch(executablePath: string): Promise<Browser> {
  // Chromium's sandbox refuses to start for root, which is who runs in a container.
  const isRoot = process.getuid?.() === 0
  return chromium.launch({ executablePath, args: isRoot ? ['--no-sandbox', ...QUIET] : QUIET })
}

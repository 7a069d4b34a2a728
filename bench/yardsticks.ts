import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { findChromium } from '../e2e/browser.ts'
import { memoryOf } from './program.ts'

// What makes PDF of the same paper as HTML elsewhere: Chromium's print and LibreOffice's conversion.

export type Printer = {
  print: (html: string) => Promise<void>
  /** MB in memory, with all its processes. */
  memory: () => number
  close: () => Promise<void>
}

/** Null where it is not installed. */
export async function chromiumPrinter(): Promise<Printer | null> {
  const executablePath = findChromium()
  if (executablePath === null) return null
  const server = await chromium.launchServer({ executablePath, args: ['--no-sandbox'] })
  const browser = await chromium.connect(server.wsEndpoint())
  return {
    print: async (html) => {
      const page = await browser.newPage()
      await page.goto(`file://${html}`)
      await page.pdf({ format: 'A4', landscape: true, tagged: true })
      await page.close()
    },
    memory: () => memoryOf(server.process().pid ?? 0),
    close: async () => {
      await browser.close()
      await server.close()
    },
  }
}

/** Converts once, in a process of its own: ms and the most MB it was seen to hold; null where it is not installed. */
export function libreOffice(html: string, dir: string): Promise<{ ms: number; peak: number } | null> {
  const start = performance.now()
  const child = spawn('soffice', [
    ...['--headless', `-env:UserInstallation=file://${dir}/profile`],
    ...['--convert-to', 'pdf:writer_web_pdf_Export', '--outdir', join(dir, 'converted'), html],
  ])
  let peak = 0
  const watch = setInterval(() => {
    peak = Math.max(peak, memoryOf(child.pid ?? 0))
  }, 50)
  return new Promise((resolve) => {
    child.on('error', () => {
      clearInterval(watch)
      resolve(null)
    })
    child.on('exit', (status) => {
      clearInterval(watch)
      resolve(status === 0 ? { ms: performance.now() - start, peak } : null)
    })
  })
}

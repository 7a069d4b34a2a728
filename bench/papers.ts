import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { findChromium } from '../e2e/browser.ts'
import { loadFolders } from '../src/exchange/folders.ts'
import { writeHtmlDocument } from '../src/paper/html/html.tsx'
import type { Paper } from '../src/paper/paper.ts'
import { writePdf } from '../src/paper/pdf/pdf.ts'
import { givenFor } from '../src/report/given.ts'
import { makeReport } from '../src/report/report.ts'

/**
 * ms for each published paper: the first run of the process (cold), and the median of later ones, each of a paper that
 * differs by a word, so that nothing kept from the run before can answer. Beside it Chromium's print and LibreOffice's
 * conversion of the same paper as HTML; null where they are not installed.
 */
export async function measurePapers() {
  const loaded = loadFolders('demo')
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
  const papers = loaded.value.flatMap((municipality) =>
    municipality.plans.flatMap((record) =>
      record.plan.rounds
        .filter(({ published }) => published !== null)
        .flatMap((round) =>
          record.plan.papers.map((paper) => ({
            name: `${municipality.municipality.code}/${record.id}/${round.id}/${paper.id}`,
            make: (run: number): Paper => {
              const title = `${paper.title}${run}`
              const report = makeReport(givenFor(municipality, record, round, { ...paper, title }))
              if (!report.ok) throw new Error(JSON.stringify(report.problems))
              return report.value
            },
          })),
        ),
    ),
  )
  const dir = mkdtempSync(join(tmpdir(), 'ayumi-bench-'))
  const browser = await chromiumPrinter()
  const figures = []
  for (const { name, make } of papers) {
    const html = join(dir, 'paper.html')
    writeFileSync(html, writeHtmlDocument(make(0)))
    figures.push({
      report: name,
      paper: timed((run) => make(run)),
      html: timed((run) => writeHtmlDocument(make(run))),
      pdf: timed((run) => writePdf(make(run))),
      chromium: await browser?.print(html),
      libreoffice: libreOffice(html, dir),
    })
  }
  await browser?.close()
  rmSync(dir, { recursive: true, force: true })
  return figures
}

const WARM_RUNS = 10

function timed(run: (index: number) => unknown): { cold: number; warm: number } {
  const times = Array.from({ length: WARM_RUNS + 1 }, (_, index) => {
    const start = performance.now()
    run(index)
    return performance.now() - start
  })
  const [cold = 0, ...warm] = times
  return { cold: Math.round(cold), warm: median(warm) }
}

async function chromiumPrinter() {
  const executablePath = findChromium()
  if (executablePath === null) return null
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  return {
    close: () => browser.close(),
    print: async (html: string) => {
      const times: number[] = []
      for (let run = 0; run < 5; run += 1) {
        const start = performance.now()
        const page = await browser.newPage()
        await page.goto(`file://${html}`)
        await page.pdf({ format: 'A4', landscape: true, tagged: true })
        await page.close()
        times.push(performance.now() - start)
      }
      return median(times)
    },
  }
}

function libreOffice(html: string, dir: string): number | null {
  const times: number[] = []
  for (let run = 0; run < 3; run += 1) {
    const start = performance.now()
    const { status } = spawnSync('soffice', [
      ...['--headless', `-env:UserInstallation=file://${dir}/profile`],
      ...['--convert-to', 'pdf:writer_web_pdf_Export', '--outdir', dir, html],
    ])
    if (status !== 0) return null
    times.push(performance.now() - start)
  }
  return median(times)
}

function median(times: number[]): number {
  return Math.round(times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0)
}

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeXlsx } from '../src/paper/excel/excel.ts'
import { writeHtmlDocument } from '../src/paper/html/html.tsx'
import type { Paper } from '../src/paper/paper.ts'
import { writePdf } from '../src/paper/pdf/pdf.ts'
import { writeDocx } from '../src/paper/word/word.ts'
import { median } from './median.ts'
import { publishedPapers } from './published.ts'
import { chromiumPrinter, libreOffice } from './yardsticks.ts'

/** Reports made before memory is looked at: compilers, fonts, what the collector leaves lying about are in it then. */
const WARM_UP = 160
/** Chromium's processes are at their size soon. */
const CHROMIUM_WARM_UP = 20
/** What is lying about goes up and down by a tenth: the middle of so many looks, one a report, is taken. */
const LOOKS = 20

export type Grown = { reports: number; warm: number; after: number }

/** The forms in which papers are handed out; a web page is made with each PDF. */
const WRITERS = {
  pdf: (paper: Paper) => {
    writeHtmlDocument(paper)
    writePdf(paper)
  },
  docx: (paper: Paper) => writeDocx(paper),
  xlsx: (paper: Paper) => writeXlsx(paper),
}
export type Form = keyof typeof WRITERS
export const FORMS = Object.keys(WRITERS) as Form[]

/**
 * MB in memory (resident) of this process once it is warm, and after it made `reports` more in a row: every published
 * paper in turn, each another than the one before, from the record to the form.
 */
export function grownOver(reports: number, form: Form): Promise<Grown> {
  const papers = publishedPapers()
  const make = async (run: number) => {
    const paper = papers[run % papers.length]?.make(run)
    if (paper === undefined) throw new Error('demo/ has no published paper')
    await WRITERS[form](paper)
    // A server turns its loop between requests; what the compiler holds outside the heap is given back only then.
    await new Promise((resolve) => setImmediate(resolve))
  }
  return grown({ warmUp: WARM_UP, reports }, make, () => process.memoryUsage.rss() / 1024 / 1024)
}

async function grown(
  { warmUp, reports }: { warmUp: number; reports: number },
  make: (run: number) => Promise<void>,
  memory: () => number,
): Promise<Grown> {
  const looks: number[] = []
  for (let run = 0; run < warmUp + reports; run += 1) {
    await make(run)
    looks.push(memory())
  }
  return { reports, warm: median(looks.slice(warmUp - LOOKS, warmUp)), after: median(looks.slice(-LOOKS)) }
}

/** Ours beside Chromium, that prints as many of the same papers, and LibreOffice, that is a process of its own each time. */
export async function measureMemory() {
  const ayumi: [Form, Grown][] = []
  for (const form of FORMS) ayumi.push([form, await grownOver(200, form)])
  const dir = mkdtempSync(join(tmpdir(), 'ayumi-bench-'))
  try {
    const pages = publishedPapers().map(({ make }, index) => {
      const html = join(dir, `${index}.html`)
      writeFileSync(html, writeHtmlDocument(make(0)))
      return html
    })
    return {
      ayumi: Object.fromEntries(ayumi),
      chromium: await chromiumOver(200, pages),
      libreoffice: await peakOf(pages, dir),
    }
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

async function chromiumOver(reports: number, pages: string[]): Promise<Grown | null> {
  const browser = await chromiumPrinter()
  if (browser === null) return null
  const figures = await grown(
    { warmUp: CHROMIUM_WARM_UP, reports },
    (run) => browser.print(pages[run % pages.length] ?? ''),
    () => browser.memory(),
  )
  await browser.close()
  return figures
}

async function peakOf(pages: string[], dir: string): Promise<{ peak: number } | null> {
  let peak = 0
  for (const page of pages) {
    const figures = await libreOffice(page, dir)
    if (figures === null) return null
    peak = Math.max(peak, figures.peak)
  }
  return { peak }
}

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeXlsx } from '../src/paper/excel/excel.ts'
import { writeHtmlDocument } from '../src/paper/html/html.tsx'
import { writePdf } from '../src/paper/pdf/pdf.ts'
import { writeDocx } from '../src/paper/word/word.ts'
import { largeReport } from './large-plan.ts'
import { median } from './median.ts'
import { publishedPapers } from './published.ts'
import { chromiumPrinter, libreOffice } from './yardsticks.ts'

/**
 * ms for each published paper: the first run of the process (cold), and the median of later ones, each of a paper that
 * differs by a word, so that nothing kept from the run before can answer, but for the pictures of charts in Word and Excel;
 * `whole` is all of it, from the record to HTML and PDF. Beside it Chromium's print and LibreOffice's conversion of the same
 * paper as HTML; null where they are not installed. Last, a plan of 500 items.
 */
export async function measurePapers() {
  const dir = mkdtempSync(join(tmpdir(), 'ayumi-bench-'))
  const browser = await chromiumPrinter()
  const figures = []
  for (const { name, make } of publishedPapers()) {
    const html = join(dir, 'paper.html')
    writeFileSync(html, writeHtmlDocument(make(0)))
    figures.push({
      report: name,
      whole: await timed((run) => {
        const paper = make(run)
        writeHtmlDocument(paper)
        writePdf(paper)
      }),
      paper: await timed((run) => make(run)),
      html: await timed((run) => writeHtmlDocument(make(run))),
      pdf: await timed((run) => writePdf(make(run))),
      docx: await timed((run) => writeDocx(make(run))),
      xlsx: await timed((run) => writeXlsx(make(run))),
      chromium: browser && median(await timesOf(5, () => browser.print(html))),
      libreoffice: await converted(html, dir),
    })
  }
  await browser?.close()
  rmSync(dir, { recursive: true, force: true })
  return { published: figures, items500: await measureLarge() }
}

/** ms from the record of a plan of 500 items to each form. */
async function measureLarge() {
  const make = largeReport(500)
  return {
    pdf: await timed((run) => writePdf(make(run)), LARGE_RUNS),
    docx: await timed((run) => writeDocx(make(run)), LARGE_RUNS),
    xlsx: await timed((run) => writeXlsx(make(run)), LARGE_RUNS),
  }
}

const WARM_RUNS = 10
const LARGE_RUNS = 3

async function timed(
  run: (index: number) => unknown,
  warmRuns = WARM_RUNS,
): Promise<{ cold: number; warm: number }> {
  const times: number[] = []
  for (let index = 0; index <= warmRuns; index += 1) {
    const start = performance.now()
    await run(index)
    times.push(performance.now() - start)
  }
  const [cold = 0, ...warm] = times
  return { cold: Math.round(cold), warm: median(warm) }
}

async function timesOf(runs: number, run: () => Promise<void>): Promise<number[]> {
  const times: number[] = []
  for (let done = 0; done < runs; done += 1) {
    const start = performance.now()
    await run()
    times.push(performance.now() - start)
  }
  return times
}

async function converted(html: string, dir: string): Promise<number | null> {
  const times: number[] = []
  for (let run = 0; run < 3; run += 1) {
    const figures = await libreOffice(html, dir)
    if (figures === null) return null
    times.push(figures.ms)
  }
  return median(times)
}

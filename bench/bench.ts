import { loadFolders } from '../src/exchange/folders.ts'
import { writeHtmlDocument } from '../src/paper/html/html.tsx'
import { writePdf } from '../src/paper/pdf/pdf.ts'
import type { MunicipalityRecord } from '../src/plan/plan.ts'
import { givenFor } from '../src/report/given.ts'
import { makeReport } from '../src/report/report.ts'

/**
 * What the system is measured by: prints JSON, milliseconds. Cold is the first run of the process; warm the median of
 * ten later ones, each of a paper that differs by a word, so that nothing kept from the run before can answer.
 */
const WARM_RUNS = 10

const loaded = loadFolders('demo')
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))

const figures = loaded.value.flatMap((municipality) => measure(municipality))
console.log(JSON.stringify({ node: process.version, figures }, null, 2))

function measure(municipality: MunicipalityRecord) {
  return municipality.plans.flatMap((record) =>
    record.plan.rounds
      .filter(({ published }) => published !== null)
      .flatMap((round) =>
        record.plan.papers.map((paper) => {
          const make = (title: string) => {
            const report = makeReport(givenFor(municipality, record, round, { ...paper, title }))
            if (!report.ok) throw new Error(JSON.stringify(report.problems))
            return report.value
          }
          const name = `${municipality.municipality.code}/${record.id}/${round.id}/${paper.id}`
          return {
            report: name,
            paper: timed((run) => make(`${paper.title}${run}`)),
            pdf: timed((run) => writePdf(make(`${paper.title}${run}`))),
            html: timed((run) => writeHtmlDocument(make(`${paper.title}${run}`))),
          }
        }),
      ),
  )
}

function timed(run: (index: number) => unknown): { cold: number; warm: number } {
  const times = Array.from({ length: WARM_RUNS + 1 }, (_, index) => {
    const start = performance.now()
    run(index)
    return performance.now() - start
  })
  const [cold = 0, ...warm] = times
  const median = warm.toSorted((a, b) => a - b)[Math.floor(warm.length / 2)] ?? 0
  return { cold: Math.round(cold), warm: Math.round(median) }
}

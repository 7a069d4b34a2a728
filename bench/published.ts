import { loadFolders } from '../src/exchange/folders.ts'
import type { Paper } from '../src/paper/paper.ts'
import { givenFor } from '../src/report/given.ts'
import { makeReport } from '../src/report/report.ts'

/** A published paper; `make` gives it with the run's number in its title, so that nothing kept from a run can answer the next. */
export type PublishedPaper = { name: string; make: (run: number) => Paper }

/** Every paper of demo/ that is published, by `municipality/plan/round/paper`. */
export function publishedPapers(): PublishedPaper[] {
  const loaded = loadFolders('demo')
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
  return loaded.value.flatMap((municipality) =>
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
}

import { loadFolders } from '../exchange/folders.ts'
import type { Paper } from '../paper/paper.ts'
import type { PlanRecord } from '../plan/plan.ts'
import { givenFor } from '../report/given.ts'
import { makeReport } from '../report/report.ts'

/** A paper of the demo; `isLast` where its round is the last one that its plan published. */
export type DemoPaper = { name: string; paper: Paper; record: PlanRecord; isLast: boolean }

/** Every paper of every published round of the demo plans. */
export function demoPapers(): DemoPaper[] {
  const loaded = loadFolders('demo')
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems, null, 2))
  return loaded.value.flatMap((municipality) =>
    municipality.plans.flatMap((record) => {
      const rounds = record.plan.rounds.filter(({ published }) => published !== null)
      return rounds.flatMap((round) =>
        record.plan.papers.map((plan) => {
          const made = makeReport(givenFor(municipality, record, round, plan))
          if (!made.ok) throw new Error(JSON.stringify(made.problems))
          return { name: made.value.id, paper: made.value, record, isLast: round === rounds.at(-1) }
        }),
      )
    }),
  )
}

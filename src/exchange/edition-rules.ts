import { editionId } from '../plan/edition-id.ts'
import type { Plan } from '../plan/plan.ts'
import type { Problem } from '../plan/problem.ts'

/** Two editions that would share an address: one of them could never be read. `where` is the plan's plan.yaml. */
export function editionProblems(where: string, plan: Plan): Problem[] {
  const editions = plan.rounds.flatMap((round) =>
    plan.papers.map((paper) => ({ id: editionId(plan, round, paper), round: round.id, paper: paper.id })),
  )
  return editions.flatMap((edition, index) => {
    const { id, round, paper } = edition
    // An id that stands twice is told of elsewhere.
    const before = editions.slice(0, index).find((one) => one.id === id && one.round !== round)
    if (before === undefined) return []
    const names = `照会「${before.round}」の報告書「${before.paper}」と照会「${round}」の報告書「${paper}」`
    const what = `版「${id}」が、${names}の両方を指します`
    return [{ where: `${where} papers`, what, doThis: '照会か報告書のIDを変えてください' }]
  })
}

import type { PaperPlan, Plan, Round } from './plan.ts'

/** What an edition's address calls it: the round's id for the plan's first paper, `{round}-{paper}` for another. */
export function editionId(
  { papers }: Pick<Plan, 'papers'>,
  round: Pick<Round, 'id'>,
  paper: Pick<PaperPlan, 'id'>,
): string {
  return papers[0]?.id === paper.id ? round.id : `${round.id}-${paper.id}`
}

/** `r2`, and `r2.2` when the round is published a second time: no id of a round or paper holds a point. */
export function withIssue(id: string, issue: number): string {
  return issue === 1 ? id : `${id}.${issue}`
}

import type { Paper } from '../paper/paper.ts'
import { writePdf } from '../paper/pdf/pdf.ts'
import type { MunicipalityRecord, PlanRecord, Round } from '../plan/plan.ts'
import { type Result, refused } from '../plan/problem.ts'
import { givenFor } from '../report/given.ts'
import { makeReport } from '../report/report.ts'

export type EditionFile = { name: string; form: string; type: string; bytes: Uint8Array }

/** What was published of one round in one paper: the Paper and the bytes of its files. */
export type Edition = { id: string; plan: string; round: Round; paper: Paper; files: EditionFile[] }

/** Makes the editions of every round that the folder says was published, in every paper of its plan. */
export function editionsOf(municipality: MunicipalityRecord): Result<Edition[]> {
  const made = municipality.plans.flatMap((record) =>
    record.plan.rounds
      .filter(({ published }) => published !== null)
      .flatMap((round) => ofRound(municipality, record, round)),
  )
  const problems = made.flatMap((edition) => (edition.ok ? [] : edition.problems))
  if (problems.length > 0) return refused(...problems)
  return { ok: true, value: made.flatMap((edition) => (edition.ok ? [edition.value] : [])) }
}

function ofRound(municipality: MunicipalityRecord, record: PlanRecord, round: Round): Result<Edition>[] {
  return record.plan.papers.map((paperPlan, index) => {
    const report = makeReport(givenFor(municipality, record, round, paperPlan))
    if (!report.ok) return report
    const paper = report.value
    const id = index === 0 ? round.id : `${round.id}-${paperPlan.id}`
    const files = [{ name: `${paper.id}.pdf`, form: 'PDF', type: 'application/pdf', bytes: writePdf(paper) }]
    return { ok: true, value: { id, plan: record.id, round, paper, files } }
  })
}

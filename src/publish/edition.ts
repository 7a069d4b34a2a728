import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { Paper } from '../paper/paper.ts'
import { writePdf } from '../paper/pdf/pdf.ts'
import { editionId, withIssue } from '../plan/edition-id.ts'
import type { MunicipalityRecord, PlanRecord, Round } from '../plan/plan.ts'
import { type Result, refused } from '../plan/problem.ts'
import { publicRecord } from '../plan/public-record.ts'
import { recordAt } from '../plan/record-at.ts'
import { givenFor } from '../report/given.ts'
import { makeReport } from '../report/report.ts'
import { asNamed, emptyRecord, frozenFigures } from './frozen-figures.ts'

/** A file as it was handed out: `form` is what people call it (PDF), `sha256` proves that the bytes are the same. */
export type EditionFile = { name: string; form: string; type: string; bytes: Uint8Array; sha256: string }

/** One paper of an edition: `address` is the last step of its address. */
export type Report = { address: string; paper: string; title: string; tree: Paper; files: EditionFile[] }

/**
 * 版: what was published of one round of a plan, frozen: the values (the plan alone, as it stood then, without what is the
 * office's own), the Papers, and the bytes of their files. `issue` counts how often the round was published.
 */
export type Edition = {
  municipality: string
  plan: string
  id: string
  round: string
  issue: number
  record: MunicipalityRecord
  /** The figures that its papers print; null where they print none. Apart from the record: few pages ask for them. */
  figures: MunicipalityRecord | null
  reports: Report[]
}

/** What an edition froze: another text is another edition of the round. */
export type Frozen = Pick<Edition, 'record' | 'figures'>

/**
 * The values that an edition of the round freezes: the plan, and of the municipality what the plan and its papers name. A
 * department's later fate, and figures that the papers do not print, are not the edition's and make no new one.
 */
export function frozenOf(municipality: MunicipalityRecord, record: PlanRecord, round: Round): Frozen {
  const plan = publicRecord(recordAt(record, round))
  const named = new Set(plan.items.flatMap(({ lead, partners }) => [...lead, ...partners]))
  return {
    record: {
      ...emptyRecord(municipality.municipality),
      departments: municipality.departments.filter(({ id }) => named.has(id)).map(asNamed),
      plans: [plan],
    },
    figures: frozenFigures(municipality, plan, round),
  }
}

/** As one text, whatever lists were added to records since it was frozen. */
export function textOfFrozen({ record, figures }: Frozen): string {
  const { municipality, departments, plans } = record
  return JSON.stringify([municipality, departments, plans, figures])
}

/** The values without texts and what hangs on them: as much as a list of items shows. */
export function outlineOf(frozen: MunicipalityRecord): MunicipalityRecord {
  return {
    ...frozen,
    plans: frozen.plans.map((record) => ({
      ...record,
      plan: { ...record.plan, papers: record.plan.papers.map((paper) => ({ ...paper, sections: [] })) },
      items: record.items.map((item) => ({ ...item, summary: null })),
      actions: [],
      schedule: record.schedule.filter(({ action }) => action === null),
      lifecycle: record.lifecycle.filter(({ action }) => action === null),
      yearPlans: [],
      answers: {},
      ratings: record.ratings.map((rating) => ({ ...rating, reason: null })),
      indicators: [],
      indicatorValues: [],
      effects: [],
      opinions: [],
      revisions: [],
      printed: [],
      narrative: {},
    })),
  }
}

/** A round that is published, as one paper's report and file; `tell` hears of the file. */
type Printing = () => Result<Report>

/** The work of making an edition, a step a paper: each takes a fraction of a second, and others may be served between two. */
function printingsOf(
  municipality: MunicipalityRecord,
  record: PlanRecord,
  round: Round,
  issue: number,
  tell: (line: string) => void,
): Printing[] {
  const open = publicRecord(record)
  return open.plan.papers.map((paperPlan) => () => {
    const made = makeReport(givenFor(municipality, open, round, paperPlan))
    if (!made.ok) return made
    const tree = made.value
    const file = fileOf(`${tree.id}.pdf`, 'PDF', 'application/pdf', writePdf(tree))
    tell(`${tree.title}（${file.name}）`)
    const address = withIssue(editionId(open.plan, round, paperPlan), issue)
    return { ok: true, value: { address, paper: paperPlan.id, title: tree.title, tree, files: [file] } }
  })
}

/** The edition that what was frozen and its printed reports make, or why one of them could not be printed. */
function editionOf(
  frozen: Frozen,
  record: PlanRecord,
  round: Round,
  issue: number,
  reports: readonly Result<Report>[],
): Result<Edition> {
  const problems = reports.flatMap((report) => (report.ok ? [] : report.problems))
  if (problems.length > 0) return refused(...problems)
  return {
    ok: true,
    value: {
      municipality: frozen.record.municipality.code,
      plan: record.id,
      id: withIssue(round.id, issue),
      round: round.id,
      issue,
      ...frozen,
      reports: reports.flatMap((report) => (report.ok ? [report.value] : [])),
    },
  }
}

/**
 * Makes an edition of the round in every paper of the plan; `tell` hears of each file made. Between two papers whoever waits
 * is served, and what typesetting took outside the heap is given back.
 */
export async function makeEdition(
  municipality: MunicipalityRecord,
  record: PlanRecord,
  round: Round,
  issue: number,
  tell: (line: string) => void,
  frozen: Frozen = frozenOf(municipality, record, round),
): Promise<Result<Edition>> {
  const reports: Result<Report>[] = []
  for (const print of printingsOf(municipality, record, round, issue, tell)) {
    reports.push(print())
    await setImmediate()
  }
  return editionOf(frozen, record, round, issue, reports)
}

/** The rounds of a plan that are published: those the folder says so of, where there is a paper to publish them in. */
export function publishedRounds({ plan }: PlanRecord): Round[] {
  return plan.papers.every((paper) => paper.public === false)
    ? []
    : plan.rounds.filter(({ published }) => published !== null)
}

function fileOf(name: string, form: string, type: string, bytes: Uint8Array): EditionFile {
  return { name, form, type, bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
}

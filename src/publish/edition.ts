import type { OfficeFonts } from '../paper/office-fonts.ts'
import type { Paper } from '../paper/paper.ts'
import { editionId, withIssue } from '../plan/edition-id.ts'
import { underLicence } from '../plan/licence.ts'
import type { Municipality, MunicipalityRecord, PlanRecord, Round } from '../plan/plan.ts'
import { type Problem, type Result, refused } from '../plan/problem.ts'
import { publicRecord } from '../plan/public-record.ts'
import { recordAt } from '../plan/record-at.ts'
import { givenFor } from '../report/given.ts'
import { makeReport } from '../report/report.ts'
import { type EditionFile, filesOf } from './edition-files.ts'
import { asNamed, emptyRecord, frozenFigures } from './frozen-figures.ts'

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

/** An edition before its files are made; `fonts` names the typefaces of Word and Excel. */
export type Draft = Omit<Edition, 'reports'> & { reports: (Omit<Report, 'files'> & { fonts: OfficeFonts })[] }

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

/** As one text, whatever lists were added to records since it was frozen. A licence is no value: another makes no new edition. */
export function textOfFrozen({ record, figures }: Frozen): string {
  const { municipality, departments, plans } = record
  const bare = (own: Municipality) => underLicence(own, null)
  return JSON.stringify([
    bare(municipality),
    departments,
    plans,
    figures && { ...figures, municipality: bare(figures.municipality) },
  ])
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

/**
 * Drafts an edition of the round in every paper of the plan that is published, without its files. What can't be printed is
 * refused.
 */
export function draftEdition(
  municipality: MunicipalityRecord,
  record: PlanRecord,
  round: Round,
  issue: number,
  frozen: Frozen = frozenOf(municipality, record, round),
): Result<Draft> {
  const open = publicRecord(record)
  const reports: Draft['reports'] = []
  const problems: Problem[] = []
  for (const paper of open.plan.papers) {
    const made = makeReport(givenFor(municipality, open, round, paper))
    if (!made.ok) {
      problems.push(...made.problems)
      continue
    }
    const tree = made.value
    const address = withIssue(editionId(open.plan, round, paper), issue)
    const fonts = paper.office_fonts ?? 'biz-ud'
    reports.push({ address, paper: paper.id, title: tree.title, tree, fonts })
  }
  if (problems.length > 0) return refused(...problems)
  const { code } = frozen.record.municipality
  const id = withIssue(round.id, issue)
  return {
    ok: true,
    value: { municipality: code, plan: record.id, id, round: round.id, issue, ...frozen, reports },
  }
}

/** Makes an edition as `draftEdition` does, with the files of its papers; `tell` hears of each file made. */
export async function makeEdition(
  municipality: MunicipalityRecord,
  record: PlanRecord,
  round: Round,
  issue: number,
  tell: (line: string) => void,
  frozen: Frozen = frozenOf(municipality, record, round),
): Promise<Result<Edition>> {
  const draft = draftEdition(municipality, record, round, issue, frozen)
  if (!draft.ok) return draft
  const reports: Report[] = []
  for (const { fonts, ...report } of draft.value.reports) {
    const files = await filesOf(report.tree, fonts, ({ name }) => tell(`${report.title}（${name}）`))
    reports.push({ ...report, files })
  }
  return { ok: true, value: { ...draft.value, reports } }
}

/** The rounds of a plan that are published: those the folder says so of, where there is a paper to publish them in. */
export function publishedRounds({ plan }: PlanRecord): Round[] {
  return plan.papers.every((paper) => paper.public === false)
    ? []
    : plan.rounds.filter(({ published }) => published !== null)
}

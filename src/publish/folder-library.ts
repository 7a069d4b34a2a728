import type { MunicipalityRecord } from '../plan/plan.ts'
import { type Result, refused } from '../plan/problem.ts'
import { searchKeyOfItem, searchWords } from '../plan/search.ts'
import { type Draft, draftEdition, publishedRounds } from './edition.ts'
import { type EditionFile, filesOf } from './edition-files.ts'
import {
  type EditionEntry,
  type Found,
  type Library,
  listedOf,
  newestFigures,
  type PlanView,
  planViewOf,
  summaryOf,
} from './library.ts'

/**
 * The library of plain folders' contents, kept in memory. Papers are made at once, so that what can't be printed is refused;
 * their files when somebody first asks for them. `tell` hears of each file made.
 */
export async function openFolderLibrary(
  records: readonly MunicipalityRecord[],
  tell: (line: string) => void,
): Promise<Result<Library>> {
  const drafts = records.flatMap((municipality) =>
    municipality.plans.flatMap((record) =>
      publishedRounds(record).map((round) => draftEdition(municipality, record, round, 1)),
    ),
  )
  const problems = drafts.flatMap((draft) => (draft.ok ? [] : draft.problems))
  if (problems.length > 0) return refused(...problems)
  const editions = drafts.flatMap((draft) => (draft.ok ? [draft.value] : []))
  return { ok: true, value: libraryOf(editions, filesOnce(tell)) }
}

type Files = (report: Draft['reports'][0]) => Promise<EditionFile[]>

/** The files of a report, made once. */
function filesOnce(tell: (line: string) => void): Files {
  const made = new Map<Draft['reports'][0], Promise<EditionFile[]>>()
  return (report) => {
    const { title, tree, fonts } = report
    const files = made.get(report) ?? filesOf(tree, fonts, ({ name }) => tell(`${title}（${name}）`))
    made.set(report, files)
    return files
  }
}

function libraryOf(editions: readonly Draft[], filesOfReport: Files): Library {
  const of = (code: string, plan: string) =>
    editions.filter((one) => one.municipality === code && one.plan === plan)
  const shownOf = (code: string, plan: string) => of(code, plan).at(-1) ?? null
  const view = (code: string, plan: string): PlanView | null => {
    const shown = shownOf(code, plan)
    return shown === null ? null : planViewOf(shown.id, shown.round, shown.record)
  }
  const plansOf = (code: string) => {
    const ids = new Set(editions.filter(({ municipality }) => municipality === code).map(({ plan }) => plan))
    return [...ids].sort().flatMap((plan) => view(code, plan) ?? [])
  }
  const codes = [...new Set(editions.map(({ municipality }) => municipality))].sort()
  const reportAt = (code: string, plan: string, address: string) =>
    of(code, plan)
      .flatMap((edition) => edition.reports.map((report) => ({ edition, report })))
      .find(({ report }) => report.address === address)
  const all = codes.flatMap(plansOf)
  return {
    municipalities: async () => listedOf(all.map(({ municipality }) => summaryOf(municipality))),
    municipality: async (code) => {
      const plans = plansOf(code)
      return plans[0] === undefined ? null : { municipality: plans[0].municipality, plans }
    },
    plan: async (code, plan) => view(code, plan),
    outline: async (code, plan) => view(code, plan),
    figures: async (code) =>
      newestFigures(
        plansOf(code).flatMap(({ edition, municipality }) => {
          const { plan } = summaryOf(municipality)
          const figures = of(code, plan.id).find(({ id }) => id === edition)?.figures ?? null
          return figures === null ? [] : [{ edition, plan, municipality: figures }]
        }),
      ),
    shown: async (code, plan) => shownOf(code, plan)?.id ?? null,
    // A folder is read once: nothing is published while it is shown.
    stamp: async (code, plan) =>
      plan === null
        ? plansOf(code)
            .map(({ record, edition }) => `${record.id} ${edition}`)
            .join(' ') || null
        : (shownOf(code, plan)?.id ?? null),
    editions: async (code, plan) => {
      const entries: EditionEntry[] = []
      for (const one of of(code, plan).toReversed()) entries.push(await entryOf(one, filesOfReport))
      return entries
    },
    report: async (code, plan, address) => {
      const found = reportAt(code, plan, address)
      if (found === undefined) return null
      const { title, tree } = found.report
      return { edition: found.edition.id, round: found.edition.round, address, title, tree }
    },
    file: async (code, plan, address, name) => {
      const found = reportAt(code, plan, address)
      const files = found === undefined ? [] : await filesOfReport(found.report)
      return files.find((file) => file.name === name) ?? null
    },
    search: async (query, limit) => {
      const words = searchWords(query)
      return words.length === 0 ? [] : all.flatMap((one) => foundIn(one, words)).slice(0, limit)
    },
  }
}

async function entryOf({ id, round, issue, reports }: Draft, filesOfReport: Files): Promise<EditionEntry> {
  const entries: EditionEntry['reports'] = []
  for (const report of reports) {
    const { address, paper, title } = report
    const files = (await filesOfReport(report)).map(({ name, form, bytes, sha256 }) => ({
      name,
      form,
      size: bytes.length,
      sha256,
    }))
    entries.push({ address, paper, title, files })
  }
  return { id, round, issue, frozenAt: null, reports: entries }
}

function foundIn({ municipality, record }: PlanView, words: readonly string[]): Found[] {
  return record.items
    .filter((item) => {
      const key = searchKeyOfItem(record, item)
      return words.every((word) => key.includes(word))
    })
    .map(({ code, title }) => ({
      municipality: municipality.municipality.code,
      municipalityName: municipality.municipality.name,
      plan: record.id,
      planTitle: record.plan.title,
      item: code,
      title,
    }))
}

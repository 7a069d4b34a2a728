import type { MunicipalityRecord } from '../plan/plan.ts'
import { type Result, refused } from '../plan/problem.ts'
import { searchKeyOfItem, searchWords } from '../plan/search.ts'
import { type Edition, makeEdition, publishedRounds } from './edition.ts'
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

/** The library of plain folders' contents, made at once and kept in memory; `tell` hears what is being made. */
export async function openFolderLibrary(
  records: readonly MunicipalityRecord[],
  tell: (line: string) => void,
): Promise<Result<Library>> {
  const made: Result<Edition>[] = []
  for (const municipality of records) {
    for (const record of municipality.plans) {
      for (const round of publishedRounds(record))
        made.push(await makeEdition(municipality, record, round, 1, tell))
    }
  }
  const problems = made.flatMap((edition) => (edition.ok ? [] : edition.problems))
  if (problems.length > 0) return refused(...problems)
  return { ok: true, value: libraryOf(made.flatMap((edition) => (edition.ok ? [edition.value] : []))) }
}

function libraryOf(editions: readonly Edition[]): Library {
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
    editions: async (code, plan) => of(code, plan).toReversed().map(entryOf),
    report: async (code, plan, address) => {
      const found = reportAt(code, plan, address)
      if (found === undefined) return null
      const { title, tree } = found.report
      return { edition: found.edition.id, address, title, tree }
    },
    file: async (code, plan, address, name) =>
      reportAt(code, plan, address)?.report.files.find((file) => file.name === name) ?? null,
    search: async (query, limit) => {
      const words = searchWords(query)
      return words.length === 0 ? [] : all.flatMap((one) => foundIn(one, words)).slice(0, limit)
    },
  }
}

function entryOf({ id, round, issue, reports }: Edition): EditionEntry {
  return {
    id,
    round,
    issue,
    frozenAt: null,
    reports: reports.map(({ address, paper, title, files }) => ({
      address,
      paper,
      title,
      files: files.map(({ name, form, bytes, sha256 }) => ({ name, form, size: bytes.length, sha256 })),
    })),
  }
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

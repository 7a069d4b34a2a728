import { LRUCache } from 'lru-cache'
import {
  editionList,
  fileAt,
  findEntries,
  reportAt,
  shownEditions,
  shownOf,
  shownSummaries,
} from '../db/editions.ts'
import { inPublic } from '../db/in-tenant.ts'
import type { Handle } from '../db/schema.ts'
import type { Paper } from '../paper/paper.ts'
import type { MunicipalityRecord } from '../plan/plan.ts'
import { pairsOf, searchWords } from '../plan/search.ts'
import {
  type EditionEntry,
  type Library,
  listedOf,
  type PlanView,
  planViewOf,
  type Summary,
} from './library.ts'

/** How long, in ms, a process may show what it kept after another process has published something. */
const FRESH = 500

/** `refresh` lets the next reader see what this process has published. */
export type StoredLibrary = Library & { refresh: () => void }

/** The library of a database: every answer is read from published editions, in one transaction that sees nothing else. */
export function openStoredLibrary(handle: Handle): StoredLibrary {
  const stamps = new LRUCache<string, string>({ max: 10_000, ttl: FRESH })
  const plans = async (code: string, plan?: string): Promise<PlanView[]> => {
    const rows = await inPublic(handle, (tx) => shownEditions(tx, code, plan))
    return rows.flatMap(({ id, round, record }) => planViewOf(id, round, record as MunicipalityRecord) ?? [])
  }
  return {
    municipalities: async () => listedOf((await inPublic(handle, shownSummaries)) as Summary[]),
    municipality: async (code) => {
      const views = await plans(code)
      return views[0] === undefined ? null : { municipality: views[0].municipality, plans: views }
    },
    plan: async (code, plan) => (await plans(code, plan))[0] ?? null,
    shown: async (code, plan) => (await inPublic(handle, (tx) => shownOf(tx, code, plan)))?.edition ?? null,
    stamp: async (code, plan) => {
      const key = `${code}/${plan}`
      const kept = stamps.get(key)
      if (kept !== undefined) return kept
      const shown = await inPublic(handle, (tx) => shownOf(tx, code, plan))
      if (shown === null) return null
      const stamp = `${shown.edition} ${shown.editions}`
      stamps.set(key, stamp)
      return stamp
    },
    editions: async (code, plan) => entriesOf(await inPublic(handle, (tx) => editionList(tx, code, plan))),
    report: async (code, plan, address) => {
      const row = await inPublic(handle, (tx) => reportAt(tx, code, plan, address))
      if (row === undefined) return null
      return { edition: row.edition, address, title: row.title, tree: row.tree as Paper }
    },
    file: async (code, plan, address, name) =>
      (await inPublic(handle, (tx) => fileAt(tx, code, plan, address, name))) ?? null,
    search: async (query, limit) => {
      const words = searchWords(query).map((key) => ({ key, pairs: pairsOf(key) }))
      if (words.length === 0) return []
      const rows = await inPublic(handle, (tx) => findEntries(tx, words, limit))
      return rows.map(({ municipality_name, plan_title, ...row }) => ({
        ...row,
        municipalityName: municipality_name,
        planTitle: plan_title,
      }))
    },
    refresh: () => stamps.clear(),
  }
}

/** A row a file, in order, as editions with their reports. */
function entriesOf(rows: Awaited<ReturnType<typeof editionList>>): EditionEntry[] {
  const editions = Map.groupBy(rows, ({ id }) => id)
  return [...editions].map(([id, own]) => ({
    id,
    round: own[0]?.round ?? '',
    issue: own[0]?.issue ?? 1,
    frozenAt: own[0]?.frozen_at ?? null,
    reports: [...Map.groupBy(own, ({ address }) => address)].map(([address, files]) => ({
      address,
      paper: files[0]?.paper ?? '',
      title: files[0]?.title ?? '',
      files: files.flatMap(({ name, form, size, sha256 }) =>
        name === null || form === null || size === null || sha256 === null
          ? []
          : [{ name, form, size, sha256 }],
      ),
    })),
  }))
}

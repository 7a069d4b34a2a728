import { LRUCache } from 'lru-cache'
import {
  editionList,
  fileAt,
  findEntries,
  reportAt,
  shownEditions,
  shownFigures,
  shownOf,
  shownPlans,
  shownSummaries,
} from '../db/editions.ts'
import type { Read } from '../db/in-tenant.ts'
import type { Handle } from '../db/schema.ts'
import type { Paper } from '../paper/paper.ts'
import { type LicenceId, underLicence } from '../plan/licence.ts'
import type { Municipality, MunicipalityRecord } from '../plan/plan.ts'
import { pairsOf, searchWords } from '../plan/search.ts'
import {
  type EditionEntry,
  type Library,
  listedOf,
  newestFigures,
  type PlanView,
  planViewOf,
  type Summary,
} from './library.ts'

/** How long, in ms, a process may show what it kept after another process has published something. */
const FRESH = 500

/** `refresh` lets the next reader see what this process has published. */
export type StoredLibrary = Library & { refresh: () => void }

/** The library of a database: every answer is read from published editions, through connections that see nothing else. */
export function openStoredLibrary(read: Read): StoredLibrary {
  const stamps = new LRUCache<string, string>({ max: 10_000, ttl: FRESH })
  let refreshed = 0
  const views = async (kind: 'record' | 'outline', code: string, plan?: string): Promise<PlanView[]> => {
    const rows = await read((on) => shownEditions(on, kind, code, plan))
    return rows.flatMap(
      ({ id, round, values, licence }) =>
        planViewOf(id, round, licensed(values as MunicipalityRecord, licence)) ?? [],
    )
  }
  return {
    municipalities: async () => {
      const rows = await read(shownSummaries)
      return listedOf(rows.map(({ summary, licence }) => licensed(summary as Summary, licence)))
    },
    municipality: async (code) => {
      const plans = await views('record', code)
      return plans[0] === undefined ? null : { municipality: plans[0].municipality, plans }
    },
    plan: async (code, plan) => (await views('record', code, plan))[0] ?? null,
    outline: async (code, plan) => (await views('outline', code, plan))[0] ?? null,
    figures: async (code) => {
      const rows = await read((on) => shownFigures(on, code))
      return newestFigures(
        rows.map(({ id, summary, values, licence }) => ({
          edition: id,
          plan: (summary as Summary).plan,
          municipality: licensed(values as MunicipalityRecord, licence),
        })),
      )
    },
    shown: async (code, plan) => (await read((on) => shownOf(on, code, plan)))?.edition ?? null,
    stamp: async (code, plan) => {
      const key = `${code}/${plan ?? ''}`
      const kept = stamps.get(key)
      if (kept !== undefined) return kept
      const asked = refreshed
      const stamp = await read((on) => (plan === null ? stampOfAll(on, code) : stampOf(on, code, plan)))
      if (stamp === null) return null
      // One that was read before something was published here must not be put back after it.
      if (asked === refreshed) stamps.set(key, stamp)
      return stamp
    },
    editions: async (code, plan) => entriesOf(await read((on) => editionList(on, code, plan))),
    report: async (code, plan, address) => {
      const row = await read((on) => reportAt(on, code, plan, address))
      if (row === undefined) return null
      return { edition: row.edition, round: row.round, address, title: row.title, tree: row.tree as Paper }
    },
    file: async (code, plan, address, name) =>
      (await read((on) => fileAt(on, code, plan, address, name))) ?? null,
    search: async (query, limit) => {
      const words = searchWords(query).map((key) => ({ key, pairs: pairsOf(key) }))
      if (words.length === 0) return []
      const rows = await read((on) => findEntries(on, words, limit))
      return rows.map(({ municipality_name, plan_title, ...row }) => ({
        ...row,
        municipalityName: municipality_name,
        planTitle: plan_title,
      }))
    },
    refresh: () => {
      refreshed += 1
      stamps.clear()
    },
  }
}

/** What was frozen, under the licence that the municipality gives today. */
function licensed<Frozen extends { municipality: Municipality }>(
  frozen: Frozen,
  licence: LicenceId | null,
): Frozen {
  return { ...frozen, municipality: underLicence(frozen.municipality, licence) }
}

async function stampOf(on: Handle, code: string, plan: string): Promise<string | null> {
  const shown = await shownOf(on, code, plan)
  return shown === null ? null : `${shown.edition} ${shown.editions}`
}

async function stampOfAll(on: Handle, code: string): Promise<string | null> {
  const rows = await shownPlans(on, code)
  return rows.length === 0 ? null : rows.map(({ plan, edition }) => `${plan} ${edition}`).join(' ')
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

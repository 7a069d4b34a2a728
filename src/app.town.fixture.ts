import { expect } from 'vitest'
import { type AppGiven, createApp } from './app.tsx'
import { loadFolder } from './exchange/load.ts'
import type { MunicipalityRecord, PlanRecord } from './plan/plan.ts'
import { openFolderLibrary } from './publish/folder-library.ts'
import type { Library } from './publish/library.ts'

/** The pages of the invented town, asked for as a reader's browser would. */

const loaded = loadFolder('demo/mihon')
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems, null, 2))
export const mihon = loaded.value
export const kaikaku = mihon.plans[0] as PlanRecord
export const place = { municipality: '990019', plan: 'kaikaku2' }

/** The town with its last round alone published, in one short paper: these tests are about pages. */
function brief(municipality: MunicipalityRecord): MunicipalityRecord {
  const shorten = (record: PlanRecord): PlanRecord => {
    const [paper] = record.plan.papers
    const last = record.plan.rounds.findLast(({ published }) => published !== null)
    const rounds = record.plan.rounds.map((round) => (round === last ? round : { ...round, published: null }))
    const papers = paper === undefined ? [] : [{ ...paper, sections: [{ section: 'tally', title: '集計' }] }]
    return { ...record, plan: { ...record.plan, rounds, papers } }
  }
  return { ...municipality, plans: municipality.plans.map(shorten) }
}

/** A library of the town in `brief`, made anew at each call. */
export async function libraryOf(municipality: MunicipalityRecord): Promise<Library> {
  const library = await openFolderLibrary([brief(municipality)], () => {})
  if (!library.ok) throw new Error(JSON.stringify(library.problems, null, 2))
  return library.value
}

/** The app over a library that stands; what it would log is thrown. */
export function appOver(library: Library, given: Partial<AppGiven> = {}) {
  const log = (error: unknown) => {
    throw error
  }
  return createApp({ library, log, ...given })
}

/** The same over a library of its own. */
export const appOf = async (municipality: MunicipalityRecord) => appOver(await libraryOf(municipality))

/** The text of a page, which has to be there. */
export async function page(address: string, app: ReturnType<typeof appOver>): Promise<string> {
  const answer = await app.request(address)
  expect(answer.status, address).toBe(200)
  return answer.text()
}

import type { Difference } from '../db/difference.ts'
import { addEdition, lastIssues, show } from '../db/editions.ts'
import { inTenant } from '../db/in-tenant.ts'
import { differenceFrom, holdTenant, storedRecord, storeRecord } from '../db/records.ts'
import type { EntryRow, Handle, Tx } from '../db/schema.ts'
import type { MunicipalityRecord, PlanRecord, Round } from '../plan/plan.ts'
import { type Result, refused } from '../plan/problem.ts'
import { pairsOf, searchKeyOfItem } from '../plan/search.ts'
import { type Edition, frozenRecord, makeEdition, outlineOf } from './edition.ts'
import { summaryOf } from './library.ts'

/** What a store did: the rows that differed, and the editions that were published. */
export type Stored = { difference: Difference; editions: Edition[] }

/** Whether anything of the municipality is stored. */
export async function hasContent(handle: Handle, code: string): Promise<boolean> {
  return inTenant(handle, { municipality: code, actor: 'cli' }, async (tx) => {
    const stored = await storedRecord(tx, code)
    return stored !== null
  })
}

/** What storing the record would add, change and remove. */
export function differenceOf(handle: Handle, record: MunicipalityRecord): Promise<Difference> {
  const tenant = { municipality: record.municipality.code, actor: 'cli' }
  return inTenant(handle, tenant, (tx) => differenceFrom(tx, record))
}

/**
 * Stores a municipality's record, and publishes every round that its plans say was published: one whose values are not
 * those last published gets a new edition. Papers are made before the transaction; in it all is written, or nothing.
 */
export async function storeMunicipality(
  handle: Handle,
  record: MunicipalityRecord,
  tell: (line: string) => void,
): Promise<Result<Stored>> {
  const { code } = record.municipality
  const tenant = { municipality: code, actor: 'cli' }
  const wanted = record.plans.flatMap((plan) =>
    plan.plan.rounds.filter(({ published }) => published !== null).map((round) => ({ plan, round })),
  )
  const issues = await inTenant(handle, tenant, (tx) => issuesOf(tx, record))
  const made = wanted.flatMap(({ plan, round }) => {
    const last = issues.get(`${plan.id}/${round.id}`)
    const frozen = JSON.stringify(frozenRecord(record, plan, round))
    if (last !== undefined && last.record === frozen) return []
    return [makeEdition(record, plan, round, (last?.issue ?? 0) + 1, tell)]
  })
  const problems = made.flatMap((edition) => (edition.ok ? [] : edition.problems))
  if (problems.length > 0) return refused(...problems)
  const editions = made.flatMap((edition) => (edition.ok ? [edition.value] : []))
  const write = async (tx: Tx): Promise<Difference | null> => {
    await holdTenant(tx)
    if (!isSame(await issuesOf(tx, record), issues)) return null
    const difference = await storeRecord(tx, record)
    for (const edition of editions) await addEdition(tx, rowsOf(edition, record))
    for (const plan of record.plans) await showLast(tx, record, plan, editions)
    return difference
  }
  const difference = await inTenant(handle, tenant, write, LONGEST)
  if (difference === null) {
    const what = 'その間に、ほかの読み込みがこの団体の版を公表しました'
    return refused({ where: code, what, doThis: '何も変えていません。もう一度読み込んでください' })
  }
  return { ok: true, value: { difference, editions } }
}

/** In ms: a large city's history takes minutes to write. */
const LONGEST = 10 * 60 * 1000

type Issues = Map<string, { issue: number; record: string }>

function isSame(one: Issues, other: Issues): boolean {
  return one.size === other.size && [...one].every(([round, { issue }]) => other.get(round)?.issue === issue)
}

async function issuesOf(tx: Tx, { municipality, plans }: MunicipalityRecord): Promise<Issues> {
  const issues: Issues = new Map()
  for (const { id } of plans) {
    for (const { round, issue, record } of await lastIssues(tx, municipality.code, id))
      issues.set(`${id}/${round}`, { issue, record: JSON.stringify(record) })
  }
  return issues
}

/** The plan's pages show the last round that was published, in its last issue. */
async function showLast(
  tx: Tx,
  { municipality }: MunicipalityRecord,
  plan: PlanRecord,
  editions: readonly Edition[],
): Promise<void> {
  const round = plan.plan.rounds.findLast(({ published }) => published !== null)
  const edition = editions.find((one) => one.plan === plan.id && one.round === round?.id)
  if (edition === undefined) return
  const shown = { municipality: municipality.code, plan: plan.id, edition: edition.id }
  await show(tx, shown, entriesOf(edition))
}

/** What search finds of an edition. */
export function entriesOf({ municipality, plan, record }: Edition): EntryRow[] {
  const [frozen] = record.plans
  if (frozen === undefined) return []
  return frozen.items.map((item, position) => {
    const key = searchKeyOfItem(frozen, item)
    return {
      municipality,
      plan,
      item: item.code,
      position,
      municipality_name: record.municipality.name,
      plan_title: frozen.plan.title,
      title: item.title,
      search_key: key,
      pairs: pairsOf(key),
    }
  })
}

/** The form in which editions are frozen; a later form reads the earlier ones. */
const FORMAT = 1

function rowsOf(edition: Edition, record: MunicipalityRecord): Parameters<typeof addEdition>[1] {
  const { municipality, plan, id, round, issue, reports } = edition
  const owner = { municipality, plan }
  return {
    edition: {
      ...owner,
      id,
      round,
      round_position: roundsOf(record, plan).findIndex((one) => one.id === round),
      issue,
      format: FORMAT,
      summary: summaryOf(edition.record),
      record: edition.record,
      outline: outlineOf(edition.record),
    },
    reports: reports.map(({ address, paper, title, tree, files }, position) => ({
      report: { ...owner, edition: id, address, paper, position, title, tree },
      files: files.map((file, place) => ({ ...owner, address, position: place, ...file })),
    })),
  }
}

function roundsOf(record: MunicipalityRecord, plan: string): readonly Round[] {
  return record.plans.find(({ id }) => id === plan)?.plan.rounds ?? []
}

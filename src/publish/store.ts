import type { Difference } from '../db/difference.ts'
import { addEdition, lastIssues, reportAt, show, shownOf } from '../db/editions.ts'
import { inTenant, readTenant } from '../db/in-tenant.ts'
import { differenceFrom, holdTenant, isStored, municipalities, storeRecord } from '../db/records.ts'
import type { EntryRow, Handle, Tx } from '../db/schema.ts'
import type { MunicipalityRecord, PlanRecord, Round } from '../plan/plan.ts'
import { type Problem, type Result, refused } from '../plan/problem.ts'
import { pairsOf, searchKeyOfItem } from '../plan/search.ts'
import {
  type Edition,
  type Frozen,
  frozenOf,
  makeEdition,
  outlineOf,
  publishedRounds,
  textOfFrozen,
} from './edition.ts'
import { summaryOf } from './library.ts'

/** What a store did: the rows that differed, and the editions that were published. */
export type Stored = { difference: Difference; editions: Edition[] }

/** Whether anything of the municipality is stored. */
export async function hasContent(handle: Handle, code: string): Promise<boolean> {
  return inTenant(handle, { municipality: code, actor: 'cli' }, (tx) => isStored(tx, code))
}

/** What storing the record would do: to the municipality's own settings, to the rows, and which rounds it would publish. */
export type Preview = { isRenamed: boolean; difference: Difference; rounds: string[] }

export function previewOf(handle: Handle, record: MunicipalityRecord): Promise<Preview> {
  const { code } = record.municipality
  return readTenant(handle, { municipality: code, actor: 'cli' }, async (tx) => {
    const stored = (await municipalities(tx)).find((one) => one.code === code)
    const issues = await issuesOf(tx, record)
    return {
      isRenamed: JSON.stringify(stored) !== JSON.stringify(record.municipality),
      difference: await differenceFrom(tx, record),
      rounds: record.plans.flatMap((plan) =>
        publishedRounds(plan)
          .filter((round) => isNew(frozenOf(record, plan, round), round, issues))
          .map(({ id }) => `${plan.id}/${id}`),
      ),
    }
  })
}

type Wishes = { tell: (line: string) => void; onlyNew?: boolean }

/**
 * Stores a municipality's record, and publishes every round that its plans say was published: one whose values are not
 * those last published gets a new edition. Papers are made before the transaction; in it all is written, or nothing.
 * `onlyNew` refuses where something of the municipality is stored already.
 */
export async function storeMunicipality(
  handle: Handle,
  record: MunicipalityRecord,
  { tell, onlyNew = false }: Wishes,
): Promise<Result<Stored>> {
  const { code, name } = record.municipality
  const tenant = { municipality: code, actor: 'cli' }
  const issues = await inTenant(handle, tenant, (tx) => issuesOf(tx, record))
  const made = await makeEditions(record, issues, tell)
  if (!made.ok) return made
  const editions = made.value
  const write = async (tx: Tx): Promise<Result<Stored>> => {
    await holdTenant(tx)
    if (onlyNew && (await isStored(tx, code))) {
      const doThis = '入れ替えるときは --replace を付けてください（違いを示してから入れ替えます）'
      return refused({ where: code, what: `${name}の内容がすでにあります`, doThis })
    }
    if (!isSame(await issuesOf(tx, record), issues)) {
      const what = 'その間に、ほかの読み込みがこの団体の版を公表しました'
      return refused({ where: code, what, doThis: '何も変えていません。もう一度読み込んでください' })
    }
    const taken = await takenAddresses(tx, editions)
    if (taken.length > 0) return refused(...taken)
    const difference = await storeRecord(tx, record)
    for (const edition of editions) await addEdition(tx, rowsOf(edition, record))
    for (const plan of record.plans) await showLast(tx, record, plan, editions, issues)
    return { ok: true, value: { difference, editions } }
  }
  return inTenant(handle, tenant, write, LONGEST)
}

/** In ms: a large city's history takes minutes to write. */
const LONGEST = 10 * 60 * 1000

/** Those whose values are not the last ones published. */
async function makeEditions(
  record: MunicipalityRecord,
  issues: Issues,
  tell: (line: string) => void,
): Promise<Result<Edition[]>> {
  const editions: Edition[] = []
  for (const plan of record.plans) {
    for (const round of publishedRounds(plan)) {
      const frozen = frozenOf(record, plan, round)
      if (!isNew(frozen, round, issues)) continue
      const issue = (issues.get(`${plan.id}/${round.id}`)?.issue ?? 0) + 1
      const edition = await makeEdition(record, plan, round, issue, tell, frozen)
      if (!edition.ok) return edition
      editions.push(edition.value)
    }
  }
  return { ok: true, value: editions }
}

/** Whether the round's values are not those last published. */
function isNew(frozen: Frozen, round: Round, issues: Issues): boolean {
  const last = issues.get(`${frozen.record.plans[0]?.id}/${round.id}`)
  return last === undefined || textOfFrozen(last.frozen) !== textOfFrozen(frozen)
}

/** The last issue of each round, by plan and round, with what it froze. */
type Issues = Map<string, { id: string; issue: number; frozen: Frozen }>

function isSame(one: Issues, other: Issues): boolean {
  return one.size === other.size && [...one].every(([round, { issue }]) => other.get(round)?.issue === issue)
}

async function issuesOf(tx: Tx, { municipality, plans }: MunicipalityRecord): Promise<Issues> {
  const issues: Issues = new Map()
  for (const plan of plans) {
    for (const { id, round, issue, record, figures } of await lastIssues(tx, municipality.code, plan.id))
      issues.set(`${plan.id}/${round}`, { id, issue, frozen: { record, figures } as Frozen })
  }
  return issues
}

/** Addresses that an earlier edition has: its bytes are served there for ever. */
async function takenAddresses(tx: Tx, editions: readonly Edition[]): Promise<Problem[]> {
  const problems: Problem[] = []
  for (const { municipality, plan, reports } of editions) {
    for (const { address, paper } of reports) {
      if ((await reportAt(tx, municipality, plan, address)) === undefined) continue
      const what = `版の宛先「${address}」は、以前に公表した報告書が使っています`
      const doThis = `照会か報告書「${paper}」のIDを変えてください`
      problems.push({ where: `plans/${plan}/plan.yaml`, what, doThis })
    }
  }
  return problems
}

/** The plan's pages show the last round that was published, in its last issue, made now or before. */
async function showLast(
  tx: Tx,
  { municipality: { code } }: MunicipalityRecord,
  plan: PlanRecord,
  editions: readonly Edition[],
  issues: Issues,
): Promise<void> {
  const round = publishedRounds(plan).at(-1)
  if (round === undefined) return
  const made = editions.find((one) => one.plan === plan.id && one.round === round.id)
  const stored = issues.get(`${plan.id}/${round.id}`)
  const id = made?.id ?? stored?.id
  if (id === undefined || (await shownOf(tx, code, plan.id))?.edition === id) return
  const record = made?.record ?? stored?.frozen.record
  if (record === undefined) throw new Error(`${id} froze nothing`)
  const shown = { municipality: code, plan: plan.id, edition: id }
  await show(tx, shown, searchEntriesOf({ municipality: code, plan: plan.id, record }))
}

/** What search finds of an edition. */
function searchEntriesOf({
  municipality,
  plan,
  record,
}: Pick<Edition, 'municipality' | 'plan' | 'record'>): EntryRow[] {
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
      figures: edition.figures,
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

import { type Insertable, sql } from 'kysely'
import type { EditionRow, EntryRow, FileRow, Handle, ReportRow, Tx } from './schema.ts'

export type NewEdition = {
  edition: Insertable<EditionRow>
  reports: { report: Insertable<ReportRow>; files: Insertable<FileRow>[] }[]
}

/** Adds an edition with its reports and their files; what was published is never altered afterwards. */
export async function addEdition(tx: Tx, { edition, reports }: NewEdition): Promise<void> {
  await tx
    .insertInto('published.edition')
    .values({
      ...edition,
      summary: JSON.stringify(edition.summary),
      record: JSON.stringify(edition.record),
      outline: JSON.stringify(edition.outline),
      figures: edition.figures === null ? null : JSON.stringify(edition.figures),
    })
    .execute()
  for (const { report, files } of reports) {
    await tx
      .insertInto('published.report')
      .values({ ...report, tree: JSON.stringify(report.tree) })
      .execute()
    if (files.length > 0) await tx.insertInto('published.file').values(files).execute()
  }
}

/** The last issue of each round of the plan, with the record that it froze. */
export function lastIssues(on: Handle, municipality: string, plan: string) {
  return on
    .selectFrom('published.edition')
    .distinctOn('round')
    .select(['id', 'round', 'round_position', 'issue', 'record', 'figures'])
    .select(({ selectFrom }) =>
      selectFrom('ayumi.municipality')
        .select('ayumi.municipality.licence')
        .where('ayumi.municipality.municipality', '=', municipality)
        .as('licence'),
    )
    .where('municipality', '=', municipality)
    .where('plan', '=', plan)
    .orderBy('round')
    .orderBy('issue', 'desc')
    .execute()
}

/** Lets the pages of a plan show this edition, and search find what `entries` say. */
export async function show(
  tx: Tx,
  shown: { municipality: string; plan: string; edition: string },
  entries: EntryRow[],
): Promise<void> {
  await tx
    .insertInto('published.shown')
    .values(shown)
    .onConflict((conflict) =>
      conflict.columns(['municipality', 'plan']).doUpdateSet({ edition: shown.edition }),
    )
    .execute()
  await tx
    .deleteFrom('published.entry')
    .where('municipality', '=', shown.municipality)
    .where('plan', '=', shown.plan)
    .execute()
  for (let from = 0; from < entries.length; from += MOST_ENTRIES) {
    await tx
      .insertInto('published.entry')
      .values(entries.slice(from, from + MOST_ENTRIES))
      .execute()
  }
}

const MOST_ENTRIES = 1000

/** Which edition the pages of a plan show, and how many it has; null where nothing of it was published. */
export async function shownOf(
  on: Handle,
  municipality: string,
  plan: string,
): Promise<{ edition: string; editions: number } | null> {
  const row = await on
    .selectFrom('published.shown')
    .select('edition')
    .select(({ selectFrom }) =>
      selectFrom('published.edition')
        .select(sql<number>`count(*)::integer`.as('count'))
        .where('municipality', '=', municipality)
        .where('plan', '=', plan)
        .as('editions'),
    )
    .where('municipality', '=', municipality)
    .where('plan', '=', plan)
    .executeTakeFirst()
  return row === undefined ? null : { edition: row.edition, editions: row.editions ?? 0 }
}

/** Which editions the pages of a municipality's plans show. */
export function shownPlans(on: Handle, municipality: string) {
  return on
    .selectFrom('published.shown')
    .select(['plan', 'edition'])
    .where('municipality', '=', municipality)
    .orderBy('plan')
    .execute()
}

/** The editions that pages show, a row a plan, beside the municipality as it is today (`owner`). */
function shown(on: Handle) {
  return on
    .selectFrom('published.shown')
    .innerJoin('published.edition', (join) =>
      join
        .onRef('published.edition.municipality', '=', 'published.shown.municipality')
        .onRef('published.edition.plan', '=', 'published.shown.plan')
        .onRef('published.edition.id', '=', 'published.shown.edition'),
    )
    .leftJoin('ayumi.municipality as owner', 'owner.municipality', 'published.edition.municipality')
}

/**
 * The editions shown, a row a plan: of a municipality, or of one plan; with the values they froze, or their outline only.
 */
export function shownEditions(on: Handle, values: 'record' | 'outline', municipality: string, plan?: string) {
  const query = shown(on)
    .select(['published.edition.id', 'published.edition.round'])
    .select([`published.edition.${values} as values`, 'owner.licence'])
    .where('published.shown.municipality', '=', municipality)
    .orderBy('published.edition.plan')
  return (plan === undefined ? query : query.where('published.shown.plan', '=', plan)).execute()
}

/** The figures that the editions shown of a municipality froze; plans whose papers print none are left out. */
export function shownFigures(on: Handle, municipality: string) {
  return shown(on)
    .select(['published.edition.id', 'published.edition.summary', 'published.edition.figures as values'])
    .select('owner.licence')
    .where('published.shown.municipality', '=', municipality)
    .where('published.edition.figures', 'is not', null)
    .orderBy('published.edition.plan')
    .execute()
}

/** What the editions shown say of themselves, by municipality and plan. */
export function shownSummaries(on: Handle) {
  return shown(on)
    .select(['published.edition.summary', 'owner.licence'])
    .orderBy('published.shown.municipality')
    .orderBy('published.shown.plan')
    .execute()
}

/** The plans of which something was published, whether they are in the living data still or not. */
export function publishedPlans(on: Handle) {
  return on
    .selectFrom('published.edition')
    .select(['municipality', 'plan'])
    .distinct()
    .orderBy('municipality')
    .orderBy('plan')
    .execute()
}

/** Every edition of a plan with its reports and their files, bytes left where they are; newest round and issue first. */
export async function editionList(on: Handle, municipality: string, plan: string) {
  return on
    .selectFrom('published.edition as edition')
    .innerJoin('published.report as report', (join) =>
      join
        .onRef('report.municipality', '=', 'edition.municipality')
        .onRef('report.plan', '=', 'edition.plan')
        .onRef('report.edition', '=', 'edition.id'),
    )
    .leftJoin('published.file as file', (join) =>
      join
        .onRef('file.municipality', '=', 'report.municipality')
        .onRef('file.plan', '=', 'report.plan')
        .onRef('file.address', '=', 'report.address'),
    )
    .select(['edition.id', 'edition.round', 'edition.issue', 'edition.frozen_at'])
    .select(['report.address', 'report.paper', 'report.title'])
    .select(['file.name', 'file.form', 'file.sha256'])
    .select(sql<number | null>`octet_length(file.bytes)`.as('size'))
    .where('edition.municipality', '=', municipality)
    .where('edition.plan', '=', plan)
    .orderBy('edition.round_position', 'desc')
    .orderBy('edition.issue', 'desc')
    .orderBy('report.position')
    .orderBy('file.position')
    .execute()
}

/** One report of an edition: its Paper tree, and the edition's round. */
export function reportAt(on: Handle, municipality: string, plan: string, address: string) {
  return on
    .selectFrom('published.report as report')
    .innerJoin('published.edition as edition', (join) =>
      join
        .onRef('edition.municipality', '=', 'report.municipality')
        .onRef('edition.plan', '=', 'report.plan')
        .onRef('edition.id', '=', 'report.edition'),
    )
    .select(['report.edition', 'report.title', 'report.tree', 'edition.round'])
    .where('report.municipality', '=', municipality)
    .where('report.plan', '=', plan)
    .where('report.address', '=', address)
    .executeTakeFirst()
}

/** The bytes of one file as they were published. */
export function fileAt(on: Handle, municipality: string, plan: string, address: string, name: string) {
  return on
    .selectFrom('published.file')
    .select(['name', 'form', 'type', 'sha256', 'bytes'])
    .where('municipality', '=', municipality)
    .where('plan', '=', plan)
    .where('address', '=', address)
    .where('name', '=', name)
    .executeTakeFirst()
}

/**
 * Items of the editions shown in whose texts every word stands: `words` as search keys with their pairs of letters, none
 * empty. At most `limit`, by municipality, plan and the plan's order.
 */
export function findEntries(on: Handle, words: readonly { key: string; pairs: string[] }[], limit: number) {
  let query = on
    .selectFrom('published.entry')
    .select(['municipality', 'plan', 'item', 'municipality_name', 'plan_title', 'title'])
    .orderBy('municipality')
    .orderBy('plan')
    .orderBy('position')
    .limit(limit)
  const pairs = [...new Set(words.flatMap((word) => word.pairs))]
  // The pairs narrow by index; whether they stand side by side the text itself tells.
  if (pairs.length > 0) query = query.where(sql<boolean>`pairs @> ${pairs}::text[]`)
  for (const { key } of words)
    query = query.where('search_key', 'like', `%${key.replace(/[\\%_]/g, '\\$&')}%`)
  return query.execute()
}

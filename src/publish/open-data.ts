import { createHash } from 'node:crypto'
import type { About, Encoding, TableFile, ToldTable } from '../paper/data/about.ts'
import { catalogOf } from '../paper/data/catalog.ts'
import { metadataOf } from '../paper/data/metadata.ts'
import { openCsv, openJson, openXlsx, unwritableIn } from '../paper/data/open-files.ts'
import { twinsOf } from '../paper/data/twins.ts'
import type { Dataset } from '../paper/paper.ts'
import { type LicenceId, licenceById, licenceOf } from '../plan/licence.ts'
import type { Municipality, MunicipalityRecord, PlanRecord, Round } from '../plan/plan.ts'
import { type Problem, type Result, refused } from '../plan/problem.ts'
import { ROUNDING_NAMES } from '../plan/rounding.ts'
import { LAYOUTS, openDataTables } from '../report/open-data/open-data.ts'
import type { PlanAt } from '../report/open-data/open-table.ts'
import { LINE_SEPARATOR, plainTables, type SpeltLetter } from '../report/open-data/plain-tables.ts'
import type { Frozen } from './edition.ts'

/** `licence`: another than the municipality's own. */
type Wishes = { encoding: Encoding; licence?: LicenceId | undefined }

/** Open data as files by their names, and what was told of them. */
export type OpenData = {
  files: Map<string, Uint8Array>
  tables: ToldTable[]
  about: About
  remarks: string[]
}

/**
 * The open data of one or more plans of a municipality, each as a published round froze it: every table as CSV, workbook and
 * JSON, with metadata and catalogue. What the encoding cannot write is refused, each letter with its place.
 */
export async function openData(published: readonly Frozen[], wishes: Wishes): Promise<Result<OpenData>> {
  const plans = published.flatMap(planAt)
  const [first] = plans
  if (first === undefined) throw new Error('open data are made of a plan')
  const figures = joinedFigures(published)
  const { tables, letters } = plainTables(openDataTables(first.municipality, plans, figures))
  if (wishes.encoding === 'shift_jis') {
    const problems = tables.flatMap(unwritableProblems)
    if (problems.length > 0) return refused(...problems)
  }
  const about = {
    ...aboutOf(first.municipality, plans, wishes),
    letters,
    twins: wishes.encoding === 'utf-8' ? [] : twinsOf(tables),
  }
  const files = new Map<string, Uint8Array>()
  const told: ToldTable[] = []
  for (const table of tables) {
    const made = await filesOf(table, wishes.encoding)
    for (const [name, bytes] of made) files.set(name, bytes)
    const { name, title, description = '', key = [], fields, rows } = table
    told.push({ name, title, description, key, rows: rows.length, fields, files: made.map(fileOf) })
  }
  files.set('metadata.json', jsonOf(metadataOf(about, told)))
  files.set('catalog.jsonld', jsonOf(catalogOf(about, told)))
  return { ok: true, value: { files, tables: told, about, remarks: letters.flatMap(remarkOf) } }
}

/** A letter that stays though it depends on the machine. */
function remarkOf({ letter, to, tables }: SpeltLetter): string[] {
  const point = letter.codePointAt(0)?.toString(16).toUpperCase()
  return to === null
    ? [`「${letter}」（U+${point}）は機種に依存する字ですが、置き換えずに残しました（${tables.join('、')}）`]
    : []
}

/** The plan that was frozen: its last round is the one that was published. */
function planAt({ record: { municipality, departments, plans } }: Frozen): PlanAt[] {
  return plans.flatMap((record) => {
    const round = record.plan.rounds.at(-1)
    return round === undefined ? [] : [{ municipality, departments, record, round }]
  })
}

/**
 * The figures of several plans' papers together. Each figure, series and subject as the plan that began last has it: an older
 * report tells of the same accounts, in their day.
 */
function joinedFigures(published: readonly Frozen[]): MunicipalityRecord | null {
  const all = published
    .toSorted((one, other) => begin(other) - begin(one))
    .flatMap(({ figures }) => figures ?? [])
  const [first] = all
  if (first === undefined) return null
  const once = <R>(rows: readonly R[], keyOf: (row: R) => string) =>
    [...new Map(rows.toReversed().map((row) => [keyOf(row), row])).values()].toReversed()
  const figures = once(
    all.flatMap((one) => Object.values(one.figures).flat()),
    ({ series, subject, fiscal_year }) => `${series} ${subject} ${fiscal_year}`,
  )
  return {
    ...first,
    departments: once(
      all.flatMap((one) => one.departments),
      ({ id }) => id,
    ),
    series: once(
      all.flatMap((one) => one.series),
      ({ series }) => series,
    ),
    subjects: once(
      all.flatMap((one) => one.subjects),
      ({ subject }) => subject,
    ),
    figures: { all: figures },
    figureNotes: once(
      all.flatMap((one) => one.figureNotes),
      (note) => JSON.stringify(note),
    ),
  }
}

function begin({ record }: Frozen): number {
  return record.plans[0]?.plan.from ?? 0
}

function unwritableProblems(table: Dataset): Problem[] {
  return unwritableIn(table).map(({ row, column, letter }) => ({
    where: `${table.name}.csv ${row}行目 ${table.fields[column - 1]?.name ?? ''}`,
    what: `「${letter}」（U+${letter.codePointAt(0)?.toString(16).toUpperCase()}）は Shift_JIS で書けません`,
    doThis: '--encoding utf-8 にするか、団体のデータの字を改めてください',
  }))
}

async function filesOf(table: Dataset, encoding: Encoding): Promise<[string, Uint8Array][]> {
  return [
    [`${table.name}.csv`, openCsv(table, encoding)],
    [`${table.name}.xlsx`, await openXlsx(table)],
    [`${table.name}.json`, openJson(table)],
  ]
}

function fileOf([name, bytes]: [string, Uint8Array]): TableFile {
  const form = name.endsWith('.csv') ? 'csv' : name.endsWith('.xlsx') ? 'xlsx' : 'json'
  return { name, form, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}

function jsonOf(value: object): Uint8Array {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`)
}

function aboutOf(
  municipality: Municipality,
  plans: readonly PlanAt[],
  { encoding, licence }: Wishes,
): Omit<About, 'letters' | 'twins'> {
  const { code, name } = municipality
  const titles = plans.map(({ record }) => record.plan.title).join('、')
  return {
    title: `${name} 行政改革のオープンデータ`,
    description: `${titles}の項目、工程、回答、評価、集計、指標、効果額と、報告書に印刷した財政・職員などの数値`,
    publisher: { code, name },
    licence: licence === undefined ? licenceOf(municipality) : licenceById(licence),
    source: plans.map(sourceOf).join('、'),
    plans: plans.map(({ record, round }) => ({
      plan: record.id,
      title: record.plan.title,
      from: record.plan.from,
      to: record.plan.to,
      round: round.id,
      round_name: round.name,
      as_of: round.as_of,
      published: round.published?.date ?? null,
      rounding: `${ROUNDING_NAMES[record.plan.tallies.rounding]}（小数第${record.plan.tallies.digits}位まで）`,
    })),
    updates: plans.flatMap(({ record }) => updatesOf(record)).toSorted(newestFirst),
    layout: { version: LAYOUTS[0].version, changes: [...LAYOUTS] },
    encoding,
    lineSeparator: LINE_SEPARATOR,
  }
}

function sourceOf({ municipality, record, round }: PlanAt): string {
  return `${municipality.name}「${record.plan.title}」（${round.name ?? round.period}）`
}

function updatesOf({ plan, revisions }: PlanRecord): About['updates'] {
  return [
    ...plan.rounds.flatMap(({ name, period, published }: Round) =>
      published === null
        ? []
        : [{ date: published.date, what: `${plan.title} ${name ?? period}を${published.act}` }],
    ),
    ...revisions.map(({ date, what }) => ({
      date,
      what: `${plan.title}の改定：${what.replace(/\s*\n\s*/g, ' ')}`,
    })),
  ]
}

/** What has no date stands last. */
function newestFirst(one: { date: string | null }, other: { date: string | null }): number {
  return (other.date ?? '').localeCompare(one.date ?? '')
}

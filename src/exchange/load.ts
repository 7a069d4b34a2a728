import { statSync } from 'node:fs'
import type { Fields, Row } from '../plan/fields.ts'
import type { Answer, Figure } from '../plan/nouns.ts'
import type { MunicipalityRecord, Plan, PlanRecord } from '../plan/plan.ts'
import { type Problem, type Result, refused } from '../plan/problem.ts'
import { markOf } from '../plan/scale.ts'
import { contradictions, type PlacedTables } from './plan-rules.ts'
import { type Files, readFiles } from './read-files.ts'
import { type Placed, readTable, textOf } from './read-table.ts'
import { readYaml } from './read-yaml.ts'
import { brokenReferences, commonNames, type Names, namesOf, type ReadTable } from './references.ts'
import { answersTable, DEPARTMENTS, figuresTable, PLAN_TABLES, SERIES, type TableShape } from './tables.ts'
import { municipalityShape, planShape } from './yaml-shapes.ts'

/** Reads one municipality from its plain folder (docs/folder.md), or gives every problem found in it. Writes nothing. */
export function loadFolder(dir: string): Result<MunicipalityRecord> {
  if (!statSync(dir, { throwIfNoEntry: false })?.isDirectory()) {
    return refused({ where: dir, what: 'フォルダーがありません', doThis: '場所を確かめてください' })
  }
  const { files, problems } = readFiles(dir)
  return problems.length > 0 ? refused(...problems) : loadFiles(files)
}

/** As `loadFolder`, from files already at hand. */
export function loadFiles(files: Files): Result<MunicipalityRecord> {
  const desk = new Desk(files)
  const municipality = desk.yaml('municipality.yaml', municipalityShape)
  const departments = desk.table('', DEPARTMENTS)
  const series = desk.table('', SERIES)
  const figures = readFigures(desk)
  desk.checkReferences(desk.tables, commonNames({ departments, series }))
  const ids = new Set([...files.keys()].flatMap((path) => /^plans\/([^/]+)\//.exec(path)?.[1] ?? []))
  const plans = [...ids].sort().flatMap((id) => readPlan(desk, id, departments) ?? [])
  desk.refuseStrangers()
  if (desk.problems.length > 0 || municipality === null) return refused(...desk.problems)
  return { ok: true, value: { municipality, departments, plans, series, figures } }
}

/** The files on the desk, what has been read of them, and what was wrong. */
class Desk {
  readonly problems: Problem[] = []
  readonly tables: ReadTable[] = []
  readonly #files: Files
  readonly #read = new Set<string>()

  constructor(files: Files) {
    this.#files = files
  }

  yaml<T>(path: string, shape: Parameters<typeof readYaml<T>>[2]): T | null {
    const bytes = this.#take(path)
    if (bytes === null) {
      this.problems.push({
        where: path,
        what: 'ファイルがありません',
        doThis: 'このファイルを置いてください',
      })
      return null
    }
    const { value, problems } = readYaml(path, bytes, shape)
    this.problems.push(...problems)
    return value
  }

  placed<F extends Fields>(folder: string, shape: TableShape<F>): Placed<Row<F>>[] {
    const path = `${folder}${shape.file}`
    const bytes = this.#take(path)
    if (bytes === null) return []
    const { rows, problems } = readTable(path, bytes, shape)
    this.problems.push(...problems)
    this.tables.push({ where: path, fields: shape.fields, rows })
    return rows
  }

  table<F extends Fields>(folder: string, shape: TableShape<F>): Row<F>[] {
    return this.placed(folder, shape).map(({ value }) => value)
  }

  text(path: string): string {
    const read = textOf(path, this.#take(path) ?? new Uint8Array())
    if ('text' in read) return read.text
    this.problems.push(read.problem)
    return ''
  }

  paths(pattern: RegExp): [path: string, name: string][] {
    return [...this.#files.keys()].flatMap((path) => {
      const name = pattern.exec(path)?.[1]
      return name === undefined ? [] : [[path, name] as [string, string]]
    })
  }

  checkReferences(tables: readonly ReadTable[], names: Names): void {
    for (const table of tables) this.problems.push(...brokenReferences(table, names))
  }

  /** A file with a misspelt name would be lost in silence. */
  refuseStrangers(): void {
    for (const path of this.#files.keys()) {
      if (this.#read.has(path)) continue
      const what = 'この名前のファイルは使えません'
      this.problems.push({ where: path, what, doThis: '綴りを確かめるか、フォルダーの外へ移してください' })
    }
  }

  #take(path: string): Uint8Array | null {
    this.#read.add(path)
    return this.#files.get(path) ?? null
  }
}

function readPlan(desk: Desk, id: string, departments: MunicipalityRecord['departments']): PlanRecord | null {
  const folder = `plans/${id}`
  const before = desk.problems.length
  const firstTable = desk.tables.length
  const plan = desk.yaml(`${folder}/plan.yaml`, planShape)
  const placed = Object.fromEntries(
    Object.entries(PLAN_TABLES).map(([name, shape]) => [
      name,
      desk.placed(`${folder}/`, shape as TableShape),
    ]),
  ) as unknown as PlacedTables
  if (plan === null) return null
  const record: PlanRecord = {
    id,
    plan,
    ...(Object.fromEntries(
      Object.entries(placed).map(([name, rows]) => [name, rows.map(({ value }) => value)]),
    ) as Pick<PlanRecord, keyof PlacedTables>),
    answers: readAnswers(desk, folder, plan),
    narrative: Object.fromEntries(
      desk
        .paths(new RegExp(`^${folder}/narrative/([a-z0-9-]+)\\.md$`))
        .map(([path, section]) => [section, desk.text(path)]),
    ),
  }
  // A file that could not be read would make every name it holds look missing.
  if (desk.problems.length > before) return null
  desk.checkReferences(desk.tables.slice(firstTable), namesOf(record, { departments }))
  desk.problems.push(...contradictions(folder, plan, placed))
  return inThePlansOwnSymbols(record)
}

function readAnswers(desk: Desk, folder: string, plan: Plan): Record<string, Answer[]> {
  const rounds = desk.paths(new RegExp(`^${folder}/answers/([a-z0-9_-]+)\\.csv$`))
  return Object.fromEntries(
    rounds.map(([path, round]) => {
      if (!plan.rounds.some(({ id }) => id === round)) {
        const what = `照会「${round}」はありません`
        desk.problems.push({
          where: path,
          what,
          doThis: 'plan.yaml の rounds に加えるか、ファイルの名前を直してください',
        })
      }
      const rows = desk.table(`${folder}/`, answersTable(round, plan.fields))
      return [round, rows.map(answerOf)]
    }),
  )
}

function answerOf({ item, result, next_steps, issues, note, ...declared }: Row<Fields>): Answer {
  return { item, result, next_steps, issues, note, declared } as Answer
}

/** `〇` and `Ｂ` are accepted in a file; the record has the symbol of the plan's scale. */
function inThePlansOwnSymbols(record: PlanRecord): PlanRecord {
  const ratings = record.ratings.map((rating) => {
    const scale = record.plan.scales[rating.axis]
    return { ...rating, mark: (scale && markOf(scale, rating.mark)?.symbol) ?? rating.mark }
  })
  return { ...record, ratings }
}

function readFigures(desk: Desk): Record<string, Figure[]> {
  const groups = desk.paths(/^figures\/([a-z0-9-]+)\.csv$/).filter(([, group]) => group !== 'series')
  return Object.fromEntries(groups.map(([, group]) => [group, desk.table('', figuresTable(group))]))
}

import { statSync } from 'node:fs'
import type { Fields, Row } from '../plan/fields.ts'
import type { FigureMap } from '../plan/figure-map.ts'
import type { Answer } from '../plan/nouns.ts'
import type { MunicipalityRecord, Plan, PlanRecord } from '../plan/plan.ts'
import { type Problem, refused } from '../plan/problem.ts'
import { Desk } from './desk.ts'
import { figureDoubts, figureRemarks } from './figure-remarks.ts'
import { figureProblems, type PlacedFigures } from './figure-rules.ts'
import { unboundProse, unprintableProse } from './narrative-rules.ts'
import { inThePlansOwnSymbols } from './own-symbols.ts'
import { contradictions, type PlacedTables } from './plan-rules.ts'
import { type Files, readFiles } from './read-files.ts'
import type { Placed } from './read-table.ts'
import { commonNames, namesOf, type ReadTable } from './references.ts'
import {
  answersTable,
  DEPARTMENTS,
  FIGURE_NOTES,
  figuresTable,
  NO_GROUP,
  PLAN_TABLES,
  SERIES,
  SUBJECTS,
  type TableShape,
} from './tables.ts'
import { figureMapShape, municipalityShape, planShape } from './yaml-shapes.ts'

/**
 * What was loaded, with remarks on what is worth a look though it was taken (外字), and doubts: figures that contradict each
 * other, as a source may have printed them. Or every problem found.
 */
export type Loaded<T> =
  | { ok: true; value: T; remarks: Problem[]; doubts: Problem[] }
  | { ok: false; problems: Problem[] }

/** Reads one municipality from its plain folder (docs/folder.md), or gives every problem found in it. Writes nothing. */
export function loadFolder(dir: string): Loaded<MunicipalityRecord> {
  if (!statSync(dir, { throwIfNoEntry: false })?.isDirectory()) {
    return refused({ where: dir, what: 'フォルダーがありません', doThis: '場所を確かめてください' })
  }
  const { files, problems } = readFiles(dir)
  return problems.length > 0 ? refused(...problems) : loadFiles(files)
}

/** As `loadFolder`, from files already at hand. */
export function loadFiles(files: Files): Loaded<MunicipalityRecord> {
  const desk = new Desk(files)
  const municipality = desk.yaml('municipality.yaml', municipalityShape)
  const departments = desk.table('', DEPARTMENTS)
  const placed = readFigures(desk)
  const figureMaps = readFigureMaps(desk)
  const series = valuesOf(placed.series)
  const figures = Object.fromEntries(
    Object.entries(placed.figures).map(([group, rows]) => [group, valuesOf(rows)]),
  )
  const common = [...desk.tables]
  const plans = desk.planIds().flatMap((id) => readPlan(desk, id) ?? [])
  desk.refuseStrangers()
  // What could not be read would make every name in it look missing, so names are checked when all has been read.
  if (desk.problems.length > 0 || municipality === null) return refused(...desk.problems)
  desk.checkReferences(common, commonNames({ departments, series }))
  desk.problems.push(...figureProblems(placed, figureMaps))
  for (const plan of plans) checkPlan(desk, plan, { municipality, departments, series, figures })
  if (desk.problems.length > 0) return refused(...desk.problems)
  const value = {
    municipality,
    departments,
    plans: plans.map(({ record }) => inThePlansOwnSymbols(record)),
    series,
    subjects: valuesOf(placed.subjects),
    figures,
    figureNotes: valuesOf(placed.notes),
    figureMaps,
  }
  return {
    ok: true,
    value,
    remarks: [...desk.remarks, ...figureRemarks(value, placed)],
    doubts: figureDoubts(value, placed),
  }
}

function valuesOf<T>(rows: readonly Placed<T>[]): T[] {
  return rows.map(({ value }) => value)
}

type ReadPlan = { record: PlanRecord; placed: PlacedTables; tables: ReadTable[] }

function readPlan(desk: Desk, id: string): ReadPlan | null {
  const folder = `plans/${id}`
  const firstTable = desk.tables.length
  const plan = desk.yaml(`${folder}/plan.yaml`, planShape)
  const placed = Object.fromEntries(
    Object.entries(PLAN_TABLES).map(([name, shape]) => [
      name,
      desk.placed(`${folder}/`, shape as TableShape),
    ]),
  ) as unknown as PlacedTables
  if (plan === null) {
    desk.leave(`${folder}/answers/`)
    desk.leave(`${folder}/narrative/`)
    return null
  }
  const record: PlanRecord = {
    id,
    plan,
    ...(Object.fromEntries(
      Object.entries(placed).map(([name, rows]) => [name, rows.map(({ value }) => value)]),
    ) as Pick<PlanRecord, keyof PlacedTables>),
    answers: readAnswers(desk, folder, plan),
    narrative: Object.fromEntries(
      desk
        .paths(new RegExp(`^${folder}/narrative/([a-z0-9_-]+)\\.md$`))
        .map(([path, section]) => [section, desk.text(path)]),
    ),
  }
  return { record, placed, tables: desk.tables.slice(firstTable) }
}

function checkPlan(
  desk: Desk,
  { record, placed, tables }: ReadPlan,
  around: Pick<MunicipalityRecord, 'municipality' | 'departments' | 'series' | 'figures'>,
): void {
  desk.checkReferences(tables, namesOf(record, around))
  const folder = `plans/${record.id}`
  desk.problems.push(
    ...contradictions(folder, record.plan, placed),
    ...unprintableProse(folder, record.narrative),
    ...unboundProse(folder, record, around),
  )
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

function readFigures(desk: Desk): PlacedFigures {
  const groups = desk.paths(/^figures\/([a-z0-9][a-z0-9_-]*)\.csv$/).map(([, group]) => group)
  return {
    series: desk.placed('', SERIES),
    subjects: desk.placed('', SUBJECTS),
    notes: desk.placed('', FIGURE_NOTES),
    figures: Object.fromEntries(
      groups
        .filter((group) => !NO_GROUP.includes(group))
        .map((group) => [group, desk.placed('', figuresTable(group))]),
    ),
  }
}

function readFigureMaps(desk: Desk): Record<string, FigureMap> {
  const maps = desk.paths(/^figures\/maps\/([a-z0-9][a-z0-9_-]*)\.yaml$/)
  return Object.fromEntries(
    maps.flatMap(([path, name]) => {
      const map = desk.yaml(path, figureMapShape)
      return map === null ? [] : [[name, map]]
    }),
  )
}

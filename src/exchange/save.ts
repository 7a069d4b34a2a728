import type { MunicipalityRecord, PlanRecord } from '../plan/plan.ts'
import type { Result } from '../plan/problem.ts'
import type { CellValue } from './cell.ts'
import {
  answersTable,
  DEPARTMENTS,
  FIGURE_NOTES,
  figuresTable,
  PLAN_TABLES,
  SERIES,
  SUBJECTS,
  type TableShape,
} from './tables.ts'
import { writeFolder } from './write-folder.ts'
import { writeTable } from './write-table.ts'
import { writeFigureMap, writeMunicipality, writePlan } from './write-yaml.ts'

/** The files of a municipality's plain folder in canonical form: an empty table is no file. */
export function filesOf(record: MunicipalityRecord): Map<string, string> {
  const files = new Map<string, string>([['municipality.yaml', writeMunicipality(record.municipality)]])
  const put: Put = (folder, { file, fields }, rows) => {
    if (rows.length > 0) files.set(`${folder}${file}`, writeTable(fields, rows))
  }
  put('', DEPARTMENTS, record.departments)
  for (const plan of record.plans) putPlan(plan, files, put)
  put('', SERIES, record.series)
  put('', SUBJECTS, record.subjects)
  for (const [group, figures] of Object.entries(record.figures)) put('', figuresTable(group), figures)
  put('', FIGURE_NOTES, record.figureNotes)
  for (const [name, map] of Object.entries(record.figureMaps))
    files.set(`figures/maps/${name}.yaml`, writeFigureMap(map))
  return files
}

type Put = (folder: string, shape: TableShape, rows: readonly Readonly<Record<string, CellValue>>[]) => void

function putPlan(record: PlanRecord, files: Map<string, string>, put: Put): void {
  const folder = `plans/${record.id}/`
  files.set(`${folder}plan.yaml`, writePlan(record.plan))
  for (const [name, shape] of Object.entries(PLAN_TABLES))
    put(folder, shape, record[name as keyof typeof PLAN_TABLES])
  for (const [round, answers] of Object.entries(record.answers)) {
    const rows = answers.map(({ declared, ...common }) => ({ ...common, ...declared }))
    put(folder, answersTable(round, record.plan.fields), rows)
  }
  for (const [section, text] of Object.entries(record.narrative))
    files.set(`${folder}narrative/${section}.md`, text)
}

/** Writes a municipality's plain folder to `dir`, which must be new or empty: all of it or nothing. */
export function saveFolder(record: MunicipalityRecord, dir: string): Result<{ files: number }> {
  return writeFolder(filesOf(record), dir)
}

import type { Dataset, FieldForm } from '../../paper/paper.ts'
import type { Department } from '../../plan/nouns.ts'
import type { Municipality, PlanRecord, Round } from '../../plan/plan.ts'

/** What open data of a plan are made from: its record as a round froze it, with the names of the departments in it. */
export type PlanAt = {
  municipality: Municipality
  departments: readonly Department[]
  record: PlanRecord
  round: Round
}

type Cell = string | number | boolean | null

/** A column: its field, what it means, and where its value comes from. `codes` names the table of its codes. */
export type OpenColumn<At, R> = {
  name: string
  title: string
  form: FieldForm
  definition: string
  unit?: string
  codes?: string
  of: (row: R, at: At) => Cell
}

/** A table of open data: what it holds, column by column, and its rows of one source. */
export type OpenTable<At, R> = {
  name: string
  title: string
  description: string
  key: readonly string[]
  columns: readonly OpenColumn<At, R>[]
  rowsOf: (at: At) => readonly R[]
}

/** A table that is made when it is asked for: of a long plan, each takes its time. */
export type Maker = { name: string; make: () => Dataset }

export function makerOf<At, R>(table: OpenTable<At, R>, sources: readonly At[]): Maker {
  return { name: table.name, make: () => makeTable(table, sources) }
}

/** The table of all sources together, in their order: yes and no in place of true and false, unknown as null. */
export function makeTable<At, R>(table: OpenTable<At, R>, sources: readonly At[]): Dataset {
  const { name, title, description, key, columns, rowsOf } = table
  return {
    name,
    title,
    description,
    key,
    fields: columns.map(({ of, unit, ...field }) => ({ ...field, unit: unit ?? null })),
    rows: sources.flatMap((at) => rowsOf(at).map((row) => columns.map(({ of }) => cellOf(of(row, at))))),
  }
}

function cellOf(value: Cell): string | number | null {
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : value
}

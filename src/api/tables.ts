import { z } from 'zod'
import type { Library } from '../publish/library.ts'
import { LAYOUTS, openDataTable, openDataTables } from '../report/open-data/open-data.ts'
import { plainTables } from '../report/open-data/plain-tables.ts'
import { href, routes } from '../routes.ts'
import { type Answered, answered, missing, noPlan } from './answered.ts'
import type { Paging } from './asked.ts'
import { oneOf, type Paged, paged, pagedOf } from './paged.ts'
import { rowOf, rowShape, tableOf, tableShape } from './rows.ts'
import { type Source, sourceOf } from './source.ts'

const tables = z
  .object({
    layout: z.string().meta({ description: '表の形の版', examples: ['1.0'] }),
    tables: z.array(tableShape),
  })
  .meta({ id: 'Tables', description: 'オープンデータの表' })

export const tablesShape = oneOf(tables)
export const tableRowsShape = pagedOf(rowShape).extend({ table: tableShape })

/** What open data tables the plan has: always the same ones with the same columns, empty or not. */
export async function listTables(
  library: Library,
  code: string,
  plan: string,
): Promise<Answered<z.output<typeof tablesShape>>> {
  const found = await find(library, code, plan)
  if (!found.ok) return found
  const { source, given } = found.value
  const tables = openDataTables(...given).map(tableOf)
  return answered({ source, data: { layout: LAYOUTS[0].version, tables } })
}

type TablePart = Paged<z.output<typeof rowShape>> & Pick<z.output<typeof tableRowsShape>, 'table'>

/** The rows of one of them as `data` writes them, with its columns described. */
export async function readTable(
  library: Library,
  code: string,
  plan: string,
  name: string,
  paging: Paging,
): Promise<Answered<TablePart>> {
  const found = await find(library, code, plan)
  if (!found.ok) return found
  const { source, given } = found.value
  const own = openDataTable(name, ...given)
  if (own === null) return missing('表', name, '表の一覧で、表の名前を確かめてください')
  const [table = own] = plainTables([own]).tables
  const part = paged(source, table.rows, paging, rowOf(table))
  return part.ok ? answered({ ...part.value, table: tableOf(table) }) : part
}

type Found = { source: Source; given: Parameters<typeof openDataTables> }

/** What the tables are made from: the edition shown, with the figures that its own papers print. */
async function find(library: Library, code: string, plan: string): Promise<Answered<Found>> {
  const view = await library.plan(code, plan)
  if (view === null) return noPlan(plan)
  const { municipality, record, given } = view
  const owner = municipality.municipality
  const figures = await library.figures(code)
  const at = { municipality: owner, departments: municipality.departments, record, round: given.round }
  const own = figures?.plan.id === record.id ? figures.municipality : null
  const source = sourceOf(view, href(routes.plan.show, { municipality: code, plan }))
  return answered({ source, given: [owner, [at], own] })
}

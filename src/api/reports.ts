import { z } from 'zod'
import type { Library, PlanView, ReportView } from '../publish/library.ts'
import { href, routes } from '../routes.ts'
import { type Answered, answered, missing, noPlan } from './answered.ts'
import type { Paging } from './asked.ts'
import { day, page, text } from './common.ts'
import { fileShape, reportRowOf, sourceOfRound } from './editions.ts'
import { oneOf, type Paged, paged, pagedOf } from './paged.ts'
import { fieldShape, rowOf, rowShape, tableOf, tableShape } from './rows.ts'
import { type Source, sourceOf } from './source.ts'

const report = z
  .object({
    report: z.string().meta({ description: '報告書の番地', examples: ['r2'] }),
    edition: z.string().meta({ description: '版のID' }),
    paper: z.string().meta({ description: '報告書の種類のID' }),
    title: text('報告書の題名'),
    issued: day.nullable().meta({ description: '発行の日。nullは記録なし' }),
    files: z.array(fileShape),
    datasets: z.array(tableShape).meta({ description: '報告書の表とデータ' }),
    page,
  })
  .meta({ id: 'Report', description: '公表した報告書' })

export const reportShape = oneOf(report)

const paper = z
  .object({
    id: text('報告書のID'),
    title: text('報告書の題名'),
    author: text('発行した団体'),
    issued: day.nullable().meta({ description: '発行の日。nullは記録なし' }),
    body: z.enum(['gothic', 'mincho']).meta({ description: '本文の書体。gothic：ゴシック、mincho：明朝' }),
    blocks: z
      .array(z.looseObject({ kind: text('種類（heading、paragraph、table、chart など）') }))
      .meta({ description: '見出し、段落、表、図など。コマンド report --form json と同じ形' }),
  })
  .meta({ id: 'Paper', description: '報告書の本文。データは datasets で受け取る' })

export const paperShape = oneOf(paper)

export const datasetShape = pagedOf(rowShape).extend({
  table: z.object({ name: text('データの名前'), title: text('題名'), fields: z.array(fieldShape) }),
})

type Found = { view: PlanView; own: ReportView; source: Source }

async function find(library: Library, code: string, plan: string, address: string): Promise<Answered<Found>> {
  const view = await library.plan(code, plan)
  if (view === null) return noPlan(plan)
  const own = await library.report(code, plan, address)
  if (own === null) return missing('報告書', address, '計画の版の一覧で、報告書の番地を確かめてください')
  const page = href(routes.report.show, { municipality: code, plan, edition: address })
  const ofRound = sourceOfRound(view, { id: own.edition, round: own.round })
  return answered({ view, own, source: { ...sourceOf(view, page), ...ofRound } })
}

/** A published report: its files, and what datasets it has. */
export async function readReport(
  library: Library,
  code: string,
  plan: string,
  address: string,
): Promise<Answered<z.output<typeof reportShape>>> {
  const found = await find(library, code, plan, address)
  if (!found.ok) return found
  const { view, own, source } = found.value
  const editions = await library.editions(code, plan)
  const listed = editions.flatMap(({ reports }) => reports).find((one) => one.address === address)
  return answered({
    source,
    data: {
      report: address,
      edition: own.edition,
      paper: listed?.paper ?? '',
      title: own.title,
      issued: own.tree.issued,
      files: listed === undefined ? [] : reportRowOf(view, listed).files,
      datasets: own.tree.datasets.map(tableOf),
      page: source.page,
    },
  })
}

/** The report itself, block by block, as every writer walks it. */
export async function readPaper(
  library: Library,
  code: string,
  plan: string,
  address: string,
): Promise<Answered<z.output<typeof paperShape>>> {
  const found = await find(library, code, plan, address)
  if (!found.ok) return found
  const { own, source } = found.value
  const { id, title, author, issued, body, blocks } = own.tree
  return answered({
    source,
    data: { ...{ id, title, author, issued, body }, blocks: blocks.map((block) => ({ ...block })) },
  })
}

type DatasetPart = Paged<z.output<typeof rowShape>> & Pick<z.output<typeof datasetShape>, 'table'>

/** The rows of one dataset of a published report. */
export async function readDataset(
  library: Library,
  code: string,
  plan: string,
  address: string,
  name: string,
  paging: Paging,
): Promise<Answered<DatasetPart>> {
  const found = await find(library, code, plan, address)
  if (!found.ok) return found
  const { own, source } = found.value
  const dataset = own.tree.datasets.find((one) => one.name === name)
  if (dataset === undefined)
    return missing('データ', name, '報告書の datasets で、データの名前を確かめてください')
  const part = paged(source, dataset.rows, paging, rowOf(dataset))
  if (!part.ok) return part
  const { title, fields } = tableOf(dataset)
  return answered({ ...part.value, table: { name, title, fields } })
}

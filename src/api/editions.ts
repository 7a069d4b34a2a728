import { z } from 'zod'
import type { EditionEntry, Library, PlanView } from '../publish/library.ts'
import { href, routes } from '../routes.ts'
import { type Answered, answered, missing, noPlan } from './answered.ts'
import type { Paging } from './asked.ts'
import { page, text } from './common.ts'
import { oneOf, type Paged, paged, pagedOf } from './paged.ts'
import { roundSource, type Source, sourceOf, sourceShape } from './source.ts'

export const fileShape = z
  .object({
    name: text('ファイルの名前'),
    form: z.string().meta({ description: '形式', examples: ['PDF'] }),
    size: z.int().meta({ description: '大きさ（バイト）' }),
    sha256: z.string().meta({ description: 'SHA-256（16進）' }),
    address: z.string().meta({ description: 'ファイルのアドレス（このサーバーの中の）。中身は変わらない' }),
  })
  .meta({ id: 'File', description: '公表したファイル' })

const reportRow = z
  .object({
    report: z.string().meta({ description: '報告書の番地', examples: ['r2'] }),
    paper: z.string().meta({ description: '報告書の種類のID' }),
    title: text('報告書の題名'),
    files: z.array(fileShape),
    page,
  })
  .meta({ id: 'ReportRow', description: '公表した報告書' })

const edition = z
  .object({
    id: z.string().meta({ description: '版のID', examples: ['r2'] }),
    round: z.string().meta({ description: '照会のID' }),
    issue: z.int().meta({ description: 'その照会の第何版か' }),
    newest: z.boolean().meta({ description: 'その照会の最も新しい版か' }),
    shown: z.boolean().meta({ description: '計画のページと、このAPIが示している版か' }),
    source: sourceShape
      .pick({ round: true, as_of: true, published: true })
      .meta({ description: 'この版の照会、時点、公表の日' }),
    reports: z.array(reportRow),
  })
  .meta({ id: 'Edition', description: '版' })

export const editionsShape = pagedOf(edition)
export const editionShape = oneOf(edition)

type EditionData = z.output<typeof edition>

/** Every edition of a plan with its reports and files, the newest round and issue first. */
export async function listEditions(
  library: Library,
  code: string,
  plan: string,
  paging: Paging,
): Promise<Answered<Paged<EditionData>>> {
  const view = await library.plan(code, plan)
  if (view === null) return noPlan(plan)
  const all = await library.editions(code, plan)
  const source = sourceOf(view, href(routes.reports.list, { municipality: code, plan }))
  return paged(source, all, paging, (one) => editionOf(view, one, all))
}

export async function readEdition(
  library: Library,
  code: string,
  plan: string,
  id: string,
): Promise<Answered<{ source: Source; data: EditionData }>> {
  const view = await library.plan(code, plan)
  if (view === null) return noPlan(plan)
  const all = await library.editions(code, plan)
  const found = all.find((one) => one.id === id)
  if (found === undefined) return missing('版', id, '計画の版の一覧で、版のIDを確かめてください')
  const page = href(routes.reports.list, { municipality: code, plan })
  return answered({
    source: { ...sourceOf(view, page), ...sourceOfRound(view, found) },
    data: editionOf(view, found, all),
  })
}

function editionOf(view: PlanView, entry: EditionEntry, all: readonly EditionEntry[]): EditionData {
  const { id, round, issue, reports } = entry
  const { edition: _, ...source } = sourceOfRound(view, entry)
  return {
    ...{ id, round, issue },
    newest: all.every((one) => one.round !== round || one.issue <= issue),
    shown: id === view.edition,
    source,
    reports: reports.map((report) => reportRowOf(view, report)),
  }
}

export function reportRowOf(
  { municipality, record }: PlanView,
  { address, paper, title, files }: EditionEntry['reports'][number],
): z.output<typeof reportRow> {
  const place = { municipality: municipality.municipality.code, plan: record.id, edition: address }
  return {
    report: address,
    ...{ paper, title },
    files: files.map(({ name, form, size, sha256 }) => ({
      ...{ name, form, size, sha256 },
      address: href(routes.report.file, { ...place, file: name }),
    })),
    page: href(routes.report.show, place),
  }
}

/** What an edition's own round says of itself; an older edition may be of a round that the plan has renamed since. */
export function sourceOfRound(
  { municipality, record }: PlanView,
  { id, round }: Pick<EditionEntry, 'id' | 'round'>,
): Pick<Source, 'edition' | 'round' | 'as_of' | 'published'> {
  const own = record.plan.rounds.find((one) => one.id === round)
  if (own === undefined)
    return { edition: id, round: { id: round, name: round }, as_of: null, published: null }
  return { edition: id, ...roundSource(own, municipality.municipality) }
}

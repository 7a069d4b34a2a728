import { z } from 'zod'
import { eventsByItem } from '../plan/items-at.ts'
import { LIFECYCLE_KINDS } from '../plan/lifecycle.ts'
import type { Item } from '../plan/nouns.ts'
import { isOutside, type PlanRecord, printedCode, type Round } from '../plan/plan.ts'
import { type Problem, unknownName } from '../plan/problem.ts'
import { ratingsOf } from '../plan/ratings.ts'
import { markOf, type Mark as ScaleMark } from '../plan/scale.ts'
import { marksOf } from '../plan/tally.ts'
import type { Library, PlanView } from '../publish/library.ts'
import { type Narrowing, narrow } from '../publish/narrowing.ts'
import { questionOf } from '../report/axis.ts'
import { departmentNames } from '../report/departments.ts'
import { href, routes } from '../routes.ts'
import { type Answered, answered, misasked, noPlan } from './answered.ts'
import { askedWord, type Paging } from './asked.ts'
import { department, fiscalYear, inferred, lifecycleKind, mark, page, text } from './common.ts'
import { type Paged, paged, pagedOf } from './paged.ts'
import { sourceOf } from './source.ts'

const itemMark = mark.extend({
  inferred: inferred.meta({ description: 'どの項目の評価かが、原本からの推定か' }),
})

export const itemRow = z
  .object({
    code: z.string().meta({ description: '整理番号。付け替えない', examples: ['14', '外1'] }),
    printed_code: z.string().meta({ description: '報告書に印刷する番号' }),
    outside: z.boolean().meta({ description: '計画外の取組か。集計には数えない' }),
    title: text('取組名'),
    summary: z.string().nullable().meta({ description: '事業概要。nullは出典に記載なし' }),
    heading: z.string().nullable().meta({ description: '見出しの番号。分かる階層まで' }),
    heading_names: z.array(z.string()).meta({ description: '見出しの名称。上から、分かる階層まで' }),
    inferred: inferred.meta({ description: '見出しが原本からの推定か' }),
    lead: z.array(department).meta({ description: '担当課。空は出典に記載なし' }),
    partners: z.array(department).meta({ description: '関係課' }),
    fiscal_year: fiscalYear.nullable().meta({ description: '計画外の取組の属する年度（西暦）' }),
    target_year: fiscalYear.nullable().meta({ description: '目標年度（西暦）' }),
    weight: z.int().nullable().meta({ description: '配点' }),
    tags: z.array(z.string()).meta({ description: '区分' }),
    mark: itemMark
      .nullable()
      .meta({ description: '示している照会での、計画の初めの軸と評価者の評価。nullは評価がないこと' }),
    previous_mark: itemMark.nullable().meta({ description: '前回の照会での同じ評価' }),
    lifecycle: z.array(lifecycleKind).meta({ description: '項目にあった異動の種類' }),
    page,
  })
  .meta({ id: 'ItemRow', description: '項目（具体的な取組）' })

export const itemsShape = pagedOf(itemRow)

/** What a list of items may be narrowed by; an absent one means all. */
export const itemsAsked = {
  heading: askedWord('見出しの番号。その下の見出しの項目も含む', '3').optional(),
  department: askedWord('部署のID。担当か関係する項目').optional(),
  mark: askedWord('評価の記号（示している照会での、計画の初めの軸と評価者の評価）', '○').optional(),
  lifecycle: z.enum(LIFECYCLE_KINDS).optional().meta({ description: 'その異動のあった項目' }),
  q: askedWord('ことば。空白で区切ると、そのすべてを含む項目').optional(),
}

export type ItemsAsked = { [Name in keyof typeof itemsAsked]?: z.output<(typeof itemsAsked)[Name]> }

/** The items of a plan in its order, those outside it last, narrowed. A name that the plan does not have is refused. */
export async function listItems(
  library: Library,
  code: string,
  plan: string,
  asked: ItemsAsked & Paging,
): Promise<Answered<Paged<z.output<typeof itemRow>>>> {
  const view = await library.plan(code, plan)
  if (view === null) return noPlan(plan)
  const by = narrowingOf(view, asked)
  if (!by.ok) return by
  const narrowing = by.value
  const source = sourceOf(view, href(routes.items.list, { municipality: code, plan }, narrowing))
  return paged(source, narrow(view, narrowing), asked, itemRowOf(view))
}

function narrowingOf({ record, given }: PlanView, asked: ItemsAsked): Answered<Narrowing> {
  const { heading, department: office, mark: typed, lifecycle = '', q = '' } = asked
  const scale = record.plan.scales[questionOf(record.plan, given.round).axis]
  const headings = record.headings.map(({ path }) => path)
  const offices = [...new Set(record.items.flatMap(({ lead, partners }) => [...lead, ...partners]))]
  const found = typed === undefined || scale === undefined ? undefined : markOf(scale, typed)
  const symbols = (scale?.marks ?? []).map(({ symbol }) => symbol)
  const problems = [
    ...strange('heading', '見出し', heading, headings),
    ...strange('department', '部署', office, offices),
    ...(found === undefined ? strange('mark', '評価の記号', typed, symbols) : []),
  ]
  if (problems.length > 0) return misasked(...problems)
  return answered({
    heading: heading ?? '',
    department: office ?? '',
    mark: found?.symbol ?? '',
    lifecycle,
    q: q.trim(),
  })
}

function strange(where: string, noun: string, name: string | undefined, known: readonly string[]): Problem[] {
  if (name === undefined || known.includes(name)) return []
  if (known.length > 0) return unknownName(where, noun, name, known).problems
  return [{ where, what: `この計画には${noun}の記録がありません`, doThis: 'この条件を外してください' }]
}

/** How an item of that plan is told; what hangs on all items is looked up once. */
export function itemRowOf(view: PlanView): (item: Item) => z.output<typeof itemRow> {
  const { record, given, municipality } = view
  const names = departmentNames(given)
  const named = (id: string) => ({ id, name: names(id) })
  const markAt = marksIn(record, given.round)
  const markBefore = marksIn(record, given.previous)
  const events = eventsByItem(record)
  const headings = new Map(record.headings.map(({ path, name }) => [path, name]))
  return (item) => ({
    code: item.code,
    printed_code: printedCode(item),
    outside: isOutside(item),
    title: item.title,
    summary: item.summary,
    heading: item.heading,
    heading_names: pathsOf(item.heading).flatMap((path) => headings.get(path) ?? []),
    inferred: item.inferred,
    lead: item.lead.map(named),
    partners: item.partners.map(named),
    fiscal_year: item.fiscal_year,
    target_year: item.target_year,
    weight: item.weight,
    tags: item.tags,
    mark: markAt(item),
    previous_mark: markBefore(item),
    lifecycle: [...new Set((events.get(item.code) ?? []).map(({ kind }) => kind))],
    page: href(routes.item.show, {
      municipality: municipality.municipality.code,
      plan: record.id,
      item: item.code,
    }),
  })
}

/** The mark of an item in that round, by the plan's first axis and assessor. */
function marksIn(record: PlanRecord, round: Round | null): (item: Item) => z.output<typeof itemMark> | null {
  if (round === null) return () => null
  const asked = questionOf(record.plan, round)
  const marks = marksOf(record, asked)
  const guessed = new Set(ratingsOf(record, asked).flatMap(({ item, inferred }) => (inferred ? [item] : [])))
  return ({ code }) => {
    const own = told(marks.get(code))
    return own && { ...own, inferred: guessed.has(code) }
  }
}

/** `3-2-1` with those above it: `3`, `3-2`, `3-2-1`. */
function pathsOf(path: string | null): string[] {
  const steps = path?.split('-') ?? []
  return steps.map((_, index) => steps.slice(0, index + 1).join('-'))
}

export function told(one: ScaleMark | undefined): z.output<typeof mark> | null {
  return one === undefined ? null : { symbol: one.symbol, label: one.label, counts_as: one.counts_as }
}

import { z } from 'zod'
import { publicTexts } from '../plan/answer-fields.ts'
import type { Item, Rating } from '../plan/nouns.ts'
import { markOf } from '../plan/scale.ts'
import type { Library, PlanView } from '../publish/library.ts'
import { href, routes } from '../routes.ts'
import { type Answered, answered, missing, noPlan } from './answered.ts'
import { decimal, fiscalYear, inferred, lifecycleEvent, mark, opinion, text, textOrNull } from './common.ts'
import { effectOf, effectShape } from './effects.ts'
import { indicatorOf, indicatorShape } from './indicators.ts'
import { itemRow, itemRowOf, told } from './items.ts'
import { oneOf } from './paged.ts'
import { sourceOf } from './source.ts'

const rating = z
  .object({
    round: z.string().meta({ description: '照会のID' }),
    axis: z.string().meta({ description: '評価の軸のID' }),
    assessor: z.string().meta({ description: '評価者のID' }),
    mark,
    points: decimal.nullable().meta({ description: '評点' }),
    reason: z.string().nullable().meta({ description: '評価の理由' }),
    inferred,
  })
  .meta({ id: 'Rating', description: '1つの照会、軸、評価者の評価' })

const cell = z
  .object({
    action: z.string().nullable().meta({ description: '行動計画の番号。nullは項目全体の工程' }),
    layer: z
      .enum(['planned', 'changed', 'actual'])
      .meta({ description: '層。planned：当初計画、changed：変更後、actual：実績' }),
    period: z.string().meta({ description: '期間（2020、2020-H1、2020-Q3、2020-10）' }),
    word: z.string().meta({ description: '工程の語。→ は前の語が続くこと' }),
    inferred,
  })
  .meta({ id: 'ScheduleCell', description: '工程' })

const item = itemRow
  .extend({
    actions: z
      .array(z.object({ number: text('行動計画の番号'), title: text('行動計画の内容') }))
      .meta({ description: '行動計画' }),
    schedule: z.array(cell),
    year_plans: z
      .array(z.object({ fiscal_year: fiscalYear, text: textOrNull('その年度に行うこと') }))
      .meta({ description: '年度計画' }),
    texts: z
      .array(
        z
          .object({
            round: z.string().meta({ description: '照会のID' }),
            fiscal_year: fiscalYear,
            field: z.string().meta({ description: '回答の欄のID', examples: ['result'] }),
            field_name: z.string().meta({ description: '回答の欄の名称', examples: ['取組状況'] }),
            text: text('公表された文'),
          })
          .meta({ id: 'Text', description: '回答の1つの欄の文' }),
      )
      .meta({ description: '各回の、公表された文。古い照会から' }),
    ratings: z.array(rating),
    indicators: z.array(indicatorShape),
    effects: z.array(effectShape),
    events: z.array(lifecycleEvent).meta({ description: '項目と行動計画の異動、この項目を相手とする異動' }),
    opinions: z.array(opinion),
  })
  .meta({ id: 'Item', description: '項目のすべて' })

export const itemShape = oneOf(item)

/** An item whole: its plans, schedule, marks and texts through the rounds, what it is measured by and what befell it. */
export async function readItem(
  library: Library,
  code: string,
  plan: string,
  itemCode: string,
): Promise<Answered<z.output<typeof itemShape>>> {
  const view = await library.plan(code, plan)
  if (view === null) return noPlan(plan)
  const found = view.record.items.find((one) => one.code === itemCode)
  if (found === undefined) return missing('項目', itemCode, '計画の項目の一覧で、整理番号を確かめてください')
  const page = href(routes.item.show, { municipality: code, plan, item: itemCode })
  return answered({ source: sourceOf(view, page), data: itemOf(view, found) })
}

function itemOf(view: PlanView, own: Item): z.output<typeof item> {
  const { record, given, rounds } = view
  const ofItem = <R extends { item: string | null }>(rows: readonly R[]) =>
    rows.filter((row) => row.item === own.code)
  return {
    ...itemRowOf(view)(own),
    actions: ofItem(record.actions).map(({ number, title }) => ({ number, title })),
    schedule: ofItem(record.schedule).map(({ action, layer, period, word, inferred }) => ({
      ...{ action, layer, period, word, inferred },
    })),
    year_plans: ofItem(record.yearPlans).map(({ fiscal_year, text }) => ({ fiscal_year, text })),
    texts: rounds.flatMap((round) =>
      ofItem(record.answers[round.id] ?? []).flatMap((answer) =>
        publicTexts(record.plan, answer).flatMap(({ key, name, text }) =>
          text === null
            ? []
            : [{ round: round.id, fiscal_year: round.fiscal_year, field: key, field_name: name, text }],
        ),
      ),
    ),
    ratings: ofItem(record.ratings).map((one) => ratingOf(view, one)),
    indicators: ofItem(record.indicators).map((one) => indicatorOf(given, one)),
    effects: ofItem(record.effects).map((one) => effectOf(one, given.round)),
    events: record.lifecycle
      .filter((event) => event.item === own.code || event.target === own.code)
      .map((event) => ({ ...event })),
    opinions: ofItem(record.opinions).map((one) => ({ ...one })),
  }
}

function ratingOf({ record }: PlanView, one: Rating): z.output<typeof rating> {
  const { round, axis, assessor, points, reason, inferred } = one
  const scale = record.plan.scales[axis]
  const known = told(scale && markOf(scale, one.mark))
  return {
    ...{ round, axis, assessor, points, reason, inferred },
    mark: known ?? { symbol: one.mark, label: null, counts_as: 'unknown' },
  }
}

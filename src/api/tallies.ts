import { z } from 'zod'
import { COUNTED_KINDS } from '../plan/lifecycle.ts'
import { roundOf } from '../plan/plan.ts'
import {
  TALLY_BASES,
  TALLY_GROUPINGS,
  TALLY_UNITS,
  type TallyAnswer,
  tallyAnswer,
} from '../plan/tally-answer.ts'
import type { Library, PlanView } from '../publish/library.ts'
import { href, routes } from '../routes.ts'
import { type Answered, answered, misasked, noPlan } from './answered.ts'
import { askedId } from './asked.ts'
import { text } from './common.ts'
import { oneOf } from './paged.ts'
import { roundSource, type Source, sourceOf } from './source.ts'

const count = z.int()
const amounts = z.object({
  planned: z.number().nullable().meta({ description: '計画値。nullは出典に記載なし' }),
  actual: z.number().nullable().meta({ description: '実績値。nullは出典に記載なし' }),
})

const effects = amounts
  .extend({
    measure: z.string().meta({ description: '単位' }),
    rate: z.number().nullable().meta({ description: '実績値÷計画値（％）' }),
    single_year: amounts.meta({ description: '単年度効果' }),
    continuing: amounts.meta({ description: '継続効果' }),
    accumulated: amounts.meta({ description: '累計効果' }),
  })
  .meta({ id: 'TallyEffects', description: '効果額。planned と actual は、照会の年度までの単年度効果の計' })

const row = z
  .object({
    key: z.string().meta({ description: '見出しの番号など。計は total' }),
    name: text('見出しなどの名称'),
    items: count.meta({ description: '属するすべての項目（unit が action のときは行動計画）' }),
    total: count.meta({ description: '分母' }),
    marks: z.record(z.string(), count).meta({ description: '評価の記号ごとの数。ない記号も0として示す' }),
    unrated: count.meta({ description: '評価のない項目' }),
    lifecycle: z.record(z.enum(COUNTED_KINDS), count).meta({ description: '異動のあった項目' }),
    rates: z
      .record(z.string(), z.number().nullable())
      .meta({ description: '分母に対する割合（％、計画の定める端数処理）。分母が0ならnull' }),
    printed: z.record(z.string(), z.number()).meta({
      description:
        '原本に別の値が印刷されている割合。印刷された値。キーは記号で、×+― は一つの列に印刷した記号',
    }),
    earned: z.number().nullable().optional().meta({ description: 'unit が points のとき、得た点' }),
    rate: z.number().nullable().optional().meta({ description: 'unit が points のとき、得点率（％）' }),
    change: z
      .object({
        since: text('元の照会のID'),
        marks: z.record(z.string(), count).meta({ description: '評価の記号ごとの増減' }),
      })
      .optional()
      .meta({ description: 'since の照会からの増減' }),
    effects: effects.optional(),
    other_effects: z.array(effects).optional().meta({ description: 'ほかの単位の効果額' }),
  })
  .meta({ id: 'TallyRow', description: '集計の1行' })

const tally = z
  .object({
    municipality: text('団体コード'),
    plan: text('計画のID'),
    round: text('照会のID'),
    axis: text('評価の軸のID'),
    assessor: text('評価者のID'),
    unit: z.enum(TALLY_UNITS).meta({ description: '数えたもの' }),
    base: z.enum(TALLY_BASES).meta({ description: '分母' }),
    groups: z.array(row),
    total: row,
  })
  .meta({ id: 'Tally', description: '評価の集計。コマンド tally --json と同じ形' })

export const tallyShape = oneOf(tally)

export const tallyAsked = {
  by: z
    .enum(TALLY_GROUPINGS)
    .default('heading')
    .meta({ description: 'まとめ方。heading：見出し、department：担当課、target_year：目標年度、tag：区分' }),
  level: z.int().min(1).max(5).default(1).meta({ description: '見出しでまとめるときの階層（1が最上位）' }),
  base: z
    .enum(TALLY_BASES)
    .default('all')
    .meta({ description: '分母。all：全項目、due：時期の来ている項目、rated：評価のある項目' }),
  unit: z
    .enum(TALLY_UNITS)
    .default('item')
    .meta({ description: '数えるもの。item：項目、action：行動計画、points：配点' }),
  axis: askedId('評価の軸のID。書かなければ、計画の初めの軸', 'status').optional(),
  assessor: askedId('評価者のID。書かなければ、計画の初めの評価者', 'department').optional(),
  round: askedId('照会のID。書かなければ、示している版の照会', 'r2').optional(),
  since: askedId('増減を数える元の照会のID', 'r1').optional(),
}

export type TallyQuery = z.output<z.ZodObject<typeof tallyAsked>>

/** The tally of the edition shown, as the command `tally --json` counts it; what the plan does not have is refused. */
export async function readTally(
  library: Library,
  code: string,
  plan: string,
  asked: TallyQuery,
): Promise<Answered<{ source: Source; data: TallyAnswer }>> {
  const view = await library.plan(code, plan)
  if (view === null) return noPlan(plan)
  const { by, level, round = view.given.round.id, ...rest } = asked
  const grouping = by === 'heading' ? { by, level } : { by }
  const made = tallyAnswer(view, { ...rest, grouping, round }, (name) => name)
  if (!made.ok) return misasked(...made.problems)
  const page = href(routes.plan.show, { municipality: code, plan })
  return answered({ source: { ...sourceOf(view, page), ...countedRound(view, round) }, data: made.value })
}

/** An earlier round that the edition tells too is cited as itself. */
function countedRound({ record, municipality }: PlanView, id: string): Partial<Source> {
  const counted = roundOf(record.plan, id)
  if (counted === undefined) return {}
  const { round, as_of } = roundSource(counted, municipality.municipality)
  return { round, as_of }
}

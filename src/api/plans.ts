import { z } from 'zod'
import { LIFECYCLE_KINDS, LIFECYCLE_NAMES } from '../plan/lifecycle.ts'
import type { Round } from '../plan/plan.ts'
import type { Library, PlanView } from '../publish/library.ts'
import { shownItems } from '../publish/shown-items.ts'
import { nameOf } from '../report/given.ts'
import { VOCABULARIES } from '../report/open-data/vocabularies.ts'
import { href, routes } from '../routes.ts'
import { type Answered, answered, noPlan } from './answered.ts'
import {
  day,
  department,
  fiscalYear,
  lifecycleKind,
  listed,
  mark,
  opinion,
  page,
  text,
  textOrNull,
} from './common.ts'
import { effectOf, effectShape } from './effects.ts'
import { indicatorOf, indicatorShape } from './indicators.ts'
import { oneOf } from './paged.ts'
import { sourceOf } from './source.ts'

const ids = z.object({ id: text('ID'), name: text('名称') })

const axis = ids
  .extend({
    scale_version: z.string().meta({ description: '評価基準の版' }),
    marks: z.array(
      mark
        .extend({
          meaning: z.string().nullable().meta({ description: '判断基準。nullは出典に記載なし' }),
          order: z.int().nullable().meta({ description: '良い順（1が最も良い）。nullは順のない記号' }),
          under: z.string().nullable().meta({ description: '含まれる先の記号' }),
          points: z.number().nullable().meta({ description: '点。nullは点を用いない' }),
        })
        .meta({ id: 'ScaleMark', description: '評価基準の1つの区分' }),
    ),
  })
  .meta({ id: 'Axis', description: '評価の軸と、その評価基準' })

const round = z
  .object({
    id: text('照会のID'),
    name: text('照会の名称'),
    fiscal_year: fiscalYear,
    period: z.string().meta({ description: '期間（2020、2020-H1、2020-Q3、2020-10）' }),
    kind: z
      .enum(['year_plan', 'interim', 'forecast', 'final', 'revision'])
      .meta({ description: `種類。${listed(VOCABULARIES['codes-round-kinds'].names)}` }),
    as_of: day.nullable(),
    follows: z.string().nullable().meta({ description: '比べる前回の照会のID' }),
    published: z
      .object({ date: day, number: textOrNull('文書番号'), act: text('行為') })
      .nullable()
      .meta({ description: '公表の日と行為。nullは、公表の記録がないこと' }),
  })
  .meta({ id: 'Round', description: '照会。公表した版の照会まで' })

const plan = z
  .object({
    municipality: text('団体コード'),
    id: text('計画のID'),
    title: text('計画の名称'),
    short_title: textOrNull('計画の略称'),
    from: fiscalYear,
    to: fiscalYear,
    levels: z.array(z.string()).meta({ description: '見出しの階層の名。上から' }),
    headings: z.array(
      z
        .object({
          path: z.string().meta({ description: '上からの番号を - でつないだもの', examples: ['3-2'] }),
          level: z.int().meta({ description: '階層。1が最上位' }),
          name: text('印刷されるとおりの名称'),
          short_name: textOrNull('略称'),
        })
        .meta({ id: 'Heading', description: '見出し' }),
    ),
    departments: z.array(
      department
        .extend({
          kind: textOrNull('種別（bu 部、ka 課など）'),
          order: z.int().nullable().meta({ description: '建制順' }),
        })
        .meta({ id: 'PlanDepartment', description: '計画に関わる部署' }),
    ),
    open_departments: z.string().nullable().meta({ description: '部署のID * の呼び名（各施設所管課など）' }),
    axes: z.array(axis),
    assessors: z.array(ids).meta({ description: '評価者' }),
    fields: z.array(ids).meta({ description: '計画が独自に置く、公表する回答の欄' }),
    schedule_words: z.array(
      z
        .object({
          word: text('工程の語'),
          due: z.boolean().meta({ description: '取り組む時期が来ている語か' }),
          continues: z.boolean().meta({ description: '前の語が続くことを表すか' }),
        })
        .meta({ id: 'ScheduleWord', description: '工程の語' }),
    ),
    rounds: z.array(round),
    tallies: z
      .object({
        rounding: z
          .enum(['half_up', 'truncated', 'rounded_up', 'sum_to_100'])
          .meta({ description: '割合の端数処理。四捨五入・切捨て・切上げ・合計が100になるよう調整' }),
        digits: z.int().meta({ description: '小数点以下の桁' }),
        joined: z.array(z.array(z.string())).meta({ description: 'まとめて一つの列に印刷する記号' }),
      })
      .meta({ description: '集計の決まり' }),
    lifecycle: z
      .array(z.object({ kind: lifecycleKind, name: text('名称') }))
      .meta({ description: '異動の語' }),
    revisions: z.array(
      z
        .object({
          revision: text('改定の番号'),
          date: day.nullable(),
          what: text('改めたこと'),
          reason: textOrNull('改めた理由'),
          decided_by: textOrNull('決定した機関'),
        })
        .meta({ id: 'Revision', description: '計画の改定' }),
    ),
    indicators: z
      .array(indicatorShape)
      .meta({ description: '見出しと計画全体の指標。項目の指標は項目にある' }),
    effects: z.array(effectShape).meta({ description: '見出しと計画全体の効果。項目の効果は項目にある' }),
    opinions: z.array(opinion).meta({ description: '見出しと計画全体への意見。項目への意見は項目にある' }),
    items: z.int().meta({ description: '項目の一覧の件数（計画外の取組を含む）' }),
    papers: z
      .array(z.object({ id: text('報告書の種類のID'), title: text('題名') }))
      .meta({ description: '公表する報告書の種類' }),
    page,
  })
  .meta({ id: 'Plan', description: '計画。示している版のとおり' })

export const planShape = oneOf(plan)

/** A plan without its items: what it is made of, by what it is rated, and when it was asked about. */
export async function readPlan(
  library: Library,
  code: string,
  id: string,
): Promise<Answered<z.output<typeof planShape>>> {
  const view = await library.plan(code, id)
  if (view === null) return noPlan(id)
  const page = href(routes.plan.show, { municipality: code, plan: id })
  return answered({ source: sourceOf(view, page), data: planOf(view, page) })
}

function planOf(view: PlanView, page: string): z.output<typeof plan> {
  const { municipality, record, given, rounds } = view
  const { title, short_title, from, to, levels, open_departments, tallies } = record.plan
  const { era } = municipality.municipality.writing
  return {
    municipality: municipality.municipality.code,
    id: record.id,
    ...{ title, short_title, from, to, levels, open_departments },
    headings: record.headings.map(({ path, level, name, short_name }) => ({ path, level, name, short_name })),
    departments: municipality.departments.map(({ id, name, kind, order }) => ({ id, name, kind, order })),
    axes: axesOf(view),
    assessors: record.plan.assessors.map(({ id, name }) => ({ id, name })),
    fields: record.plan.fields.filter((field) => field.public).map(({ key, name }) => ({ id: key, name })),
    schedule_words: record.plan.schedule_words.map(({ word, due, continues }) => ({ word, due, continues })),
    rounds: rounds.map((one) => roundOf(one, nameOf(one, era))),
    tallies: { rounding: tallies.rounding, digits: tallies.digits, joined: tallies.joined },
    lifecycle: LIFECYCLE_KINDS.map((kind) => ({ kind, name: LIFECYCLE_NAMES[kind] })),
    revisions: record.revisions.map(({ revision, date, what, reason, decided_by }) => ({
      ...{ revision, date, what, reason, decided_by },
    })),
    indicators: record.indicators
      .filter(({ item }) => item === null)
      .map((indicator) => indicatorOf(given, indicator)),
    effects: record.effects
      .filter(({ item }) => item === null)
      .map((effect) => effectOf(effect, given.round)),
    opinions: record.opinions.filter(({ item }) => item === null).map((one) => ({ ...one })),
    items: shownItems(given).length,
    papers: record.plan.papers
      .filter((paper) => paper.public !== false)
      .map(({ id, title }) => ({ id, title })),
    page,
  }
}

function axesOf({ record }: PlanView): z.output<typeof axis>[] {
  return record.plan.axes.map(({ id, name }) => {
    const scale = record.plan.scales[id]
    return {
      ...{ id, name, scale_version: scale?.version ?? '' },
      marks: (scale?.marks ?? []).map(({ symbol, label, meaning, order, counts_as, under, points }) => ({
        ...{ symbol, label, counts_as, meaning, order, under, points },
      })),
    }
  })
}

function roundOf(one: Round, name: string): z.output<typeof round> {
  const { id, fiscal_year, period, kind, as_of, follows, published } = one
  return {
    ...{ id, name, fiscal_year, period, kind, as_of, follows },
    published: published && { date: published.date, number: published.number, act: published.act },
  }
}

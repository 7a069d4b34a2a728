import { z } from 'zod'
import { licenceOf } from '../plan/licence.ts'
import type { Municipality, Round } from '../plan/plan.ts'
import type { PlanView } from '../publish/library.ts'
import { nameOf } from '../report/given.ts'
import { day, page, text } from './common.ts'

export const licenceShape = z
  .object({
    id: z.string().meta({ description: '利用条件のID', examples: ['CC-BY-4.0'] }),
    name: text('利用条件の名称'),
    url: text('利用条件の全文'),
  })
  .meta({ id: 'Licence', description: '利用条件' })

const named = (description: string) =>
  z
    .object({ id: text('ID'), name: text('名称') })
    .nullable()
    .meta({ description })

export const sourceShape = z
  .object({
    municipality: named('団体（id は団体コード）。nullは、複数の団体にわたる答え'),
    plan: named('計画。nullは、複数の計画にわたる答え'),
    edition: z
      .string()
      .nullable()
      .meta({ description: '答えの元になった版のID', examples: ['r2'] }),
    round: named('その版の照会。集計では、数えた照会'),
    as_of: day
      .nullable()
      .meta({ description: 'その照会の時点。nullは、出典に記載なし、又は複数の計画にわたる答え' }),
    published: z
      .object({ date: day, act: z.string().meta({ description: '行為', examples: ['公表'] }) })
      .nullable()
      .meta({ description: '公表の日と行為。nullは記録なし、又は複数の版にわたる答え' }),
    licence: licenceShape.nullable().meta({ description: '利用条件。nullは団体ごとに異なる' }),
    page,
  })
  .meta({ id: 'Source', description: '出典。引用するときは、団体、計画、照会、時点を示してください' })

export type Source = z.output<typeof sourceShape>

/** What an answer was made from: the edition of the plan that its pages show; `page` is where people read the same. */
export function sourceOf({ municipality, record, edition, given }: PlanView, page: string): Source {
  const { round } = given
  const owner = municipality.municipality
  return {
    ...ownSource(owner, page),
    plan: { id: record.id, name: record.plan.title },
    edition,
    ...roundSource(round, owner),
  }
}

/** As `sourceOf`, of another round's edition. */
export function roundSource(
  round: Round,
  { writing }: Municipality,
): Pick<Source, 'round' | 'as_of' | 'published'> {
  const { published } = round
  return {
    round: { id: round.id, name: nameOf(round, writing.era) },
    as_of: round.as_of,
    published: published === null ? null : { date: published.date, act: published.act },
  }
}

/** Of a municipality as a whole. */
export function ownSource(municipality: Municipality, page: string): Source {
  return {
    ...commonSource(page),
    municipality: { id: municipality.code, name: municipality.name },
    licence: licenceOf(municipality),
  }
}

/** Of several municipalities together. */
export function commonSource(page: string): Source {
  return {
    municipality: null,
    plan: null,
    edition: null,
    round: null,
    as_of: null,
    published: null,
    licence: null,
    page,
  }
}

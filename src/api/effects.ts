import { z } from 'zod'
import type { Effect } from '../plan/nouns.ts'
import type { Round } from '../plan/plan.ts'
import { VOCABULARIES } from '../report/open-data/vocabularies.ts'
import { decimal, fiscalYear, headingOrNull, itemOrNull, listed } from './common.ts'

export const effectShape = z
  .object({
    item: itemOrNull,
    heading: headingOrNull,
    fiscal_year: fiscalYear,
    kind: z
      .enum(['revenue', 'expenditure', 'avoided'])
      .nullable()
      .meta({ description: `種類。${listed(VOCABULARIES['codes-effect-kinds'].names)}` }),
    measure: z.string().meta({ description: '単位（千円・時間など）' }),
    planned: decimal.nullable().meta({ description: '計画値。nullは出典に記載なし' }),
    actual: decimal
      .nullable()
      .meta({ description: '実績値。nullは出典に記載なし、又は照会の年度より後でまだないこと' }),
    due: z.boolean().meta({ description: '照会の年度までの効果か。false は、実績のまだない先の年度' }),
    continuing: z.boolean().meta({ description: '次の年度以降も続く効果か' }),
    base_year: fiscalYear.nullable().meta({ description: '比べる元の年度（西暦）' }),
    fund: z.string().nullable().meta({ description: '財源。nullは全体、記入があればその内数' }),
    method: z.string().nullable().meta({ description: '算出方法' }),
  })
  .meta({ id: 'Effect', description: '効果額。値は単年度の、新たに生じた効果' })

export function effectOf(effect: Effect, round: Round): z.output<typeof effectShape> {
  return { ...effect, due: effect.fiscal_year <= round.fiscal_year }
}

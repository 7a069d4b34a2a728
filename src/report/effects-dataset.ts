import type { Dataset } from '../paper/paper.ts'
import type { Effect } from '../plan/nouns.ts'
import { measuresOf } from './effect-lines.ts'
import { EFFECT_BASES, effectYears } from './effect-years-table.ts'
import type { Given } from './given.ts'

/** The columns of `effects`. */
export const EFFECTS_FIELDS: Dataset['fields'] = [
  { name: 'item', title: '整理番号', unit: null },
  { name: 'heading', title: '見出しの番号', unit: null },
  { name: 'fiscal_year', title: '年度', unit: null },
  { name: 'kind', title: '種類', unit: null },
  { name: 'measure', title: '単位', unit: null },
  { name: 'planned', title: '計画値', unit: null },
  { name: 'actual', title: '実績値', unit: null },
  { name: 'continuing', title: '継続', unit: null },
  { name: 'base_year', title: '比べる年度', unit: null },
  { name: 'fund', title: '財源', unit: null },
  { name: 'method', title: '算出方法', unit: null },
]

/** The effects as recorded, up to the round's year: one amount a row. */
export function effectsDataset(given: Given, effects: readonly Effect[]): Dataset {
  return {
    name: 'effects',
    title: `${given.record.plan.title} 効果額`,
    fields: EFFECTS_FIELDS,
    rows: effects.map((effect) => [
      effect.item,
      effect.heading,
      effect.fiscal_year,
      effect.kind,
      effect.measure,
      effect.planned === null ? null : Number(effect.planned),
      effect.actual === null ? null : Number(effect.actual),
      effect.continuing ? 'yes' : 'no',
      effect.base_year,
      effect.fund,
      effect.method,
    ]),
  }
}

/** The columns of `effect-totals`. */
export const EFFECT_TOTALS_FIELDS: Dataset['fields'] = [
  { name: 'fiscal_year', title: '年度', unit: null },
  { name: 'measure', title: '単位', unit: null },
  { name: 'counted', title: '数え方', unit: null },
  { name: 'planned', title: '計画値', unit: null },
  { name: 'actual', title: '実績値', unit: null },
]

/** The totals as data: one year, measure and way of counting a row; parts by fund are in none of them. */
export function effectTotalsDataset(given: Given, effects: readonly Effect[]): Dataset {
  const rows = measuresOf(effects).flatMap((measure) => {
    const own = effects.filter((effect) => effect.measure === measure)
    return effectYears(given, own).flatMap((year) =>
      EFFECT_BASES.map(({ key, of }) => {
        const [sum] = of(own, year)
        return [year, measure, key, sum?.planned?.toNumber() ?? null, sum?.actual?.toNumber() ?? null]
      }),
    )
  })
  return {
    name: 'effect-totals',
    title: `${given.record.plan.title} 効果額の計`,
    fields: EFFECT_TOTALS_FIELDS,
    rows,
  }
}

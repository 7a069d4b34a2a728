import { type EffectTotals, ofFund, singleYear } from '../plan/effect.ts'
import { headingAt } from '../plan/grouping.ts'
import type { Effect } from '../plan/nouns.ts'
import { countedRows } from './counted-rows.ts'
import type { Given } from './given.ts'

/** What print calls the kinds of effect. */
export const EFFECT_KINDS = { revenue: '歳入増', expenditure: '歳出減', avoided: '抑制' } as const

/** What an item (or a heading, or the plan) gained in the round's year by one kind, with the funds' parts of it. */
export type EffectLine = {
  item: string | null
  heading: string | null
  /** Of an item outside the plan: shown, but in no sum. */
  isOutside: boolean
  kind: Effect['kind']
  measure: string
  continuing: boolean
  methods: string[]
  whole: EffectTotals
  funds: { fund: string; totals: EffectTotals }[]
}

/** The effects up to the round's year: what is planned for later years is not this report's. */
export function effectsSoFar({ record, round }: Given): Effect[] {
  return record.effects.filter(({ fiscal_year }) => fiscal_year <= round.fiscal_year)
}

/** The measures of effects, in the order in which they first stand. */
export function measuresOf(effects: readonly Effect[]): string[] {
  return [...new Set(effects.map(({ measure }) => measure))]
}

/** The lines of the round's year: a heading's items in the plan's order, then what is recorded on headings. */
export function effectLines(given: Given, effects: readonly Effect[]): EffectLine[] {
  const year = given.round.fiscal_year
  const now = effects.filter(({ fiscal_year }) => fiscal_year === year)
  const lines = Map.groupBy(now, ({ item, heading, kind, measure }) =>
    JSON.stringify([item, heading, kind, measure]),
  )
  const place = ({ item }: EffectLine) => {
    const at = given.record.items.findIndex(({ code }) => code === item)
    return at === -1 ? given.record.items.length : at
  }
  return [...lines.values()].map((rows) => lineOf(given, rows)).sort((a, b) => place(a) - place(b))
}

function lineOf(given: Given, rows: Effect[]): EffectLine {
  const year = given.round.fiscal_year
  const [first] = rows as [Effect]
  const nothing = { measure: first.measure, planned: null, actual: null }
  const funds = [...new Set(rows.flatMap(({ fund }) => fund ?? []))]
  const wholes = rows.filter(({ fund }) => fund === null)
  return {
    item: first.item,
    heading: first.heading,
    isOutside: countedRows(given, [first]).length === 0,
    kind: first.kind,
    measure: first.measure,
    continuing: wholes.some(({ continuing }) => continuing),
    methods: [...new Set(wholes.flatMap(({ method }) => method ?? []))],
    whole: singleYear(rows, year)[0] ?? nothing,
    funds: funds.map((fund) => ({ fund, totals: ofFund(rows, fund, year)[0] ?? nothing })),
  }
}

/** The path of the top heading that an effect belongs to; null for one of the plan as a whole. */
export function topOf({ record }: Given, { item, heading }: Pick<Effect, 'item' | 'heading'>): string | null {
  const found = record.items.find(({ code }) => code === item)
  if (found !== undefined) return headingAt(found, 1)
  return heading === null ? null : headingAt({ heading }, 1)
}

import Big from 'big.js'
import type { FiscalYear } from './fiscal-year.ts'
import type { Effect } from './nouns.ts'
import { share } from './rounding.ts'

/**
 * 財政効果額. Amounts are effects in the recorded measure (千円, 時間…): a saving or a gain is positive, an extra cost
 * negative. Rows that name a fund are parts of the whole and are never added to it; measures are never added together.
 */
export type EffectTotals = {
  measure: string
  /** Null where no row gives one: unknown, not zero. */
  planned: Big | null
  actual: Big | null
}

/** 円, 千円, 百万円: what is money is counted over the years; 時間 and 人 are told beside it. */
export function isMoney(measure: string): boolean {
  return measure.endsWith('円')
}

/** 単年度効果: the effect that was new in the year, by measure, in the order in which the measures first stand. */
export function singleYear(effects: readonly Effect[], year: FiscalYear): EffectTotals[] {
  return totals(effects.filter((effect) => effect.fiscal_year === year))
}

/** The single-year effects of several years added up (単年度効果の計). */
export function summedUp(effects: readonly Effect[], through: FiscalYear): EffectTotals[] {
  return totals(effects.filter((effect) => effect.fiscal_year <= through))
}

/** 継続効果: what works in the year: its own new effect, and what earlier years began that continues. */
export function continuing(effects: readonly Effect[], year: FiscalYear): EffectTotals[] {
  return totals(
    effects.filter(
      (effect) => effect.fiscal_year === year || (effect.continuing && effect.fiscal_year < year),
    ),
  )
}

/**
 * 累計効果: the continuing effects of every year so far added up. New effects of 950, 1,030 and 1,200 that continue give
 * 950, then 950 + 1,980, then 950 + 1,980 + 3,180.
 */
export function accumulated(effects: readonly Effect[], through: FiscalYear): EffectTotals[] {
  const years = [...new Set(effects.map((effect) => effect.fiscal_year))].filter((year) => year <= through)
  const first = Math.min(...years)
  const all =
    years.length === 0 ? [] : Array.from({ length: through - first + 1 }, (_, index) => first + index)
  return addUp(all.flatMap((year) => continuing(effects, year)))
}

/** Actual over planned, in %, half-up to `digits`; null without both, over zero, or where the plan is no gain. */
export function effectRate({ planned, actual }: EffectTotals, digits = 1): number | null {
  if (planned === null || actual === null || planned.lte(0)) return null
  return share(actual, planned, { rounding: 'half_up', digits })
}

/** The whole amounts only: parts by fund stand beside them (see `ofFund`). */
function totals(effects: readonly Effect[]): EffectTotals[] {
  return addUp(effects.filter(({ fund }) => fund === null).map(amountsOf))
}

/** The parts that one fund bears (一般財源); they may exceed the whole where another part is negative. */
export function ofFund(effects: readonly Effect[], fund: string, year: FiscalYear): EffectTotals[] {
  return addUp(effects.filter((effect) => effect.fund === fund && effect.fiscal_year === year).map(amountsOf))
}

function amountsOf({ measure, planned, actual }: Effect): EffectTotals {
  return {
    measure,
    planned: planned === null ? null : new Big(planned),
    actual: actual === null ? null : new Big(actual),
  }
}

function addUp(amounts: readonly EffectTotals[]): EffectTotals[] {
  const measures = Map.groupBy(amounts, ({ measure }) => measure)
  return [...measures].map(([measure, rows]) => ({
    measure,
    planned: sum(rows.map(({ planned }) => planned)),
    actual: sum(rows.map(({ actual }) => actual)),
  }))
}

function sum(values: readonly (Big | null)[]): Big | null {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? null : known.reduce((total, value) => total.plus(value))
}

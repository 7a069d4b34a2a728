import type { Cell, Column, Tone } from '../paper/paper.ts'
import { type EffectTotals, effectRate } from '../plan/effect.ts'
import { headCell, headingTitle, textCell } from './cells.ts'
import { EFFECT_KINDS, type EffectLine } from './effect-lines.ts'
import { amount, numberWidth, rate, rateWidth } from './figures.ts'
import type { Given } from './given.ts'
import { NOT_IN_SOURCE } from './item-column.ts'

/** The columns of a table of effects; with a unit of its own in each row where measures differ. */
export function effectColumns(lines: readonly EffectLine[], size: number, withMeasure: boolean): Column[] {
  const all = lines.flatMap(({ whole, funds }) => [whole, ...funds.map(({ totals }) => totals)])
  // A sum may be longer by a digit than what it sums.
  const width = numberWidth(
    all.flatMap(({ planned, actual }) => [planned?.times(10) ?? null, actual?.times(10) ?? null]),
    size,
    18,
  )
  return [
    { key: 'code', width: 13, align: 'center' },
    { key: 'title', width: null, align: 'left' },
    { key: 'kind', width: 20, align: 'left' },
    ...(withMeasure ? [{ key: 'measure', width: 13, align: 'center' } satisfies Column] : []),
    { key: 'planned', width, align: 'right' },
    { key: 'actual', width, align: 'right' },
    { key: 'rate', width: rateWidth(size), align: 'right' },
    { key: 'method', width: null, align: 'left' },
  ]
}

/** The heads of those columns. */
export function effectHead(withMeasure: boolean): Cell[] {
  const heads = ['整理\n番号', '項目', '種類', ...(withMeasure ? ['単位'] : [])]
  return [...heads, '計画', '実績', '達成率', '算出方法'].map((text) => headCell(text))
}

/** 計画, 実績, 達成率 of an amount. */
export function amountCells(given: Given, totals: EffectTotals | undefined, tone: Tone = 'plain'): Cell[] {
  return [
    { content: [amount(given, totals?.planned ?? null)], tone },
    { content: [amount(given, totals?.actual ?? null)], tone },
    { content: [rate(given, totals === undefined ? null : effectRate(totals))], tone },
  ]
}

/** A line and, under it, the parts that funds bear of it. */
export function lineRows(given: Given, line: EffectLine, withMeasure: boolean): Cell[][] {
  const measure: Cell[] = withMeasure ? [{ content: [line.measure] }] : []
  const own: Cell[] = [
    ...placeCells(given, line),
    {
      content: [
        line.kind === null ? NOT_IN_SOURCE : EFFECT_KINDS[line.kind],
        ...(line.continuing ? ([{ kind: 'break' }, { kind: 'minor', text: '（継続）' }] as const) : []),
      ],
    },
    ...measure,
    ...amountCells(given, line.whole),
    textCell(line.methods.length === 0 ? null : line.methods.join('\n')),
  ]
  const parts = line.funds.map(({ fund, totals }): Cell[] => [
    { content: [] },
    { content: [`うち${fund}`], colSpan: 2, header: 'row' },
    ...measure,
    ...amountCells(given, totals),
    { content: [] },
  ])
  return [own, ...parts]
}

/** An item by its number and title; a heading's own effect by the heading, over both columns. */
function placeCells(given: Given, { item, heading }: EffectLine): Cell[] {
  const found = given.record.items.find(({ code }) => code === item)
  if (found !== undefined) return [{ content: [found.code] }, { content: [found.title], header: 'row' }]
  if (heading === null) return [{ content: ['計画の全体'], colSpan: 2, header: 'row', align: 'left' }]
  const level = given.record.headings.find(({ path }) => path === heading)?.level ?? 1
  const name = given.record.plan.levels[level - 1] ?? '見出し'
  return [
    {
      content: [
        headingTitle(given, heading),
        { kind: 'break' },
        { kind: 'minor', text: `（${name}でまとめて算出）` },
      ],
      colSpan: 2,
      header: 'row',
      align: 'left',
    },
  ]
}

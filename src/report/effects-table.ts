import type { Cell, RowGroup, Table } from '../paper/paper.ts'
import { effectRate, singleYear } from '../plan/effect.ts'
import { fiscalYearLabel } from '../plan/fiscal-year.ts'
import { NOT_GIVEN } from '../plan/grouping.ts'
import type { Effect } from '../plan/nouns.ts'
import { headingTitle } from './cells.ts'
import { countedRows } from './counted-rows.ts'
import { amountCells, effectColumns, effectHead, lineRows } from './effect-cells.ts'
import { EFFECT_KINDS, type EffectLine, effectLines, topOf } from './effect-lines.ts'
import { negativeOf, RATE_ROUNDING } from './figures.ts'
import type { Given } from './given.ts'

/**
 * 単年度効果 of the round's year in one measure of money: by heading, item and kind, then by kind over all. Items outside the
 * plan stand below the sums, which leave them out as every tally does.
 */
export function effectsTable(given: Given, measure: string, effects: readonly Effect[], size: number): Table {
  const year = given.round.fiscal_year
  const own = effects.filter((effect) => effect.measure === measure)
  const counted = countedRows(given, own)
  const all = effectLines(given, own)
  const lines = all.filter((line) => !line.isOutside)
  const outside = all.filter((line) => line.isOutside)
  const tops = [...new Set(lines.map((line) => topOf(given, line)))]
  const inOrder = [
    ...given.record.headings.flatMap(({ path }) => (tops.includes(path) ? [path] : [])),
    ...tops.filter((top) => !given.record.headings.some(({ path }) => path === top)),
  ]
  const label = fiscalYearLabel(year, given.municipality.municipality.writing.era)
  return {
    kind: 'table',
    id: `effects-${year}`,
    caption: `${label}の財政効果額（単年度効果）`,
    unit: `（単位：${measure}、％）`,
    columns: effectColumns(all, size, false),
    head: [effectHead(false)],
    groups: [
      ...inOrder.map((top) =>
        topGroup(
          given,
          top,
          lines.filter((line) => topOf(given, line) === top),
          counted.filter((effect) => topOf(given, effect) === top),
        ),
      ),
      ...(counted.length === 0 ? [] : [totalGroup(given, counted)]),
      ...(outside.length === 0 ? [] : [outsideGroup(given, outside)]),
    ],
    notes: notesOf(given, all),
    rounding: RATE_ROUNDING,
    source: null,
    size,
  }
}

/** A top heading with its sum, then its lines. */
function topGroup(given: Given, top: string | null, lines: EffectLine[], effects: Effect[]): RowGroup {
  const [sum] = singleYear(effects, given.round.fiscal_year)
  const name =
    top === null ? '計画の全体' : top === NOT_GIVEN.key ? '見出しは出典に記載なし' : headingTitle(given, top)
  const head: Cell[] = [
    { content: [name], colSpan: 3, header: 'row', align: 'left', tone: 'group' },
    ...amountCells(given, sum, 'group'),
    { content: [] },
  ]
  return { rows: [head, ...lines.flatMap((line) => lineRows(given, line, false))] }
}

function totalGroup(given: Given, effects: Effect[]): RowGroup {
  const year = given.round.fiscal_year
  const kinds = (Object.keys(EFFECT_KINDS) as (keyof typeof EFFECT_KINDS)[]).flatMap((kind): Cell[][] => {
    const [sum] = singleYear(
      effects.filter((effect) => effect.kind === kind),
      year,
    )
    if (sum === undefined) return []
    return [
      [
        { content: [`　うち${EFFECT_KINDS[kind]}`], colSpan: 3, header: 'row', align: 'left' },
        ...amountCells(given, sum),
        { content: [] },
      ],
    ]
  })
  const total: Cell[] = [
    { content: ['計'], colSpan: 3, header: 'row', align: 'left', tone: 'total' },
    ...amountCells(given, singleYear(effects, year)[0], 'total'),
    { content: [], tone: 'total' },
  ]
  return { rows: [total, ...kinds] }
}

/** The effects of items outside the plan, without a sum. */
function outsideGroup(given: Given, lines: EffectLine[]): RowGroup {
  const head: Cell[] = [
    { content: ['計画外の取組'], colSpan: 7, header: 'row', align: 'left', tone: 'group' },
  ]
  return { rows: [head, ...lines.flatMap((line) => lineRows(given, line, false))] }
}

/**
 * What cannot be read off the table itself. What the sums leave out is named: amounts that nobody gave, items outside
 * the plan; where nothing is summed (`sums: false`), not.
 */
export function notesOf(given: Given, lines: readonly EffectLine[], { sums } = { sums: true }): string[] {
  const without = (key: 'planned' | 'actual', word: string) => {
    const places = namesWithout(
      lines.filter((line) => !line.isOutside),
      key,
    )
    return places.length === 0
      ? []
      : [`${word}の記載のない取組（${places.join('、')}）は、計に含めていない。`]
  }
  const outside = new Set(lines.flatMap((line) => (line.isOutside && line.item !== null ? [line.item] : [])))
  return [
    ...(lines.some(({ funds }) => funds.length > 0)
      ? ['財源を示す「うち」の行は内数で、計には加えない。内数の一方が負になる場合は、他方が全体を上回る。']
      : []),
    ...(lines.some(hasNegative) ? [`${negativeOf(given)}は、経費の増、収入の減など、負の効果を示す。`] : []),
    ...(lines.some(({ continuing }) => continuing) ? ['「（継続）」は、次の年度以降も続く効果である。'] : []),
    ...(sums ? [...without('planned', '計画'), ...without('actual', '実績')] : []),
    ...(!sums || outside.size === 0
      ? []
      : [`計画外の取組（${[...outside].join('、')}）の効果は、計に含めていない。`]),
    ...(lines.some(({ whole, funds }) =>
      [whole, ...funds.map(({ totals }) => totals)].some((one) => effectRate(one) === null),
    )
      ? ['達成率の「―」は、計画が0以下であるなど、率に意味がないことを示す。']
      : []),
  ]
}

/** The places whose amount nobody gave, each once; where a place has amounts too, only its kinds and units without. */
function namesWithout(lines: readonly EffectLine[], key: 'planned' | 'actual'): string[] {
  const names = lines
    .filter(({ whole }) => whole[key] === null)
    .map((line) => {
      const beside = lines.filter(({ item, heading }) => item === line.item && heading === line.heading)
      const place = line.item ?? line.heading ?? '計画の全体'
      if (beside.every(({ whole }) => whole[key] === null)) return place
      const kind = line.kind === null ? '種類の記載のない効果' : EFFECT_KINDS[line.kind]
      const isTwice = beside.some(({ kind, measure }) => kind === line.kind && measure !== line.measure)
      return `${place}の${kind}${isTwice ? `（${line.measure}）` : ''}`
    })
  return [...new Set(names)]
}

function hasNegative({ whole, funds }: EffectLine): boolean {
  const amounts = [whole, ...funds.map(({ totals }) => totals)].flatMap(({ planned, actual }) => [
    planned,
    actual,
  ])
  return amounts.some((one) => one?.lt(0) ?? false)
}

import type { Cell, RowGroup, Table } from '../paper/paper.ts'
import { effectRate, singleYear } from '../plan/effect.ts'
import { fiscalYearLabel } from '../plan/fiscal-year.ts'
import { NOT_GIVEN } from '../plan/grouping.ts'
import type { Effect } from '../plan/nouns.ts'
import { headingTitle } from './cells.ts'
import { amountCells, effectColumns, effectHead, lineRows } from './effect-cells.ts'
import { EFFECT_KINDS, type EffectLine, effectLines, topOf } from './effect-lines.ts'
import { negativeOf, RATE_ROUNDING } from './figures.ts'
import type { Given } from './given.ts'

/** 単年度効果 of the round's year in one measure of money: by heading, item and kind, then by kind over all. */
export function effectsTable(given: Given, measure: string, effects: readonly Effect[], size: number): Table {
  const year = given.round.fiscal_year
  const own = effects.filter((effect) => effect.measure === measure)
  const lines = effectLines(given, own)
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
    columns: effectColumns(lines, size, false),
    head: [effectHead(false)],
    groups: [
      ...inOrder.map((top) =>
        topGroup(
          given,
          top,
          lines.filter((line) => topOf(given, line) === top),
          own.filter((effect) => topOf(given, effect) === top),
        ),
      ),
      totalGroup(given, own),
    ],
    notes: notesOf(given, lines),
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

/** What cannot be read off the table itself; amounts that nobody gave are named, for the sums leave them out. */
export function notesOf(given: Given, lines: readonly EffectLine[]): string[] {
  const without = (key: 'planned' | 'actual', word: string) => {
    const places = lines.filter(({ whole }) => whole[key] === null).map((line) => line.item ?? line.heading)
    return places.length === 0
      ? []
      : [
          `${word}の記載のない取組（${places.map((place) => place ?? '計画の全体').join('、')}）は、計に含めていない。`,
        ]
  }
  return [
    ...(lines.some(({ funds }) => funds.length > 0)
      ? ['財源を示す「うち」の行は内数で、計には加えない。内数の一方が負になる場合は、他方が全体を上回る。']
      : []),
    ...(lines.some(hasNegative) ? [`${negativeOf(given)}は、経費の増、収入の減など、負の効果を示す。`] : []),
    ...(lines.some(({ continuing }) => continuing) ? ['「（継続）」は、次の年度以降も続く効果である。'] : []),
    ...without('planned', '計画'),
    ...without('actual', '実績'),
    ...(lines.some(({ whole, funds }) =>
      [whole, ...funds.map(({ totals }) => totals)].some((one) => effectRate(one) === null),
    )
      ? ['達成率の「―」は、計画が0以下であるなど、率に意味がないことを示す。']
      : []),
  ]
}

function hasNegative({ whole, funds }: EffectLine): boolean {
  const amounts = [whole, ...funds.map(({ totals }) => totals)].flatMap(({ planned, actual }) => [
    planned,
    actual,
  ])
  return amounts.some((one) => one?.lt(0) ?? false)
}

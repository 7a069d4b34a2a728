import type { Known } from '../figures/value.ts'
import type { Cell, Column, Negative, Piece } from '../paper/paper.ts'
import type { Series } from '../plan/figure-nouns.ts'
import { NONE } from './item-column.ts'
import { type Shown, unitOf } from './shown-figures.ts'

/** Printed for what the source does not give, and for what is not made public; a note below the table says so. */
export const UNKNOWN = '…'
export const WITHHELD = 'x'

/** How sure values are that are not confirmed. */
const STATES = { forecast: '（見込み）', provisional: '（速報）' } as const

/** （見込み） or （速報） where all values of a row or column are; null where some are not, or none is known. */
export function stateWord(known: readonly Known[]): string | null {
  const states = known.flatMap((one) => (one.kind === 'value' ? [one.state] : []))
  const [state] = states
  if (state !== 'forecast' && state !== 'provisional') return null
  return states.every((one) => one === state) ? STATES[state] : null
}

/** A text with the signs of its notes behind it. */
export function signed(text: string, signs: string): Piece[] {
  return signs === '' ? [text] : [text, { kind: 'minor', text: signs }]
}

/** A year with the signs of its notes; how sure all its values are stands below it. */
export function yearPieces(label: string, signs: string, told: string | null): Piece[] {
  return [
    ...signed(label, signs),
    ...(told === null ? [] : ([{ kind: 'break' }, { kind: 'minor', text: told }] as const)),
  ]
}

/**
 * A figure as a cell: `signs` stand before it, so that digits stay below each other; how sure it is stands below it, unless
 * its row or column has said so (`told`).
 */
export function figureCell(
  known: Known,
  {
    negative,
    signs,
    told,
    after = '',
  }: { negative: Negative; signs: string; told: string | null; after?: string },
): Cell {
  const before: Piece[] = signs === '' ? [] : [{ kind: 'minor', text: signs }, NO_BREAK]
  if (known.kind !== 'value') return { content: [...before, wordOf(known)] }
  const word = stateWord([known])
  return {
    content: [
      ...before,
      { kind: 'figure', value: known.digits, format: `decimal${negative}` },
      ...(after === '' ? [] : [after]),
      ...(word === null || word === told
        ? []
        : ([{ kind: 'break' }, { kind: 'minor', text: word }] as const)),
    ],
  }
}

/** Between a sign and its figure, or ※1 before 1,116 would be read as 11,116. */
const NO_BREAK = '\u00a0'

function wordOf(known: Exclude<Known, { kind: 'value' }>): string {
  return { none: NONE, unknown: UNKNOWN, withheld: WITHHELD }[known.kind]
}

/** What the signs for missing values mean, where they stand. */
export function missingNotes(known: readonly Known[]): string[] {
  const has = (kind: Known['kind']) => known.some((one) => one.kind === kind)
  return [
    ...(has('unknown') ? [`「${UNKNOWN}」は、出典に記載なし。`] : []),
    ...(has('withheld') ? [`「${WITHHELD}」は、非公表。`] : []),
  ]
}

/** （単位：百万円、％）: the units of these series, each once; null where none has one. */
export function unitLine(shown: Shown, series: readonly Series[] = shown.series): string | null {
  const units = [...new Set(series.flatMap((one) => unitOf(shown, one) ?? []))]
  return units.length === 0 ? null : `（単位：${units.join('、')}）`
}

/** A column of names or years that its texts fit into, up to `most` letters; what is longer is broken. */
export function textColumn(key: string, texts: readonly string[], size: number, most: number): Column {
  const letters = Math.min(most, Math.max(2, ...texts.map(lettersOf)))
  return { key, width: Math.ceil(letters * size * EM + INSET), align: 'left' }
}

/** How many full-width letters a text takes up. */
function lettersOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter < '\u0100' ? 0.6 : 1), 0)
}

/** A full-width letter in mm for each point of type size, and what a cell keeps free on both sides. */
const EM = 0.353
const INSET = 3.2

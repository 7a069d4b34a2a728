import type { Base } from './tally.ts'

/** What a template is told in its placeholder; each takes some of these, the others stay as in `UNTOLD`. */
export type BoundSettings = {
  /** Path of the heading it speaks of; null: the whole plan. */
  heading: string | null
  /** Level of the headings that it goes through. */
  level: number
  /** Over which items shares are told; the first is the one that judges. */
  base: Exclude<Base, 'rated'>[]
  axis: string | undefined
  assessor: string | undefined
  /** % that shares are held against. */
  share: number
  round: 'this' | 'previous'
  way: 'single-year' | 'continuing' | 'accumulated'
  series: string | null
  /** Null: the municipality itself. */
  subject: string | null
  /** A western fiscal year, or years from the round's own: 0, -1. */
  year: number
  /** Null: the unit of the series. */
  unit: string | null
}

/** A setting by its name in a placeholder. */
export type Parameter = keyof BoundSettings

/** What holds where a placeholder says nothing. */
export const UNTOLD: BoundSettings = {
  heading: null,
  level: 1,
  base: ['all'],
  axis: undefined,
  assessor: undefined,
  share: 50,
  round: 'this',
  way: 'single-year',
  series: null,
  subject: null,
  // Accounts are settled in the year after.
  year: -1,
  unit: null,
}

type Reader<T> = { read: (typed: string) => T | null; form: string }

/** How each setting is written; null is refused, and `form` says what would not be. */
const READERS: { [P in Parameter]: Reader<BoundSettings[P]> } = {
  heading: text('見出しの番号'),
  level: number(/^[1-5]$/, '1から5までの数'),
  base: {
    read: (typed) => BASES.find(([written]) => written === typed)?.[1] ?? null,
    form: 'all、due、all,due、due,all のいずれか',
  },
  axis: text('評価の軸のID'),
  assessor: text('評価者のID'),
  share: number(/^(100|[1-9]\d?(\.\d{1,2})?)$/, '1から100までの数（％は付けない）'),
  round: choice('this', 'previous'),
  way: choice('single-year', 'continuing', 'accumulated'),
  series: text('系列のID'),
  subject: text('対象のID'),
  year: number(/^((18|19|20|21)\d\d|0|-[1-9]\d?)$/, '西暦の年度か、照会の年度から数えた 0、-1 など'),
  unit: text('単位'),
}

const BASES: readonly [string, BoundSettings['base']][] = [
  ['all', ['all']],
  ['due', ['due']],
  ['all,due', ['all', 'due']],
  ['due,all', ['due', 'all']],
]

function text(form: string): Reader<string> {
  return { read: (typed) => typed, form }
}

function number(shape: RegExp, form: string): Reader<number> {
  return { read: (typed) => (shape.test(typed) ? Number(typed) : null), form }
}

function choice<T extends string>(...words: T[]): Reader<T> {
  return {
    read: (typed) => words.find((word) => word === typed) ?? null,
    form: `${words.join('、')} のいずれか`,
  }
}

/** Puts what was typed into the settings; false, and nothing put, where it is not a value of that setting. */
export function putIn<P extends Parameter>(settings: BoundSettings, parameter: P, typed: string): boolean {
  const value = READERS[parameter].read(typed)
  if (value === null) return false
  settings[parameter] = value
  return true
}

/** What may be written for a setting. */
export function formOf(parameter: Parameter): string {
  return READERS[parameter].form
}

import { type BoundSettings, formOf, type Parameter, putIn, UNTOLD } from './bound-settings.ts'

type Template = { takes: readonly Parameter[]; needs?: Parameter }

const ASKED: readonly Parameter[] = ['axis', 'assessor']

/** Every template with the settings it takes; a value without a name is that of the first. */
const TEMPLATES = {
  done: { takes: ['heading', 'base', ...ASKED] },
  marks: { takes: ['heading', 'base', ...ASKED] },
  change: { takes: ['heading', ...ASKED] },
  under: { takes: ['share', 'level', 'base', ...ASKED] },
  over: { takes: ['share', 'level', 'base', ...ASKED] },
  items: { takes: ['heading', 'level'] },
  'brought-forward': { takes: ['round', ...ASKED] },
  effect: { takes: ['heading', 'way'] },
  indicators: { takes: ['heading'] },
  figure: { takes: ['series', 'subject', 'year', 'unit'], needs: 'series' },
  year: { takes: [] },
  yr: { takes: [] },
  round: { takes: [] },
  'previous-year': { takes: [] },
  'previous-yr': { takes: [] },
  previous: { takes: [] },
} as const satisfies Record<string, Template>

export type TemplateName = keyof typeof TEMPLATES

/** A sentence or a word that is made from the record: its template, and what that is told. */
export type Bound = { name: TemplateName; settings: BoundSettings }

export const TEMPLATE_NAMES = Object.keys(TEMPLATES) as TemplateName[]

/** The settings that a template takes, by their names in the placeholder. */
export function settingsOf(name: TemplateName): readonly string[] {
  return TEMPLATES[name].takes
}

/** Why a placeholder can't be read: what was found, what to do. */
export type Misread = { what: string; doThis: string }

/** Reads what stands between `{{` and `}}`: a template's name, then `name=value` as often as wanted. */
export function readBound(inside: string): { bound: Bound } | { misread: Misread } {
  const [name = '', ...words] = inside.replaceAll('＝', '=').trim().split(/\s+/)
  const shown = `「{{${inside.trim()}}}」`
  if (!isTemplate(name)) {
    const what = name === '' ? `${shown}に名前がありません` : `「${name}」という文はありません`
    return misread(what, `${TEMPLATE_NAMES.join('、')} のいずれかを書いてください`)
  }
  const { takes, needs }: Template = TEMPLATES[name]
  const settings = { ...UNTOLD }
  const told = new Set<string>()
  for (const [index, word] of words.entries()) {
    const [key = '', value] = word.includes('=') ? cut(word) : index === 0 ? [takes[0], word] : [word, '']
    const parameter = takes.find((one) => one === key)
    if (parameter === undefined || value === '') {
      const known = takes.map((one) => `${one}=`).join('、')
      return misread(
        `${shown}の「${word}」は使えません`,
        takes.length === 0 ? `{{${name}}} だけを書いてください` : `${known} のいずれかを書いてください`,
      )
    }
    if (told.has(parameter)) return misread(`${shown}に${parameter}が2度あります`, '1つにしてください')
    told.add(parameter)
    if (!putIn(settings, parameter, value ?? '')) {
      return misread(`${shown}の${parameter}は使えない値です`, `${formOf(parameter)}を書いてください`)
    }
  }
  if (needs !== undefined && !told.has(needs))
    return misread(`${shown}に${needs}がありません`, `${formOf(needs)}を書いてください`)
  return { bound: { name, settings } }
}

function isTemplate(name: string): name is TemplateName {
  return Object.hasOwn(TEMPLATES, name)
}

function cut(word: string): [key: string, value: string] {
  const at = word.indexOf('=')
  return [word.slice(0, at), word.slice(at + 1)]
}

function misread(what: string, doThis: string): { misread: Misread } {
  return { misread: { what, doThis } }
}

/** A placeholder as it stands in Markdown: from and to (letters), its line (from 1), what was read of it. */
export type Placeholder = { from: number; to: number; line: number } & ReturnType<typeof readBound>

/** Every `{{` of a narrative that no backslash makes a plain letter. */
export function placeholdersIn(markdown: string): Placeholder[] {
  return [...markdown.matchAll(/(\\*)\{\{/g)].flatMap((match): Placeholder[] => {
    const [whole, backslashes = ''] = match
    // Of two backslashes the first makes the second a letter, so that the braces stand free.
    if (backslashes.length % 2 === 1) return []
    const inside = match.index + whole.length
    const from = inside - 2
    const line = markdown.slice(0, from).split('\n').length
    const rest = /^([^{}\n]*)\}\}/.exec(markdown.slice(inside))
    if (rest === null) {
      const doThis = '同じ行の中を }} で閉じるか、文字として印刷するには \\{{ と書いてください'
      return [{ from, to: inside, line, ...misread('「{{」が閉じていません', doThis) }]
    }
    return [{ from, to: inside + rest[0].length, line, ...readBound(rest[1] ?? '') }]
  })
}

import type { Table } from '../paper.ts'
import { textWidth } from '../pdf/fonts.ts'
import type { IParagraphOptions } from './docx.ts'
import { pt } from './lengths.ts'
import { tabRun, textRun } from './pieces.ts'

const SIZE = 8.5

/** A note that bears a sign of its own (※1) or stands in brackets gets no other. */
export const bears = (text: string): boolean => /^[（(]?[※注資]|^[（(]/.test(text)

/** What stands below a table, in this order: notes, the rounding note, the source. */
export function belowTable({ notes, rounding, source }: Table): IParagraphOptions[] {
  const bare = notes.filter((note) => !bears(note))
  const signOf = (note: string) => {
    if (bears(note)) return null
    return bare.length > 1 ? `（注${bare.indexOf(note) + 1}）` : '（注）'
  }
  return [
    ...notes.map((note) => noteParagraph(signOf(note), note)),
    ...(rounding === null ? [] : [noteParagraph(bears(rounding) ? null : '（端数処理）', rounding)]),
    ...(source === null ? [] : [noteParagraph(bears(source) ? null : '（資料）', source)]),
  ]
}

function noteParagraph(sign: string | null, note: string): IParagraphOptions {
  const style = 'TableNote'
  if (sign === null) return { style, children: textRun(note) }
  const hanging = pt(SIZE * (textWidth('gothic', sign) + 0.4))
  const children = [...textRun(sign), tabRun(), ...textRun(note)]
  return { style, indent: { left: hanging, hanging }, children }
}

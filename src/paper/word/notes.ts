import type { Table } from '../paper.ts'
import { textWidth } from '../pdf/fonts.ts'
import { pt } from './lengths.ts'
import type { Paragraph } from './paragraph.ts'
import { textRun } from './pieces.ts'
import { tag } from './xml.ts'

const SIZE = 8.5

/** A note that bears a sign of its own (※1) or stands in brackets gets no other. */
export const bears = (text: string): boolean => /^[（(]?[※注資]|^[（(]/.test(text)

/** What stands below a table, in this order: notes, the rounding note, the source. */
export function belowTable({ notes, rounding, source }: Table): Paragraph[] {
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

function noteParagraph(sign: string | null, note: string): Paragraph {
  const style = 'TableNote'
  if (sign === null) return { style, runs: textRun(note) }
  const hanging = pt(SIZE * (textWidth('gothic', sign) + 0.4))
  return {
    style,
    left: hanging,
    hanging,
    runs: `${textRun(sign)}${tag('w:r', {}, tag('w:tab'))}${textRun(note)}`,
  }
}

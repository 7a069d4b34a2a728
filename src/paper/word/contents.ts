import type { Block, Heading } from '../paper.ts'
import type { PrintedPage } from '../pdf/tree.ts'
import { twips } from './lengths.ts'
import { paragraph } from './paragraph.ts'
import { textRun } from './pieces.ts'
import { field, fieldSign, instruction, textRoom } from './sections.ts'
import { tag, val } from './xml.ts'

/** A heading as it stands in a file: its text, and the mark by which the contents point to it. */
export type Marked = { heading: Heading; mark: string }

/** A heading's text as printed, its number before it. */
export function titleOf({ number, text }: Heading): string {
  return number === null ? text : `${number}　${text}`
}

/** 目次: a field that Word keeps, filled in already, so that it reads before anybody brings it up to date. */
export function contentsXml(
  { title, depth }: Extract<Block, { kind: 'contents' }>,
  headings: readonly Marked[],
  pages: ReadonlyMap<string, number>,
  page: PrintedPage,
): string {
  const shown = headings.filter(({ heading }) => heading.level <= depth)
  const end = twips(textRoom(page).width)
  const begin = `${fieldSign('begin')}${instruction(`TOC \\o "1-${depth}" \\h \\z \\u`)}${fieldSign('separate')}`
  const entries = shown.map(({ heading, mark }, at) => {
    const number = field(`PAGEREF ${mark} \\h`, String(pages.get(heading.id) ?? ''))
    const runs = `${textRun(titleOf(heading))}${tag('w:r', {}, tag('w:tab'))}${number}`
    const link = tag('w:hyperlink', { 'w:anchor': mark, 'w:history': 1 }, runs)
    const first = at === 0 ? begin : ''
    const last = at === shown.length - 1 ? fieldSign('end') : ''
    const tabs = [{ at: end, kind: 'right' as const, leader: 'dot' as const }]
    return paragraph({ style: `TOC${heading.level}`, tabs, runs: first + link + last })
  })
  const gallery = tag(
    'w:docPartObj',
    {},
    val('w:docPartGallery', 'Table of Contents'),
    tag('w:docPartUnique'),
  )
  const head = paragraph({ style: 'TOCHeading', runs: textRun(title) })
  return tag('w:sdt', {}, tag('w:sdtPr', {}, gallery), tag('w:sdtContent', {}, head, ...entries))
}

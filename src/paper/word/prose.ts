import type { Block, Piece } from '../paper.ts'
import type { PrintedPage } from '../pdf/tree.ts'
import { plainText } from '../print.ts'
import type { IParagraphOptions } from './docx.ts'
import type { Faces } from './faces.ts'
import { BODY, MM, pt, twips } from './lengths.ts'
import { bears } from './notes.ts'
import { pieces, tabRun, textRun } from './pieces.ts'
import { textRoom } from './sections.ts'

type Prose = Extract<Block, { kind: 'paragraph' | 'list' | 'note' }>

const NOTE = 9

/** Running text, in lines that are never longer than they read well, however wide the page. */
export function proseFlow(block: Prose, page: PrintedPage, faces: Faces): IParagraphOptions[] {
  const room = textRoom(page).width
  const right = twips(Math.max(0, room - BODY.longest * BODY.size * MM))
  const runs = (content: readonly Piece[], size: number) => pieces(content, { faces, size, arrow: 'short' })
  switch (block.kind) {
    case 'paragraph': {
      const indented = plainText(block.content).startsWith('　')
      const indent = { right, ...(indented ? { firstLineChars: 0, firstLine: 0 } : {}) }
      return [{ style: 'BodyText', indent, children: runs(block.content, BODY.size) }]
    }
    case 'list':
      return block.items.map((item) => ({
        style: 'ListBullet',
        indent: { right },
        children: runs(item, BODY.size),
      }))
    case 'note': {
      const hanging = pt(NOTE * 1.2)
      const sign = bears(plainText(block.content)) ? [] : [...textRun('※'), tabRun()]
      const children = [...sign, ...runs(block.content, NOTE)]
      return [{ style: 'Note', indent: { left: hanging, hanging }, children }]
    }
  }
}

import type { Block, Piece } from '../paper.ts'
import type { PrintedPage } from '../pdf/tree.ts'
import { plainText } from '../print.ts'
import type { Faces } from './faces.ts'
import { BODY, MM, pt, twips } from './lengths.ts'
import { bears } from './notes.ts'
import type { Paragraph } from './paragraph.ts'
import { pieces, textRun } from './pieces.ts'
import { textRoom } from './sections.ts'
import { tag } from './xml.ts'

type Prose = Extract<Block, { kind: 'paragraph' | 'list' | 'note' }>

const NOTE = 9

/** Running text, in lines that are never longer than they read well, however wide the page. */
export function proseFlow(block: Prose, page: PrintedPage, faces: Faces): Paragraph[] {
  const room = textRoom(page).width
  const right = twips(Math.max(0, room - BODY.longest * BODY.size * MM))
  const narrow = right > 0 ? { right } : {}
  const runs = (content: readonly Piece[], size: number) => pieces(content, { faces, size, arrow: 'short' })
  switch (block.kind) {
    case 'paragraph': {
      const indented = plainText(block.content).startsWith('　')
      const noIndent = indented ? { noIndent: true } : {}
      return [{ style: 'BodyText', runs: runs(block.content, BODY.size), ...narrow, ...noIndent }]
    }
    case 'list':
      return block.items.map((item) => ({
        style: 'ListBullet',
        runs: runs(item, BODY.size),
        ...narrow,
      }))
    case 'note': {
      const hanging = pt(NOTE * 1.2)
      const hangs = { left: hanging, hanging }
      const content = runs(block.content, NOTE)
      if (bears(plainText(block.content))) return [{ style: 'Note', runs: content, ...hangs }]
      const sign = textRun('※') + tag('w:r', {}, tag('w:tab'))
      return [{ style: 'Note', runs: sign + content, ...hangs }]
    }
  }
}

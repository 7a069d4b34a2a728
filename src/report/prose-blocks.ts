import type { Block, Heading, Piece } from '../paper/paper.ts'
import { type Prose, readProse, type Span } from '../plan/prose.ts'

/** A narrative's Markdown as blocks; its first heading level becomes `level`, and `id` begins the headings' anchors. */
export function proseBlocks(markdown: string, id: string, level: 1 | 2 | 3): Block[] {
  const read = readProse(markdown)
  if (!('prose' in read)) return []
  const top = Math.min(...read.prose.flatMap((one) => (one.kind === 'heading' ? [one.level] : [])))
  return read.prose.map((one, index) => blockOf(one, `${id}-${index}`, level - top))
}

function blockOf(one: Prose, id: string, offset: number): Block {
  switch (one.kind) {
    case 'heading':
      return {
        kind: 'heading',
        level: Math.min(one.level + offset, 3) as Heading['level'],
        id,
        number: null,
        text: one.text,
      }
    case 'paragraph':
      return { kind: 'paragraph', content: one.spans.map(piece) }
    case 'list':
      return {
        kind: 'list',
        items: one.items.map((item, at) => [...(one.ordered ? [`${at + 1}. `] : []), ...item.map(piece)]),
      }
  }
}

function piece(span: Span): Piece {
  if (typeof span === 'string') return span
  return 'strong' in span ? { kind: 'strong', text: span.strong } : { kind: 'break' }
}

import type { Block, Heading, Piece } from '../paper/paper.ts'
import { plainText } from '../paper/print.ts'
import type { Bound } from '../plan/bound-sentence.ts'
import { type Prose, readProse, type Span, type Words } from '../plan/prose.ts'
import { boundPieces, lacksPrevious } from './bound-sentence.ts'
import type { Given } from './given.ts'

/**
 * A narrative's Markdown as blocks, its placeholders told from the record; its first heading level becomes `level`, and `id`
 * begins the headings' anchors.
 */
export function proseBlocks(given: Given, markdown: string, id: string, level: 1 | 2 | 3): Block[] {
  const read = readProse(markdown)
  if (!('prose' in read)) return []
  const top = Math.min(...read.prose.flatMap((one) => (one.kind === 'heading' ? [one.level] : [])))
  return read.prose.flatMap((one, index) => blockOf(given, one, `${id}-${index}`, level - top))
}

/** What the record is asked for in a narrative's words, as far as they are printed. */
export function boundsTold(given: Given, markdown: string): Bound[] {
  const read = readProse(markdown)
  if (!('prose' in read)) return []
  const told = read.prose.flatMap(linesOf).filter((spans) => !isWithoutMeaning(given, spans))
  return told.flatMap((spans) => spans.flatMap(boundsOf))
}

function linesOf(one: Prose): readonly (readonly Span[])[] {
  switch (one.kind) {
    case 'heading':
      return [one.text]
    case 'paragraph':
      return [one.spans]
    case 'list':
      return one.items
  }
}

function boundsOf(span: Span): Bound[] {
  if (typeof span === 'string' || 'break' in span) return []
  return 'strong' in span ? span.strong.flatMap(boundsOf) : [span.bound]
}

function blockOf(given: Given, one: Prose, id: string, offset: number): Block[] {
  switch (one.kind) {
    case 'heading': {
      if (isWithoutMeaning(given, one.text)) return []
      const level = Math.min(one.level + offset, 3) as Heading['level']
      return [{ kind: 'heading', level, id, number: null, text: textOf(given, one.text) }]
    }
    case 'paragraph':
      return isWithoutMeaning(given, one.spans)
        ? []
        : [{ kind: 'paragraph', content: pieces(given, one.spans) }]
    case 'list': {
      const items = one.items
        .filter((item) => !isWithoutMeaning(given, item))
        .map((item, at) => [...(one.ordered ? [`${at + 1}. `] : []), ...pieces(given, item)])
      return items.length === 0 ? [] : [{ kind: 'list', items }]
    }
  }
}

/** What compares with an earlier round is left out where there is none. */
function isWithoutMeaning(given: Given, spans: readonly Span[]): boolean {
  return spans.some((span) => {
    if (typeof span === 'string' || 'break' in span) return false
    return 'strong' in span ? isWithoutMeaning(given, span.strong) : lacksPrevious(given, span.bound)
  })
}

function pieces(given: Given, spans: readonly Span[]): Piece[] {
  return spans.flatMap((span): Piece[] => {
    if (typeof span === 'string') return [span]
    if ('break' in span) return [{ kind: 'break' }]
    return 'strong' in span
      ? [{ kind: 'strong', text: textOf(given, span.strong) }]
      : boundPieces(given, span.bound)
  })
}

function textOf(given: Given, words: readonly Words[]): string {
  return plainText(pieces(given, words))
}

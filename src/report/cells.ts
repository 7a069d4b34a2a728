import type { Block, Cell, Piece } from '../paper/paper.ts'
import type { Given } from './given.ts'
import { typedLines } from './item-column.ts'

/** The head of a column, a text or pieces; in a text `\n` begins a line. */
export function headCell(head: string | Piece[], extra: Partial<Cell> = {}): Cell {
  const content = typeof head === 'string' ? typedLines(head) : head
  return { content, header: 'column', tone: 'head', align: 'center', ...extra }
}

/** A cell of text as typed; what the source does not give says so. */
export function textCell(text: string | null, extra: Partial<Cell> = {}): Cell {
  return { content: typedLines(text), ...extra }
}

/** The heading that a section opens with. */
export function sectionHeading(id: string, text: string): Block {
  return { kind: 'heading', level: 1, id, number: null, text }
}

/** `2-1. 歳入の確保`, as tallies name it. */
export function headingTitle({ record }: Pick<Given, 'record'>, path: string): string {
  return `${path}. ${record.headings.find((heading) => heading.path === path)?.name ?? ''}`
}

import type { Paper } from '../paper.ts'
import { typeset } from './compiler.ts'
import template from './paper.typ?raw'
import { tagRowHeads } from './rowheads.ts'
import { printed, rowHeads } from './tree.ts'

/** Prints a paper as tagged PDF/UA-1. The same paper always gives the same bytes. */
export function writePdf(paper: Paper): Uint8Array {
  const tree = printed(paper)
  return tagRowHeads(typeset(template, tree), rowHeads(tree))
}

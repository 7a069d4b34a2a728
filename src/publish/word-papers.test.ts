import { describe, expect, test } from 'vitest'
import type { Block, Paper, Table } from '../paper/paper.ts'
import { plainText } from '../paper/print.ts'
import { elements, readDocx, styleOf, textOf } from '../paper/word/read-docx.fixture.ts'
import { writeDocx } from '../paper/word/word.ts'
import { demoPapers } from './demo-papers.fixture.ts'

/** Every paper of the demo as a Word file: it says what the paper says, in the same order, and nothing is lost. */

/** Blanks, and the line that is drawn before an arrow, are not text. */
const bare = (text: string) => text.replace(/…?[→⇒]/g, '→').replace(/\s+/g, '')

describe.each(demoPapers())('$name', ({ paper }) => {
  const { body } = readDocx(writeDocx(paper))

  test('has every table, its head and rows, cell by cell', () => {
    const tables = elements(body, 'w:tbl').map((one) =>
      elements(one, 'w:tc')
        .map((cell) => bare(textOf(cell)))
        .filter((text) => text !== ''),
    )
    expect(tables).toEqual(tablesOf(paper).map(cellsOf))
  })

  test('has every heading under its number, and every sentence', () => {
    const said = elements(body, 'w:p').map((one) => ({ style: styleOf(one), text: bare(textOf(one)) }))
    const headings = said.filter(({ style }) => style.startsWith('Heading')).map(({ text }) => text)
    expect(headings).toEqual(paper.blocks.flatMap(headingOf))
    const texts = new Set(said.map(({ text }) => text))
    expect(paper.blocks.flatMap(sentencesOf).filter((one) => !texts.has(one))).toEqual([])
  })

  test('has notes, rounding note and source of every table', () => {
    const below = elements(body, 'w:p').filter((one) => styleOf(one) === 'TableNote')
    const told = below.map((one) => bare(textOf(one)))
    const asked = tablesOf(paper).flatMap(({ notes, rounding, source }) => [...notes, rounding, source])
    const notes = asked.filter((one) => one !== null).map(bare)
    expect(told).toHaveLength(notes.length)
    expect(notes.filter((note, at) => !told[at]?.endsWith(note))).toEqual([])
  })
})

function tablesOf({ blocks }: Paper): Table[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'chart') return [block.table]
    return block.kind === 'table' ? [block] : []
  })
}

function cellsOf({ head, groups }: Table): string[] {
  return [...head, ...groups.flatMap(({ rows }) => rows)]
    .flat()
    .map(({ content }) => bare(plainText(content)))
    .filter((text) => text !== '')
}

function headingOf(block: Block): string[] {
  return block.kind === 'heading' ? [bare(`${block.number ?? ''}${block.text}`)] : []
}

function sentencesOf(block: Block): string[] {
  if (block.kind === 'paragraph') return [bare(plainText(block.content))]
  return block.kind === 'list' ? block.items.map((item) => bare(plainText(item))) : []
}

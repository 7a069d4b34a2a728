import { extractText, getDocumentProxy } from 'unpdf'
import { describe, expect, test } from 'vitest'
import type { Paper } from '../paper/paper.ts'
import { overflows } from '../paper/pdf/overflow.ts'
import { writePdf } from '../paper/pdf/pdf.ts'
import { isOutside, type PlanRecord } from '../plan/plan.ts'
import { demoPapers } from './demo-papers.fixture.ts'

// Every paper of the three demo plans, as it is handed out.

describe.each(demoPapers())('$name', ({ paper, record }) => {
  test('has no cell that does not fit', () => expect(overflows(paper)).toEqual([]))

  test('is tagged PDF/UA-1 without a missing letter', async () => {
    const bytes = writePdf(paper)
    expect(Buffer.from(bytes).toString('latin1')).toMatch(/pdfuaid:part(="|>)1/)
    const pdf = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 })
    expect((await pdf.getMarkInfo())?.Marked).toBe(true)
    expect(await plainText(paper)).not.toContain('〓')
  })

  test('reads in the order of the report: chapter by chapter, item by item', async () => {
    const text = await plainText(paper)
    const headings = headingsOf(paper)
    // The contents name each chapter once before.
    const places = headings.map((words) => text.lastIndexOf(words))
    expect(places.every((place) => place >= 0)).toBe(true)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(outOfOrder(text, itemsChapter(paper, text), titlesOf(paper, record))).toEqual([])
  })
})

async function plainText(paper: Paper): Promise<string> {
  const pdf = await getDocumentProxy(Uint8Array.from(writePdf(paper)), { verbosity: 0 })
  return withoutSpaces((await extractText(pdf, { mergePages: true })).text)
}

function withoutSpaces(text: string): string {
  return text.replace(/\s/g, '')
}

function headingsOf(paper: Paper): string[] {
  return paper.blocks.flatMap((block) =>
    block.kind === 'heading' ? [withoutSpaces(`${block.number ?? ''}${block.text}`)] : [],
  )
}

/** The titles of the items that the items tables print, in the plan's order. */
function titlesOf(paper: Paper, record: PlanRecord): string[] {
  const printed = paper.blocks.flatMap((block) =>
    block.kind === 'table' && block.id.startsWith('items-') ? JSON.stringify(block.groups) : [],
  )
  return record.items
    .filter((item) => !isOutside(item) && printed.some((text) => text.includes(JSON.stringify(item.title))))
    .map(({ title }) => withoutSpaces(title))
}

/** Where the chapter of items begins; 0 in a paper without one. */
function itemsChapter(paper: Paper, text: string): number {
  const heading = paper.blocks.find((block) => block.kind === 'heading' && block.id === 'items')
  return heading?.kind === 'heading' ? text.lastIndexOf(withoutSpaces(`${heading.number}${heading.text}`)) : 0
}

/** The words that do not come one after another, looked for from `start` and then from the words before. */
function outOfOrder(text: string, start: number, words: readonly string[]): string[] {
  let from = start
  return words.filter((word) => {
    const place = text.indexOf(word, from)
    if (place >= 0) from = place + word.length
    return place < 0
  })
}

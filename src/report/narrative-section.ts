import { z } from 'zod'
import type { Problem } from '../plan/problem.ts'
import { readProse } from '../plan/prose.ts'
import { sectionHeading } from './cells.ts'
import { fillIn, type Given } from './given.ts'
import { proseBlocks } from './prose-blocks.ts'
import { footOf, type Made, pageOf, pageShape, type Section } from './section.ts'

const settings = z.strictObject({
  section: z.literal('narrative'),
  page: pageShape,
  text: z.string(),
  title: z.string().optional(),
})

type Settings = z.infer<typeof settings>

/** 本文: a text of narrative/, under its own headings or, where a title is given, under that. */
export const narrativeSection: Section<Settings> = { name: 'narrative', settings, problems, make }

function problems({ record }: Given, { text, title }: Settings): Problem[] {
  const markdown = Object.hasOwn(record.narrative, text) ? record.narrative[text] : undefined
  if (markdown === undefined) {
    const known = Object.keys(record.narrative)
    return [
      {
        where: 'text',
        what: `narrative/${text}.md はありません`,
        doThis: `${known.length === 0 ? 'ファイルを置いて' : `${known.join('、')} のいずれかを書くか、ファイルを置いて`}ください`,
      },
    ]
  }
  const read = readProse(markdown)
  if (title !== undefined || ('prose' in read && read.prose[0]?.kind === 'heading')) return []
  return [
    {
      where: 'title',
      what: `narrative/${text}.md は見出しで始まっていません`,
      doThis: '章の題を title に書くか、本文を # の見出しで始めてください',
    },
  ]
}

function make(given: Given, { page, text, title }: Settings): Made {
  const id = `narrative-${text}`
  const markdown = record(given, text)
  return {
    blocks: [
      pageOf(page, footOf(given), 'on'),
      ...(title === undefined
        ? proseBlocks(markdown, id, 1)
        : [sectionHeading(id, fillIn(title, given)), ...proseBlocks(markdown, id, 2)]),
    ],
    datasets: [],
  }
}

function record(given: Given, text: string): string {
  return given.record.narrative[text] ?? ''
}

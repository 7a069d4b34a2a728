import { z } from 'zod'
import { convertible } from '../figures/value.ts'
import { boundProblems } from '../plan/bound-problems.ts'
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

function problems(given: Given, { text, title }: Settings): Problem[] {
  const found = textProblems(given, text)
  if (found.length > 0) return found
  const read = readProse(narrativeOf(given, text))
  if (title !== undefined || ('prose' in read && read.prose[0]?.kind === 'heading')) return []
  return [
    {
      where: 'title',
      what: `narrative/${text}.md は見出しで始まっていません`,
      doThis: '章の題を title に書くか、本文を # の見出しで始めてください',
    },
  ]
}

/** What stands against a setting `text`: no such narrative, or one with placeholders that the record can't fill. */
export function textProblems({ record, municipality }: Given, text: string): Problem[] {
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
  return boundProblems(markdown, { record, municipality, convertible }).map(({ line, what, doThis }) => ({
    where: 'text',
    what: `narrative/${text}.md ${line}行目: ${what}`,
    doThis,
  }))
}

/** A narrative's Markdown. */
export function narrativeOf({ record }: Given, text: string): string {
  return record.narrative[text] ?? ''
}

function make(given: Given, { page, text, title }: Settings): Made {
  const id = `narrative-${text}`
  const markdown = narrativeOf(given, text)
  return {
    blocks: [
      pageOf(page, footOf(given), 'on'),
      ...(title === undefined
        ? proseBlocks(given, markdown, id, 1)
        : [sectionHeading(id, fillIn(title, given)), ...proseBlocks(given, markdown, id, 2)]),
    ],
    datasets: [],
  }
}

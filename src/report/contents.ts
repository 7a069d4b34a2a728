import { z } from 'zod'
import type { Given } from './given.ts'
import { type Made, pageOf, pageShape, type Section } from './section.ts'

const settings = z.strictObject({
  section: z.literal('contents'),
  page: pageShape,
  title: z.string().default('目次'),
  depth: z.int().min(1).max(3).default(2),
})

/** 目次: the headings of the sections behind it, with their pages. */
export const contents: Section<z.infer<typeof settings>> = { name: 'contents', settings, make }

function make(_: Given, { page, title, depth }: z.infer<typeof settings>): Made {
  return { blocks: [pageOf(page, null, 'off'), { kind: 'contents', title, depth }], datasets: [] }
}

import { z } from 'zod'
import type { Block } from '../paper/paper.ts'
import { publicTexts } from '../plan/answer-fields.ts'
import type { Problem } from '../plan/problem.ts'
import { judgedLegends } from './asked-marks.ts'
import { sectionHeading } from './cells.ts'
import { contrastsDataset } from './contrast-dataset.ts'
import { contrastRows } from './contrast-rows.ts'
import { contrastTable } from './contrast-table.ts'
import { fillIn, type Given } from './given.ts'
import { printedItems } from './items-section.ts'
import { footOf, isLegible, type Made, pageOf, pageShape, type Section, sizeShape } from './section.ts'
import { comparedNote, earlierRound, NO_EARLIER, sinceProblems, sinceShape } from './since.ts'

const settings = z
  .strictObject({
    section: z.literal('contrast'),
    page: pageShape,
    title: z.string().default('新旧対照表'),
    /** `events`, `marks`, `year_plan`, or a public text of the answers. */
    fields: z.array(z.string()).min(1).default(['events', 'marks', 'year_plan', 'result']),
    size: sizeShape,
    ...sinceShape,
  })
  .refine(isLegible, { error: 'size', path: ['size'] })

type Settings = z.infer<typeof settings>

const OWN = ['events', 'marks', 'year_plan']

/** 新旧対照表: the items whose texts or marks are not what they were in an earlier round, both side by side. */
export const contrastSection: Section<Settings> = { name: 'contrast', settings, problems, make }

function problems(given: Given, chosen: Settings): Problem[] {
  const texts = publicTexts(given.record.plan, undefined).map(({ key }) => key)
  const known = [...OWN, ...texts]
  return [
    ...sinceProblems(given, chosen),
    ...chosen.fields
      .filter((field) => !known.includes(field))
      .map((field) => ({
        where: 'fields',
        what: `「${field}」という公開する欄はありません`,
        doThis: `${known.join('、')} のいずれかを書いてください`,
      })),
  ]
}

function make(given: Given, chosen: Settings): Made {
  const opening: Block[] = [
    pageOf(chosen.page, footOf(given), 'on'),
    sectionHeading('contrast', fillIn(chosen.title, given)),
  ]
  const told = (text: string): Block => ({ kind: 'paragraph', content: [text] })
  const since = earlierRound(given, chosen)
  if (since === null) return { blocks: [...opening, told(NO_EARLIER)], datasets: [] }
  const rowsOf = contrastRows(given, since, chosen.fields)
  const items = printedItems(given)
  const contrasts = items.map((item) => ({ item, rows: rowsOf(item) })).filter(({ rows }) => rows.length > 0)
  if (contrasts.length === 0)
    return { blocks: [...opening, told(`${comparedNote(given, since)}変わった項目はない。`)], datasets: [] }
  return {
    blocks: [
      ...opening,
      told(`${items.length}項目のうち${contrasts.length}項目に、変わったところがある。`),
      ...(chosen.fields.includes('marks') ? judgedLegends(given) : []),
      contrastTable(given, since, contrasts, chosen.size),
    ],
    datasets: [contrastsDataset(given, since, contrasts)],
  }
}

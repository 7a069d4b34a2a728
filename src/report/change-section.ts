import { z } from 'zod'
import type { Block } from '../paper/paper.ts'
import type { Scale } from '../plan/scale.ts'
import { axisName, axisShape, questionOf } from './axis.ts'
import { sectionHeading } from './cells.ts'
import { changeByHeading } from './change-by-heading.ts'
import { countChange, directionOf, type MarkedItem, markedItems } from './change-count.ts'
import { changeDataset, changedItemsDataset } from './change-dataset.ts'
import { changeTable } from './change-table.ts'
import { changedItemsTable } from './changed-items-table.ts'
import { fillIn, type Given } from './given.ts'
import { legendOf } from './legend.ts'
import { footOf, isLegible, type Made, pageOf, pageShape, type Section, sizeShape } from './section.ts'
import { earlierRound, NO_EARLIER, sinceProblems, sinceShape } from './since.ts'

const settings = z
  .strictObject({
    section: z.literal('change'),
    page: pageShape,
    title: z.string().default('前回との比較'),
    level: z.int().min(1).max(5).default(1),
    base: z.enum(['all', 'rated']).default('all'),
    size: sizeShape,
    ...sinceShape,
    ...axisShape,
  })
  .refine(isLegible, { error: 'size', path: ['size'] })

type Settings = z.infer<typeof settings>

/** 前回との比較: how many items bear each mark now and bore it then, by heading too, and which items changed theirs. */
export const changeSection: Section<Settings> = { name: 'change', settings, problems: sinceProblems, make }

function make(given: Given, chosen: Settings): Made {
  const opening: Block[] = [
    pageOf(chosen.page, footOf(given), 'on'),
    sectionHeading('change', fillIn(chosen.title, given)),
  ]
  const since = earlierRound(given, chosen)
  const change = since === null ? null : countChange(given, since, chosen)
  if (since === null || change === null) {
    return { blocks: [...opening, { kind: 'paragraph', content: [NO_EARLIER] }], datasets: [] }
  }
  const marked = markedItems(given, since, chosen)
  const { plan } = given.record
  const question = questionOf(plan, given.round, chosen)
  const named = { ...chosen, axisName: axisName(plan, question.axis) }
  const tables: Block[] = [
    legendOf('記号の意味', change.scale),
    changeTable(given, since, change, named),
    changeByHeading(given, change, named),
    changedItemsTable(given, since, marked, { ...named, scale: change.scale }),
  ]
  return {
    blocks: [
      ...opening,
      { kind: 'paragraph', content: [sentence(marked, change.scale)] },
      ...(marked.length === 0 ? [] : tables),
    ],
    datasets: [
      changeDataset(given, since, change, question),
      changedItemsDataset(given, since, marked, question),
    ],
  }
}

/** 「前回と今回の両方で評価した10項目のうち、評価が上がったのは4項目、下がったのは1項目である。」 */
function sentence(marked: MarkedItem[], scale: Scale): string {
  const both = marked.filter(({ before, now }) => before !== null && now !== null)
  if (both.length === 0) return '前回と今回の両方で評価した項目はない。'
  const went = (way: 'up' | 'down') => both.filter((one) => directionOf(one, scale) === way).length
  const other = both.filter((one) => one.before !== one.now && directionOf(one, scale) === null).length
  const beside = other === 0 ? '' : `、上下を比べられない変化が${other}項目`
  const counts = `評価が上がったのは${went('up')}項目、下がったのは${went('down')}項目${beside}`
  const same = both.filter((one) => one.before === one.now).length
  return `前回と今回の両方で評価した${both.length}項目のうち、${counts}である。${same}項目は変わらない。`
}

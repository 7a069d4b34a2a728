import { z } from 'zod'
import type { Block } from '../paper/paper.ts'
import { headingAt, NOT_GIVEN } from '../plan/grouping.ts'
import { isOutside } from '../plan/plan.ts'
import { questionOf } from './axis.ts'
import { fillIn, type Given } from './given.ts'
import { columnShape } from './item-columns.ts'
import { itemsDataset } from './items-dataset.ts'
import { itemsTable } from './items-table.ts'
import { legendOf } from './legend.ts'
import { footOf, isLegible, type Made, pageOf, pageShape, type Section, sizeShape } from './section.ts'
import { classLegend } from './work-class.ts'

const settings = z
  .strictObject({
    section: z.literal('items'),
    page: pageShape,
    title: z.string(),
    columns: z.array(columnShape).min(1).max(30),
    size: sizeShape,
  })
  .refine(isLegible, { error: 'size', path: ['size'] })

type Settings = z.infer<typeof settings>

/** 実施状況: the plan's items in the declared columns, a table for each top heading, each on a page of its own. */
export const itemsSection: Section<Settings> = { name: 'items', settings, make }

function make(given: Given, chosen: Settings): Made {
  const { record } = given
  const items = record.items.filter((item) => !isOutside(item))
  const isLost = items.some((item) => headingAt(item, 1) === NOT_GIVEN.key)
  const top = [
    ...record.headings.filter(({ level }) => level === 1).map(({ path, name }) => ({ key: path, name })),
    ...(isLost ? [NOT_GIVEN] : []),
  ]
  const hasClasses = chosen.columns.some(({ field }) => field === 'class')
  const blocks = top.flatMap((heading, index): Block[] => [
    pageOf(chosen.page, footOf(given), 'on'),
    ...(index === 0
      ? [
          {
            kind: 'heading',
            level: 1,
            id: 'items',
            number: null,
            text: fillIn(chosen.title, given),
          } satisfies Block,
        ]
      : []),
    { kind: 'heading', level: 2, id: `items-${heading.key}`, number: null, text: heading.name },
    ...(index === 0 ? legends(given, hasClasses) : []),
    itemsTable(
      given,
      items.filter((item) => headingAt(item, 1) === heading.key),
      { id: `items-${heading.key}`, caption: null, columns: chosen.columns, size: chosen.size, notes: [] },
    ),
  ])
  return { blocks, datasets: [itemsDataset(given, record.items)] }
}

function legends(given: Given, hasClasses: boolean): Block[] {
  const { plan } = given.record
  const { axis } = questionOf(plan, given.round)
  const scale = plan.scales[axis]
  const name = plan.axes.find(({ id }) => id === axis)?.name ?? ''
  const marks = scale === undefined ? [] : [legendOf(name, scale)]
  if (!hasClasses) return marks
  const entries = classLegend(given).map(({ sign, tone, label }) => ({
    sample: [sign],
    tone,
    label,
    meaning: null,
  }))
  const note = '区分は、計画の工程と前回の評価から求めたもの。工程の「→」は、前の年度の語が続くことを示す。'
  return [...marks, { kind: 'legend', title: '区分', entries }, { kind: 'note', content: [note] }]
}

import { z } from 'zod'
import type { Block } from '../paper/paper.ts'
import { headingAt, NOT_GIVEN } from '../plan/grouping.ts'
import { eventsByItem, momentOf } from '../plan/items-at.ts'
import { isPrinted } from '../plan/lifecycle.ts'
import type { Heading, Item } from '../plan/nouns.ts'
import { isOutside } from '../plan/plan.ts'
import { type AxisSettings, axisShape } from './axis.ts'
import { sectionHeading } from './cells.ts'
import { fillIn, type Given } from './given.ts'
import { type ColumnSettings, columnShape } from './item-column.ts'
import { itemsDataset } from './items-dataset.ts'
import { itemLegends } from './items-legends.ts'
import { itemsTable } from './items-table.ts'
import { answerColumnProblems } from './round-columns.ts'
import { footOf, isLegible, type Made, pageOf, pageShape, type Section, sizeShape } from './section.ts'

const settings = z
  .strictObject({
    section: z.literal('items'),
    page: pageShape,
    title: z.string(),
    columns: z.array(columnShape).min(1).max(30),
    size: sizeShape,
    /** The level of heading over each table. */
    by: z.int().min(1).max(2).default(1),
    /** The level of heading that begins a new page; 0: none does. */
    new_page: z.int().min(0).max(2).default(1),
    /** At the right of the running foot: `{number}` and `{short_name}` of the top heading. */
    foot: z.string().optional(),
    notes: z.array(z.string()).default([]),
    ...axisShape,
  })
  .refine(isLegible, { error: 'size', path: ['size'] })

type Settings = z.infer<typeof settings>

/** 実施状況: the plan's items in the declared columns, a table for each heading of a level, with their legends. */
export const itemsSection: Section<Settings> = {
  name: 'items',
  settings,
  problems: (given, { columns }) => answerColumnProblems(given, columns),
  make,
}

type Part = { heading: Heading | null; level: number; items: Item[] }

function make(given: Given, chosen: Settings): Made {
  const blocks: Block[] = []
  const columns = chosen.columns.map((column) => ofSection(column, chosen))
  const parts = partsOf(given, chosen.by)
  const opening = sectionHeading('items', fillIn(chosen.title, given))
  if (parts.length === 0) {
    blocks.push(pageOf(chosen.page, footOf(given), 'on'), opening)
    blocks.push({ kind: 'paragraph', content: ['項目はない。'] })
  }
  for (const [index, { heading, level, items }] of parts.entries()) {
    const isFirst = index === 0
    if (isFirst || level <= chosen.new_page)
      blocks.push(pageOf(chosen.page, footFor(given, chosen, heading), 'on'))
    if (isFirst) blocks.push(opening)
    const id = `items-${heading?.path ?? NOT_GIVEN.key}`
    const text = heading?.name ?? NOT_GIVEN.name
    blocks.push({ kind: 'heading', level: level === 1 ? 2 : 3, id, number: null, text })
    if (isFirst) blocks.push(...itemLegends(given, columns, printedItems(given)))
    if (items.length > 0) {
      const { size } = chosen
      const isFirstTable = blocks.every((block) => block.kind !== 'table')
      const notes = isFirstTable ? chosen.notes : []
      blocks.push(itemsTable(given, items, { id, caption: null, columns, size, notes }))
    }
  }
  return { blocks, datasets: [itemsDataset(given, given.record.items)] }
}

/** A column that names no axis or assessor is of the section's. */
function ofSection(column: ColumnSettings, { axis, assessor }: AxisSettings): ColumnSettings {
  return { ...column, axis: column.axis ?? axis, assessor: column.assessor ?? assessor }
}

/** The headings down to level `by` in the plan's order, each with the items whose table stands under it. */
function partsOf(given: Given, by: number): Part[] {
  const items = printedItems(given)
  const known = new Set(given.record.headings.map(({ path }) => path))
  const parts = given.record.headings
    .filter(({ level }) => level <= by)
    .map((heading) => ({
      heading,
      level: heading.level,
      items: items.filter((item) => headingAt(item, by) === heading.path),
    }))
  const lost = items.filter((item) => !known.has(headingAt(item, by)))
  const hasBelow = (path: string) =>
    parts.some((part) => part.heading.path.startsWith(`${path}-`) && part.items.length > 0)
  const filled = parts.filter((part) => part.items.length > 0 || hasBelow(part.heading.path))
  return lost.length === 0 ? filled : [...filled, { heading: null, level: 1, items: lost }]
}

/** The plan's own items whose row stands in this round's report. */
export function printedItems({ record, round }: Given): Item[] {
  const events = eventsByItem(record)
  return record.items.filter(
    (item) => !isOutside(item) && isPrinted(events.get(item.code) ?? [], momentOf(round)),
  )
}

function footFor(
  given: Given,
  { foot }: Settings,
  heading: Heading | null,
): { left: string; right?: string } {
  const top = given.record.headings.find(({ path }) => path === heading?.path.split('-')[0])
  if (foot === undefined || top === undefined) return footOf(given)
  const right = foot.replaceAll('{number}', top.path).replaceAll('{short_name}', top.short_name ?? top.name)
  return { ...footOf(given), right }
}

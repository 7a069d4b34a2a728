import { z } from 'zod'
import type { Block } from '../paper/paper.ts'
import { axisShape } from './axis.ts'
import { sectionHeading } from './cells.ts'
import { fillIn, type Given } from './given.ts'
import { movedDataset } from './moved-dataset.ts'
import { movedItems } from './moved-items.ts'
import { movedTable } from './moved-table.ts'
import { movementDataset } from './movement-dataset.ts'
import { movementSentence } from './movement-lines.ts'
import { movementTable } from './movement-table.ts'
import { footOf, isLegible, type Made, pageOf, pageShape, type Section, sizeShape } from './section.ts'
import { earlierRound, NO_EARLIER, sinceProblems, sinceShape } from './since.ts'

const settings = z
  .strictObject({
    section: z.literal('movement'),
    page: pageShape,
    title: z.string().default('項目数の異動'),
    level: z.int().min(1).max(5).default(1),
    size: sizeShape,
    ...sinceShape,
    ...axisShape,
  })
  .refine(isLegible, { error: 'size', path: ['size'] })

type Settings = z.infer<typeof settings>

/** 項目数の異動: from the items of an earlier round to those rated now, and what happened to which. */
export const movementSection: Section<Settings> = {
  name: 'movement',
  settings,
  problems: sinceProblems,
  make,
}

function make(given: Given, chosen: Settings): Made {
  const since = earlierRound(given, chosen)
  const opening: Block[] = [
    pageOf(chosen.page, footOf(given), 'on'),
    sectionHeading('movement', fillIn(chosen.title, given)),
  ]
  if (since === null) {
    return { blocks: [...opening, { kind: 'paragraph', content: [NO_EARLIER] }], datasets: [] }
  }
  const moved = movedItems(given, since)
  const list: Block =
    moved.length === 0
      ? { kind: 'paragraph', content: ['前回の後に異動のあった項目はない。'] }
      : movedTable(given, moved, chosen.size)
  return {
    blocks: [
      ...opening,
      { kind: 'paragraph', content: [movementSentence(given, since, chosen)] },
      movementTable(given, since, chosen),
      list,
    ],
    datasets: [movementDataset(given, since, chosen), movedDataset(given, since, moved)],
  }
}

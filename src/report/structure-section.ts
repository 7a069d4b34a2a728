import { z } from 'zod'
import type { Dataset } from '../paper/paper.ts'
import { isUnder } from '../plan/grouping.ts'
import { itemsAt } from '../plan/items-at.ts'
import { sectionHeading } from './cells.ts'
import { fillIn, type Given } from './given.ts'
import { footOf, isLegible, type Made, pageOf, pageShape, type Section, sizeShape } from './section.ts'
import { countUnder, listedItems } from './structure-lines.ts'
import { structureTable } from './structure-table.ts'

const settings = z
  .strictObject({
    section: z.literal('structure'),
    page: pageShape,
    title: z.string().default('計画の体系'),
    size: sizeShape,
  })
  .refine(isLegible, { error: 'size', path: ['size'] })

type Settings = z.infer<typeof settings>

/** 計画の体系: the tree of headings with the items under it and who leads them, as the plan stood in the round. */
export const structureSection: Section<Settings> = { name: 'structure', settings, make }

function make(given: Given, chosen: Settings): Made {
  return {
    blocks: [
      pageOf(chosen.page, footOf(given), 'on'),
      sectionHeading('structure', fillIn(chosen.title, given)),
      { kind: 'paragraph', content: [sentence(given)] },
      structureTable(given, chosen.size),
    ],
    datasets: [headingsDataset(given)],
  }
}

/** 「計画は、3の基本方針と7の重点項目の下に、18の項目を置く。」 */
function sentence(given: Given): string {
  const { plan, headings } = given.record
  const levels = plan.levels.map(
    (name, index) => `${headings.filter(({ level }) => level === index + 1).length}の${name}`,
  )
  return `計画は、${levels.join('と')}の下に、${listedItems(given).length}の項目を置く。`
}

export const HEADINGS_FIELDS: Dataset['fields'] = [
  { name: 'heading', title: '見出しの番号', unit: null },
  { name: 'level', title: '階層', unit: null },
  { name: 'name', title: '名称', unit: null },
  { name: 'listed', title: '項目数（再掲を含む）', unit: '項目' },
  { name: 'items', title: '項目数', unit: '項目' },
]

function headingsDataset(given: Given): Dataset {
  const { record, round } = given
  const counted = itemsAt(record, round)
  return {
    name: 'headings',
    title: `${record.plan.title} 見出し`,
    fields: HEADINGS_FIELDS,
    // Where a source does not say which of a higher heading's items are its own, the numbers are unknown.
    rows: record.headings.map(({ path, level, name }) => {
      const { items, isLeast } = countUnder(given, path)
      const own = counted.filter((item) => isUnder(item, path)).length
      return [path, level, name, ...(isLeast ? [null, null] : [items, own])]
    }),
  }
}

import { z } from 'zod'
import type { Block, Table } from '../paper/paper.ts'
import { isUnder } from '../plan/grouping.ts'
import type { Item } from '../plan/nouns.ts'
import { printedCode } from '../plan/plan.ts'
import type { Problem } from '../plan/problem.ts'
import { judgesOf } from './asked-marks.ts'
import { headingTitle, sectionHeading } from './cells.ts'
import { fillIn, type Given } from './given.ts'
import { itemsDataset } from './items-dataset.ts'
import { printedItems } from './items-section.ts'
import {
  footOf,
  isLegible,
  type Made,
  pageOf,
  pageShape,
  roomOf,
  type Section,
  sizeShape,
} from './section.ts'
import { sheetEffectsTable } from './sheet-effects-table.ts'
import { sheetEventsTable } from './sheet-events-table.ts'
import { factsTable } from './sheet-facts-table.ts'
import { type SheetFields, sheetFieldsShape } from './sheet-fields.ts'
import { sheetIndicatorsTable } from './sheet-indicators-table.ts'
import { sheetScheduleTables } from './sheet-schedule-table.ts'
import { sheetYearsTables } from './sheet-years-table.ts'
import { sheetsFront } from './sheets-front.ts'

const settings = z
  .strictObject({
    section: z.literal('sheets'),
    page: pageShape,
    title: z.string().default('進捗管理表の見方'),
    /** Only items under these headings. */
    headings: z.array(z.string()).min(1).optional(),
    /** Only items that bear one of these. */
    tags: z.array(z.string()).min(1).optional(),
    fields: sheetFieldsShape,
    size: sizeShape,
  })
  .refine(isLegible, { error: 'size', path: ['size'] })

type Settings = z.infer<typeof settings>

/** 進捗管理表: a page an item, with everything recorded of it; a sheet that runs on repeats the item at its head. */
export const sheetsSection: Section<Settings> = { name: 'sheets', settings, problems, make }

function problems({ record }: Given, { headings = [] }: Settings): Problem[] {
  const known = new Set(record.headings.map(({ path }) => path))
  return headings
    .filter((path) => !known.has(path))
    .map((path) => ({
      where: 'headings',
      what: `見出し「${path}」はありません`,
      doThis: 'headings.csv にある番号を書いてください',
    }))
}

function make(given: Given, chosen: Settings): Made {
  const items = chosenItems(given, chosen)
  const fields: SheetFields = new Set(chosen.fields)
  const { size, page } = chosen
  const years = hasYears(given, fields) ? sheetYearsTables(given, fields, size) : null
  const schedule = fields.has('schedule') ? sheetScheduleTables(given, { size, room: roomOf(page) }) : null
  const none: Block = { kind: 'paragraph', content: ['該当する項目はない。'] }
  return {
    blocks: [
      pageOf(chosen.page, footOf(given), 'on'),
      sectionHeading('sheets', fillIn(chosen.title, given)),
      ...(items.length === 0 ? [none] : sheetsFront(given, items.length, fields)),
      ...items.flatMap((item): Block[] => [
        { ...pageOf(chosen.page, footOf(given), 'on'), header: headerOf(given, item) },
        {
          kind: 'heading',
          level: 2,
          id: `sheet-${item.code}`,
          number: printedCode(item),
          text: item.title,
        },
        ...sheetBlocks(given, item, fields, { size, schedule, years }),
      ]),
    ],
    datasets: [itemsDataset(given, items)],
  }
}

function chosenItems(given: Given, { headings, tags }: Settings): Item[] {
  return printedItems(given).filter(
    (item) =>
      (headings === undefined || headings.some((path) => isUnder(item, path))) &&
      (tags === undefined || tags.some((tag) => item.tags.includes(tag))),
  )
}

/** On every page of the sheet, so that one that runs on says whose it is. */
function headerOf(given: Given, item: Item) {
  const [top] = item.heading?.split('-') ?? []
  return {
    ...(top === undefined ? {} : { left: headingTitle(given, top) }),
    right: `${printedCode(item)}　${item.title}`,
  }
}

function hasYears(given: Given, fields: SheetFields): boolean {
  return (
    fields.has('year_plans') || fields.has('results') || (fields.has('marks') && judgesOf(given).length > 0)
  )
}

type TableOf = ((item: Item) => Table) | null
/** What every sheet shares; null where a table is not shown. */
type Looks = { size: number; schedule: TableOf; years: TableOf }

function sheetBlocks(given: Given, item: Item, fields: SheetFields, looks: Looks): Block[] {
  const { size, schedule, years } = looks
  const optional: [name: string, isShown: boolean, table: Table | null][] = [
    ['指標', fields.has('indicators'), sheetIndicatorsTable(given, item, size)],
    ['効果額', fields.has('effects'), sheetEffectsTable(given, item, size)],
    ['異動', fields.has('events'), sheetEventsTable(given, item, size)],
  ]
  const shown = optional.filter(([, isShown]) => isShown)
  const missing = shown.filter(([, , table]) => table === null).map(([name]) => name)
  return [
    factsTable(given, item, fields, size),
    ...(schedule === null ? [] : [schedule(item)]),
    ...(years === null ? [] : [years(item)]),
    ...shown.flatMap(([, , table]) => table ?? []),
    ...(missing.length === 0
      ? []
      : [{ kind: 'note', content: [`この項目に、${missing.join('、')}の記録はない。`] } satisfies Block]),
  ]
}

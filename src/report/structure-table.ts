import type { Cell, Piece, RowGroup, Table } from '../paper/paper.ts'
import { dateLabel } from '../plan/fiscal-year.ts'
import { headingAt } from '../plan/grouping.ts'
import { eventsByItem, momentOf } from '../plan/items-at.ts'
import { LIFECYCLE_NAMES, standing } from '../plan/lifecycle.ts'
import type { Item, LifecycleEvent } from '../plan/nouns.ts'
import { printedCode } from '../plan/plan.ts'
import { headCell, headingTitle, textCell } from './cells.ts'
import { departmentNames } from './departments.ts'
import type { Given } from './given.ts'
import { NONE, NOT_IN_SOURCE } from './item-column.ts'
import { countUnder, listedItems, type StructureLine, structureLines } from './structure-lines.ts'

/** The headings of all levels with how many items each bears, each one cell beside its items. */
export function structureTable(given: Given, size: number): Table {
  const { levels } = given.record.plan
  const lines = structureLines(given)
  const tops = [...new Set(lines.map((line) => keyAt(line, 1)))]
  const groups = tops.map((top) =>
    groupOf(
      given,
      lines.filter((line) => keyAt(line, 1) === top),
    ),
  )
  const total: Cell[] = [
    { content: ['計'], header: 'row', tone: 'total', colSpan: levels.length },
    { content: [`${listedItems(given).length}項目`], tone: 'total', colSpan: 3, align: 'left' },
  ]
  return {
    kind: 'table',
    id: 'structure',
    caption: '計画の体系',
    unit: null,
    columns: [
      ...levels.map((_, index) => ({
        key: `level${index + 1}`,
        width: Math.min(34, 76 / levels.length),
        align: 'left' as const,
      })),
      { key: 'code', width: 14, align: 'center' },
      { key: 'title', width: null, align: 'left' },
      { key: 'lead', width: 34, align: 'left' },
    ],
    head: [[...levels, '整理\n番号', '項目', '担当課'].map((text) => headCell(text))],
    groups: [...groups, { rows: [total] }],
    notes: notesOf(given),
    rounding: null,
    source: null,
    size,
  }
}

function groupOf(given: Given, lines: StructureLine[]): RowGroup {
  const { levels } = given.record.plan
  const names = departmentNames(given)
  const rows = lines.map((line, index) => [
    ...levels.flatMap((_, at) => headingCells(given, lines, index, at + 1)),
    ...itemCells(given, line, names),
  ])
  return { rows }
}

function itemCells(given: Given, { item, path }: StructureLine, names: (id: string) => string): Cell[] {
  if (item === null) {
    const { isLeast } = countUnder(given, path ?? '')
    return [{ content: [NONE] }, { content: [isLeast ? NOT_IN_SOURCE : '項目はない'] }, { content: [NONE] }]
  }
  return [
    { content: [printedCode(item)] },
    { content: [item.title, ...stateOf(given, item)], header: 'row' },
    textCell(item.lead.length === 0 ? null : item.lead.map(names).join('\n')),
  ]
}

/** The heading's cell where its lines begin; none on the lines that it reaches over. */
function headingCells(given: Given, lines: StructureLine[], index: number, level: number): Cell[] {
  const key = keyAt(lines[index] as StructureLine, level)
  const before = lines[index - 1]
  if (before !== undefined && keyAt(before, level) === key) return []
  const rest = lines.slice(index)
  const end = rest.findIndex((line) => keyAt(line, level) !== key)
  const rowSpan = end === -1 ? rest.length : end
  const look = { header: 'group', tone: 'group', ...(rowSpan > 1 ? { rowSpan } : {}) } as const
  if (key.endsWith('?')) return [{ content: [NOT_IN_SOURCE], ...look }]
  const counted: Piece = { kind: 'minor', text: countTold(countUnder(given, key)) }
  return [{ content: [headingTitle(given, key), { kind: 'break' }, counted], ...look }]
}

function countTold({ items, isLeast }: ReturnType<typeof countUnder>): string {
  if (!isLeast) return `${items}項目`
  return items === 0 ? '項目数は出典に記載なし' : `${items}項目以上`
}

/** The path as far as this level; `?` behind it where the heading is known less far. */
function keyAt({ path }: StructureLine, level: number): string {
  const key = headingAt({ heading: path }, level)
  const isKnown = path !== null && key.split('-').length === level
  return `${key}${isKnown ? '' : '?'}`
}

/** ［統合　1-4へ］: what keeps the item from going on as planned, and whether its place in the tree is a guess. */
function stateOf(given: Given, item: Item): Piece[] {
  const { record, round } = given
  const event = standing(eventsByItem(record).get(item.code) ?? [], momentOf(round))
  const told = [...(event === null ? [] : [stateName(event)]), ...(item.inferred ? ['見出しは推定'] : [])]
  return told.map((text) => ({ kind: 'minor', text: `［${text}］` }))
}

function stateName({ kind, target }: LifecycleEvent): string {
  if (target === null) return LIFECYCLE_NAMES[kind]
  return kind === 'merged' ? `${target}へ統合` : `${LIFECYCLE_NAMES[kind]} ${target}`
}

function notesOf(given: Given): string[] {
  const { record, round, municipality } = given
  const events = eventsByItem(record)
  const some = listedItems(given).some(
    ({ code }) => standing(events.get(code) ?? [], momentOf(round)) !== null,
  )
  if (!some) return []
  const by =
    round.as_of === null ? '' : `${dateLabel(round.as_of, municipality.municipality.writing.era)}までの`
  return [`［　］内は、${by}完了、休止、統合などの異動である。項目数には、これらの項目も含む。`]
}

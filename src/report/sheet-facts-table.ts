import type { Cell, Piece, Table } from '../paper/paper.ts'
import { fiscalYearLabel } from '../plan/fiscal-year.ts'
import { LIFECYCLE_NAMES } from '../plan/lifecycle.ts'
import type { Item } from '../plan/nouns.ts'
import { departmentNames } from './departments.ts'
import type { Given } from './given.ts'
import { NONE, NOT_IN_SOURCE, typedLines } from './item-column.ts'
import type { SheetFields } from './sheet-fields.ts'
import { labelCell, sheetTable } from './sheet-table.ts'

const LABEL = 22

/** What an item is: its place in the plan, departments, summary, actions. Two facts a row, or one over the whole width. */
export function factsTable(given: Given, item: Item, fields: SheetFields, size: number): Table {
  const short = shortFacts(given, item, fields)
  const long = longFacts(given, item, fields)
  const rows = [
    ...long.slice(0, fields.has('heading') ? 1 : 0).map(wide),
    ...pairs(short),
    ...long.slice(fields.has('heading') ? 1 : 0).map(wide),
  ]
  return sheetTable(
    `sheet-${item.code}`,
    [
      { key: 'label', width: LABEL, align: 'left' },
      { key: 'value', width: null, align: 'left' },
      { key: 'label-2', width: LABEL, align: 'left' },
      { key: 'value-2', width: null, align: 'left' },
    ],
    { heads: [], groups: rows.map((row) => ({ rows: [row] })), size },
  )
}

type Fact = { name: string; content: Piece[] }

function wide({ name, content }: Fact): Cell[] {
  return [labelCell(name), { content, colSpan: 3 }]
}

function pairs(facts: readonly Fact[]): Cell[][] {
  return facts.flatMap((fact, index): Cell[][] => {
    if (index % 2 === 1) return []
    const beside = facts[index + 1]
    if (beside === undefined) return [wide(fact)]
    return [[...one(fact), ...one(beside)]]
  })
}

function one({ name, content }: Fact): Cell[] {
  return [labelCell(name), { content }]
}

/** Facts of which the plan gives none for any item are left out; of one item, it is unknown. */
function shortFacts(given: Given, item: Item, fields: SheetFields): Fact[] {
  const { items } = given.record
  const { era } = given.municipality.municipality.writing
  const names = departmentNames(given)
  const { target_year } = item
  return [
    ...(fields.has('departments')
      ? [
          { name: '担当課', content: listed(item.lead.map(names), NOT_IN_SOURCE) },
          { name: '関係課', content: listed(item.partners.map(names), NONE) },
        ]
      : []),
    ...(fields.has('target_year') && items.some((one) => one.target_year !== null)
      ? [
          {
            name: '目標年度',
            content: [target_year === null ? NOT_IN_SOURCE : fiscalYearLabel(target_year, era)],
          },
        ]
      : []),
    ...classFact(given, item, fields),
  ]
}

/** 区分 and 配点 stand together: both are short. */
function classFact({ record: { items } }: Given, { tags, weight }: Item, fields: SheetFields): Fact[] {
  const hasTags = fields.has('tags') && items.some((one) => one.tags.length > 0)
  const hasWeight = fields.has('weight') && items.some((one) => one.weight !== null)
  if (!hasTags && !hasWeight) return []
  return [
    {
      name: [...(hasTags ? ['区分'] : []), ...(hasWeight ? ['配点'] : [])].join('・'),
      content: [
        ...(hasTags ? listed(tags, NONE) : []),
        ...(hasTags && hasWeight ? ['　／　'] : []),
        ...(hasWeight ? [weight === null ? NOT_IN_SOURCE : `${weight}点`] : []),
      ],
    },
  ]
}

function longFacts(given: Given, item: Item, fields: SheetFields): Fact[] {
  const actions = given.record.actions.filter((action) => action.item === item.code)
  return [
    ...(fields.has('heading') ? [{ name: '体系', content: placeOf(given, item) }] : []),
    ...(fields.has('summary') ? [{ name: '概要', content: typedLines(item.summary) }] : []),
    ...(fields.has('actions') && actions.length > 0
      ? [
          {
            name: '行動計画',
            content: actions.flatMap(({ number, title }, index): Piece[] => [
              ...(index === 0 ? [] : ([{ kind: 'break' }] as const)),
              `${number}　${title}`,
              ...ended(given, item, number),
            ]),
          },
        ]
      : []),
  ]
}

/** （達成） behind an action of which something is recorded. */
function ended({ record }: Given, { code }: Item, number: string): Piece[] {
  const words = record.lifecycle
    .filter(({ item, action }) => item === code && action === number)
    .map(({ kind }) => LIFECYCLE_NAMES[kind])
  return words.length === 0 ? [] : [`（${words.join('・')}）`]
}

/** `1. 暮らし ＞ 1-1. 窓口`; a place that was inferred says so. */
function placeOf({ record }: Given, { heading, inferred }: Item): Piece[] {
  if (heading === null) return [NOT_IN_SOURCE]
  const above = record.headings.filter(({ path }) => heading === path || heading.startsWith(`${path}-`))
  return [
    above.map(({ path, name }) => `${path}. ${name}`).join(' ＞ '),
    ...(inferred && above.length > 1 ? [{ kind: 'minor', text: '（推定）' } as const] : []),
  ]
}

function listed(texts: readonly string[], none: Piece): Piece[] {
  return texts.length === 0 ? [none] : [texts.join('、')]
}

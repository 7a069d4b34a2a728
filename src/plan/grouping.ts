import type { Department, Heading, Item } from './nouns.ts'
import type { PlanRecord } from './plan.ts'

/** What the rows of a tally stand for. */
export type Grouping = { by: 'heading'; level: number } | { by: 'department' | 'target_year' | 'tag' }
/** One row: which items fall into it. */
export type Group = { key: string; name: string; holds: (item: Item) => boolean }

/** The key and name of the group for what a source does not give. */
export const NOT_GIVEN = { key: 'unknown', name: '出典に記載なし' }

/** The key and name of the row over all groups. */
export const TOTAL = { key: 'total', name: '計' }

type Placed = Pick<Item, 'heading'>

/** The heading an item is counted under at `level`: its ancestor there, or its own where only a higher one is known. */
export function headingAt({ heading }: Placed, level: number): string {
  if (heading === null) return NOT_GIVEN.key
  let end = -1
  for (let step = 0; step < level; step += 1) {
    end = heading.indexOf('-', end + 1)
    if (end === -1) return heading
  }
  return heading.slice(0, end)
}

/** Whether an item stands under the heading of that path, at whatever depth. */
export function isUnder(item: Placed, path: string): boolean {
  return item.heading !== null && headingAt(item, path.split('-').length) === path
}

/** The groups of a tally in the plan's order; departments in 建制順. A group that nothing can fall into is left out. */
export function groupsOf(
  record: PlanRecord,
  items: readonly Item[],
  departments: readonly Department[],
  grouping: Grouping,
): Group[] {
  switch (grouping.by) {
    case 'heading':
      return byHeading(record.headings, items, grouping.level)
    case 'department':
      return byDepartment(record, items, departments)
    case 'target_year':
      return byTargetYear(items)
    case 'tag':
      return byTag(items)
  }
}

function byHeading(headings: readonly Heading[], items: readonly Item[], level: number): Group[] {
  const keys = new Set(items.map((item) => headingAt(item, level)))
  const groups = headings
    .filter((heading) => heading.level === level || (heading.level < level && keys.has(heading.path)))
    .map(({ path, name, level: own }) =>
      group(
        path,
        own < level ? `${name}（下位の見出しは不明）` : name,
        (item) => headingAt(item, level) === path,
      ),
    )
  return withNotGiven(groups, items)
}

/** An item with several lead departments is counted once, under the first one named. */
function byDepartment(
  record: PlanRecord,
  items: readonly Item[],
  departments: readonly Department[],
): Group[] {
  const inOrder = departments
    .map((department, index) => ({ department, index }))
    .sort((a, b) => (a.department.order ?? Infinity) - (b.department.order ?? Infinity) || a.index - b.index)
    .map(({ department }) => group(department.id, department.name, (item) => item.lead[0] === department.id))
  const open = record.plan.open_departments
  if (open !== null) inOrder.push(group('*', open, (item) => item.lead[0] === '*'))
  return withNotGiven(
    inOrder.filter(({ holds }) => items.some(holds)),
    items,
  )
}

function byTargetYear(items: readonly Item[]): Group[] {
  const years = [...new Set(items.flatMap((item) => item.target_year ?? []))].sort((a, b) => a - b)
  const groups = years.map((year) => group(String(year), `${year}`, (item) => item.target_year === year))
  return withNotGiven(groups, items)
}

/** An item with two tags stands in both groups; one without any is in none. */
function byTag(items: readonly Item[]): Group[] {
  const tags = [...new Set(items.flatMap((item) => item.tags))]
  return tags.map((tag) => group(tag, tag, (item) => item.tags.includes(tag)))
}

function withNotGiven(groups: Group[], items: readonly Item[]): Group[] {
  const lost = (item: Item) => !groups.some(({ holds }) => holds(item))
  return items.some(lost) ? [...groups, { ...NOT_GIVEN, holds: lost }] : groups
}

function group(key: string, name: string, holds: (item: Item) => boolean): Group {
  return { key, name, holds }
}

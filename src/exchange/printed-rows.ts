import { TOTAL } from '../plan/grouping.ts'
import type { Heading, Item, Printed } from '../plan/nouns.ts'
import { readNumber } from '../plan/number.ts'
import type { Plan } from '../plan/plan.ts'
import type { Problem } from '../plan/problem.ts'
import { columnName, columnNamed, columnsOf } from '../plan/tally-column.ts'
import type { Placed } from './read-table.ts'

type Tables = { printed: Placed<Printed>[]; headings: Placed<Heading>[]; items: Placed<Item>[] }

/** A printed share is a number in a column and a row that a table of the tally has, or nobody would see it. */
export function printedProblems(folder: string, plan: Plan, tables: Tables): Problem[] {
  const rowProblem = rowRule(plan, tables)
  const columnProblem = columnRule(plan)
  return tables.printed
    .filter(({ value }) => value.table === 'tally')
    .flatMap(({ row, value }) => {
      const problem = (name: string, told: Told | null): Problem[] =>
        told === null ? [] : [{ where: `${folder}/printed.csv ${row}行目 ${name}列`, ...told }]
      return [
        ...problem('column', columnProblem(value.column)),
        ...problem('printed', numberProblem(value.printed)),
        ...problem('row', rowProblem(value.row)),
      ]
    })
}

type Told = Pick<Problem, 'what' | 'doThis'>

/** Of the first axis, whose tables printed.csv speaks of. */
function columnRule(plan: Plan): (name: string) => Told | null {
  const scale = plan.scales[plan.axes[0]?.id ?? ''] ?? { version: '', marks: [] }
  const names = columnsOf(plan, scale).map(columnName)
  return (name) => {
    if (columnNamed(name, plan, scale) !== null) return null
    return {
      what: `集計表に「${name}」の列はありません`,
      doThis: `${names.join('、')} のいずれかを書いてください`,
    }
  }
}

function numberProblem(typed: string): Told | null {
  if (readNumber(typed) !== null) return null
  return { what: `「${typed}」は読めません`, doThis: '単位や記号の付かない数を書いてください' }
}

function rowRule(plan: Plan, { headings, items }: Tables): (row: string) => Told | null {
  // Where the headings are missing as a whole, the items have told it.
  if (headings.length === 0 && items.some(({ value }) => value.heading !== null)) return () => null
  const levels = new Map(headings.map(({ value }) => [value.path, value.level]))
  const shown = levelsShown(plan)
  return (row) => {
    if (row === TOTAL.key) return null
    const level = levels.get(row)
    if (level === undefined) {
      return {
        what: `見出し「${row}」はありません`,
        doThis: 'headings.csv の path か、計なら total を書いてください',
      }
    }
    const isDirect = Math.max(...shown) > level && items.some(({ value }) => value.heading === row)
    if (shown.has(level) || isDirect) return null
    const names = [...shown].sort().map((one) => `${plan.levels[one - 1] ?? ''}（${one}階層目）`)
    return {
      what: `${level}階層目の見出し「${row}」の行がある集計表はありません`,
      doThis: `${names.join('か')}の番号、または total を書いてください`,
    }
  }
}

/** The plan's page counts by the highest level; papers by that of their tally sections on the first axis and assessor. */
function levelsShown({ papers, axes, assessors }: Plan): Set<number> {
  const sections = papers.flatMap((paper) => paper.sections)
  const first = (named: unknown, list: readonly { id: string }[]) =>
    named === undefined || named === list[0]?.id
  const levels = sections
    .filter(
      ({ section, axis, assessor }) => section === 'tally' && first(axis, axes) && first(assessor, assessors),
    )
    .map(({ level }) => (typeof level === 'number' ? level : 1))
  return new Set([1, ...levels])
}

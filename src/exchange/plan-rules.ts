import { readNumber } from '../plan/number.ts'
import { isOutside, type Plan, type PlanRecord } from '../plan/plan.ts'
import type { Problem } from '../plan/problem.ts'
import { markOf } from '../plan/scale.ts'
import { columnNamed } from '../plan/tally-column.ts'
import { grainProblems } from './grain-rules.ts'
import { mergerProblems } from './merger-rules.ts'
import { planProblems } from './plan-yaml-rules.ts'
import { printedRowProblems } from './printed-rows.ts'
import type { Placed } from './read-table.ts'
import type { PLAN_TABLES } from './tables.ts'

/** The rows of each table of a plan, with the places they stand at. */
export type PlacedTables = { [Name in keyof typeof PLAN_TABLES]: Placed<PlanRecord[Name][number]>[] }

/** What a single cell can't show: rows of one plan that contradict each other. `folder` is where the plan stands. */
export function contradictions(folder: string, plan: Plan, tables: PlacedTables): Problem[] {
  return [
    ...planProblems(folder, plan),
    ...headingProblems(folder, plan, tables.headings),
    ...outsideProblems(folder, tables.items),
    ...actionProblems(folder, tables),
    ...grainProblems(folder, plan, tables.schedule),
    ...mergerProblems(folder, tables.lifecycle),
    ...markProblems(folder, plan, tables.ratings),
    ...printedProblems(folder, plan, tables.printed),
    ...printedRowProblems(folder, tables),
  ]
}

function headingProblems(folder: string, plan: Plan, headings: PlacedTables['headings']): Problem[] {
  const paths = new Set(headings.map(({ value }) => value.path))
  return headings.flatMap(({ row, value: { path, level } }) => {
    const where = `${folder}/headings.csv ${row}行目`
    const steps = path.split('-')
    if (steps.length !== level || level > plan.levels.length) {
      const what = `「${path}」は${steps.length}階層目の番号です（計画の階層は${plan.levels.length}）`
      return [
        { where: `${where} level列`, what, doThis: 'path と level、plan.yaml の levels をそろえてください' },
      ]
    }
    const parent = steps.slice(0, -1).join('-')
    if (parent === '' || paths.has(parent)) return []
    return [
      {
        where: `${where} path列`,
        what: `上位の見出し「${parent}」がありません`,
        doThis: '上位の見出しの行を加えてください',
      },
    ]
  })
}

function outsideProblems(folder: string, items: PlacedTables['items']): Problem[] {
  return items.flatMap(({ row, value }) => {
    if (value.code.startsWith('外') === isOutside(value)) return []
    const what = isOutside(value)
      ? '計画外の取組の番号が「外」で始まっていません'
      : '計画外の取組に年度がありません'
    return [
      {
        where: `${folder}/items.csv ${row}行目`,
        what,
        doThis: '番号（外1など）と fiscal_year をそろえてください',
      },
    ]
  })
}

function actionProblems(folder: string, tables: PlacedTables): Problem[] {
  const known = new Set(tables.actions.map(({ value }) => `${value.item}/${value.number}`))
  const pointing = [
    ...tables.schedule.map((placed) => ['schedule.csv', placed] as const),
    ...tables.lifecycle.map((placed) => ['lifecycle.csv', placed] as const),
  ]
  return pointing.flatMap(([file, { row, value }]) => {
    if (value.action === null || known.has(`${value.item}/${value.action}`)) return []
    const what = `項目${value.item}に行動計画「${value.action}」はありません`
    return [
      {
        where: `${folder}/${file} ${row}行目 action列`,
        what,
        doThis: 'actions.csv に加えるか、値を直してください',
      },
    ]
  })
}

function markProblems(folder: string, plan: Plan, ratings: PlacedTables['ratings']): Problem[] {
  return ratings.flatMap(({ row, value: { axis, mark } }) => {
    const scale = plan.scales[axis]
    if (scale === undefined || markOf(scale, mark) !== undefined) return []
    const symbols = scale.marks.map(({ symbol }) => symbol).join('、')
    const where = `${folder}/ratings.csv ${row}行目 mark列`
    return [
      {
        where,
        what: `記号「${mark}」は評価基準にありません`,
        doThis: `${symbols} のいずれかを書いてください`,
      },
    ]
  })
}

/** A printed share is compared with the computed one, so it is a number in a column that the tally has. */
function printedProblems(folder: string, plan: Plan, printed: PlacedTables['printed']): Problem[] {
  const scale = plan.scales[plan.axes[0]?.id ?? ''] ?? { version: '', marks: [] }
  const symbols = scale.marks.map(({ symbol }) => symbol).join('、')
  const problem = (row: number, name: string, found: string, doThis: string) => ({
    where: `${folder}/printed.csv ${row}行目 ${name}列`,
    what: `「${found}」は読めません`,
    doThis,
  })
  return printed
    .filter(({ value }) => value.table === 'tally')
    .flatMap(({ row, value: { column, printed } }) => [
      ...(columnNamed(column, scale) === null
        ? [problem(row, 'column', column, `${symbols} か、+ でつないだものを書いてください`)]
        : []),
      ...(readNumber(printed) === null
        ? [problem(row, 'printed', printed, '単位や記号の付かない数を書いてください')]
        : []),
    ])
}

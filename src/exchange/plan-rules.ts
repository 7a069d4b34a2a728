import { NOT_GIVEN, TOTAL } from '../plan/grouping.ts'
import { isOutside, type Plan, type PlanRecord } from '../plan/plan.ts'
import type { Problem } from '../plan/problem.ts'
import { markOf } from '../plan/scale.ts'
import { branchProblems } from './branch-rules.ts'
import { grainProblems } from './grain-rules.ts'
import { indicatorProblems } from './indicator-rules.ts'
import { lifecycleProblems } from './lifecycle-rules.ts'
import { mergerProblems } from './merger-rules.ts'
import { planInOwnSymbols } from './own-symbols.ts'
import { planProblems } from './plan-yaml-rules.ts'
import { printedProblems } from './printed-rows.ts'
import type { Placed } from './read-table.ts'
import { scheduleProblems } from './schedule-rules.ts'
import type { PLAN_TABLES } from './tables.ts'

/** The rows of each table of a plan, with the places they stand at. */
export type PlacedTables = { [Name in keyof typeof PLAN_TABLES]: Placed<PlanRecord[Name][number]>[] }

/** What a single cell can't show: rows of one plan that contradict each other. `folder` is where the plan stands. */
export function contradictions(folder: string, plan: Plan, tables: PlacedTables): Problem[] {
  const ofPlan = planProblems(folder, plan)
  return [
    ...ofPlan,
    ...headingProblems(folder, plan, tables.headings),
    ...outsideProblems(folder, tables.items),
    ...actionProblems(folder, tables),
    ...grainProblems(folder, plan, tables.schedule),
    ...scheduleProblems(folder, plan, tables.schedule),
    ...mergerProblems(folder, tables.lifecycle),
    ...lifecycleProblems(folder, tables.lifecycle),
    ...indicatorProblems(folder, tables.indicators),
    ...branchProblems(`${folder}/indicators.csv`, tables.indicators, tables.items),
    ...branchProblems(`${folder}/effects.csv`, tables.effects, tables.items),
    ...markProblems(folder, plan, tables.ratings),
    // Columns are told by the marks; where these are wrong, every column would look wrong, too.
    ...(ofPlan.length > 0 ? [] : printedProblems(folder, planInOwnSymbols(plan), tables)),
  ]
}

/** Rows of a tally that stand for no heading. */
const TALLY_ROWS = [NOT_GIVEN, TOTAL]

function headingProblems(folder: string, plan: Plan, headings: PlacedTables['headings']): Problem[] {
  const paths = new Set(headings.map(({ value }) => value.path))
  return headings.flatMap(({ row, value: { path, level } }) => {
    const where = `${folder}/headings.csv ${row}行目`
    const steps = path.split('-')
    const taken = TALLY_ROWS.find(({ key }) => key === path)
    if (taken !== undefined || steps.includes('')) {
      const what =
        taken === undefined
          ? `「${path}」は見出しの番号になりません`
          : `「${path}」は集計表の「${taken.name}」の行を指す名前です`
      return [{ where: `${where} path列`, what, doThis: '1、3-2 のような番号にしてください' }]
    }
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

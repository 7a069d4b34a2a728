import { isOutside, type Plan, type PlanRecord } from '../plan/plan.ts'
import type { Problem } from '../plan/problem.ts'
import { markOf } from '../plan/scale.ts'
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
    ...markProblems(folder, plan, tables.ratings),
  ]
}

function planProblems(folder: string, plan: Plan): Problem[] {
  const where = `${folder}/plan.yaml`
  const problems: Problem[] = []
  if (plan.to < plan.from) {
    problems.push({
      where: `${where} to`,
      what: '終わりの年度が始まりより前です',
      doThis: 'from と to を確かめてください',
    })
  }
  for (const { id } of plan.axes.filter((axis) => plan.scales[axis.id] === undefined)) {
    problems.push({
      where: `${where} scales`,
      what: `軸「${id}」の評価基準がありません`,
      doThis: `scales に ${id} を加えてください`,
    })
  }
  const rounds = new Set(plan.rounds.map(({ id }) => id))
  plan.rounds.forEach(({ follows }, index) => {
    if (follows === null || rounds.has(follows)) return
    const what = `照会「${follows}」はありません`
    problems.push({
      where: `${where} rounds[${index + 1}].follows`,
      what,
      doThis: 'rounds にある ID を書いてください',
    })
  })
  return problems
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

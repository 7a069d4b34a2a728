import type { Plan } from '../plan/plan.ts'
import type { Problem } from '../plan/problem.ts'
import { markKey } from '../plan/text.ts'
import { editionProblems } from './edition-rules.ts'
import { proposalProblems } from './proposal-rules.ts'
import { roundProblems } from './round-rules.ts'
import { scaleProblems } from './scale-rules.ts'

/** What the shape of plan.yaml can't show: values of it that contradict each other. `folder` is where the plan stands. */
export function planProblems(folder: string, plan: Plan): Problem[] {
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
  for (const [key, names] of namedOnce(plan)) {
    const twice = names.find((name, index) => names.indexOf(name) !== index)
    if (twice === undefined) continue
    problems.push({
      where: `${where} ${key}`,
      what: `「${twice}」が2度あります`,
      doThis: '1つにしてください',
    })
  }
  return [
    ...problems,
    ...roundProblems(where, plan),
    ...scaleProblems(where, plan),
    ...editionProblems(where, plan),
    ...proposalProblems(where, plan),
  ]
}

/** The lists of plan.yaml in which no name stands twice. */
function namedOnce(plan: Plan): [key: string, names: string[]][] {
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id)
  return [
    ['axes', ids(plan.axes)],
    ['assessors', ids(plan.assessors)],
    ['rounds', ids(plan.rounds)],
    ['papers', ids(plan.papers)],
    ['schedule_words', plan.schedule_words.map(({ word }) => word)],
    ['fields', plan.fields.map(({ key }) => key)],
    ...Object.entries(plan.scales).map(([axis, { marks }]): [string, string[]] => [
      `scales.${axis}`,
      marks.map(({ symbol }) => markKey(symbol)),
    ]),
  ]
}

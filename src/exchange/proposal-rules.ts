import type { Plan, Proposal } from '../plan/plan.ts'
import type { Problem } from '../plan/problem.ts'
import { markOf, type Scale } from '../plan/scale.ts'
import { markKey } from '../plan/text.ts'

/** Proposals of plan.yaml that could not be followed: each axis once, its own marks, from the highest step down. */
export function proposalProblems(where: string, { axes, proposals, scales }: Plan): Problem[] {
  return proposals.flatMap((proposal, index) => {
    const { axis } = proposal
    const at = `${where} proposals[${index + 1}]`
    if (!axes.some(({ id }) => id === axis)) {
      const doThis = `${axes.map(({ id }) => id).join('、')} のいずれかを書いてください`
      return [{ where: `${at}.axis`, what: `評価の軸「${axis}」はありません`, doThis }]
    }
    if (proposals.findIndex((one) => one.axis === axis) < index) {
      const doThis = '1つの軸に1つにしてください'
      return [{ where: `${at}.axis`, what: `評価の軸「${axis}」の目安が2度あります`, doThis }]
    }
    return stepProblems(at, proposal, scales[axis])
  })
}

/** One sentence a step. An axis without a scale is told of elsewhere. */
function stepProblems(at: string, { axis, steps }: Proposal, scale: Scale | undefined): Problem[] {
  return steps.flatMap(({ mark, at_least }, index) => {
    const where = `${at}.steps[${index + 1}]`
    if (scale !== undefined && markOf(scale, mark) === undefined) {
      const doThis = `${scale.marks.map(({ symbol }) => symbol).join('、')} のいずれかを書いてください`
      return [{ where: `${where}.mark`, what: `記号「${mark}」は「${axis}」の評価基準にありません`, doThis }]
    }
    if (steps.findIndex((one) => markKey(one.mark) === markKey(mark)) < index) {
      const doThis = '1つの記号に1つの段にしてください'
      return [{ where: `${where}.mark`, what: `記号「${mark}」の段が2度あります`, doThis }]
    }
    const above = steps[index - 1]?.at_least
    if (above === undefined || at_least < above) return []
    const what = `${at_least}％は、1つ前の段の${above}％より低くありません`
    return [{ where: `${where}.at_least`, what, doThis: '率の高い段から順に書いてください' }]
  })
}

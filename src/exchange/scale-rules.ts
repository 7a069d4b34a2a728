import type { Plan } from '../plan/plan.ts'
import type { Problem } from '../plan/problem.ts'
import { type Mark, markOf, type Scale } from '../plan/scale.ts'

/** Marks of plan.yaml that name others which could not be counted with them. */
export function scaleProblems(where: string, plan: Plan): Problem[] {
  const problems = Object.entries(plan.scales).flatMap(([axis, scale]) =>
    scale.marks.flatMap((mark, index) => {
      const fault = faultOfUnder(mark, scale)
      return fault === null ? [] : [{ where: `${where} scales.${axis}.marks[${index + 1}].under`, ...fault }]
    }),
  )
  return problems.length > 0 ? problems : joinedProblems(where, plan)
}

type Fault = Pick<Problem, 'what' | 'doThis'>

/** A mark is counted in the one it stands under, so that one is there, is another, and stands under none itself. */
function faultOfUnder({ symbol, under }: Mark, scale: Scale): Fault | null {
  if (under === null) return null
  const whole = markOf(scale, under)
  const others = scale.marks.filter((mark) => mark.under === null && mark.symbol !== symbol)
  const doThis = `${others.map((mark) => mark.symbol).join('、')} のいずれかを書くか、under を除いてください`
  if (whole === undefined) return { what: `記号「${under}」は評価基準にありません`, doThis }
  if (whole.symbol === symbol) return { what: `「${symbol}」は、それ自身の内数にはできません`, doThis }
  if (whole.under === null) return null
  return { what: `「${whole.symbol}」は「${whole.under}」の内数です`, doThis }
}

/** Marks are joined within one scale, each once, and none that is counted in another already. */
function joinedProblems(where: string, { scales, tallies }: Plan): Problem[] {
  const taken = new Set<Mark>()
  return tallies.joined.flatMap((group, index) => {
    const fault = faultOfJoined(group, Object.values(scales), taken)
    return fault === null ? [] : [{ where: `${where} tallies.joined[${index + 1}]`, ...fault }]
  })
}

/** Adds the group's marks to those `taken` by a column. */
function faultOfJoined(group: readonly string[], scales: readonly Scale[], taken: Set<Mark>): Fault | null {
  const doThis = '1つの評価基準の記号を、1つずつ書いてください'
  const stranger = group.find((typed) => scales.every((scale) => markOf(scale, typed) === undefined))
  if (stranger !== undefined) return { what: `記号「${stranger}」は評価基準にありません`, doThis }
  const marks = scales
    .map((scale) => group.flatMap((typed) => markOf(scale, typed) ?? []))
    .find(({ length }) => length === group.length)
  if (marks === undefined)
    return { what: `「${group.join('」「')}」は1つの評価基準の記号ではありません`, doThis }
  for (const mark of marks) {
    if (taken.has(mark)) return { what: `記号「${mark.symbol}」が2度あります`, doThis }
    taken.add(mark)
  }
  const part = marks.find(({ under }) => under !== null)
  if (part === undefined) return null
  return { what: `記号「${part.symbol}」は「${part.under}」の内数です`, doThis: '内数の記号を除いてください' }
}

import { groupsOf } from '../plan/grouping.ts'
import { type Movement, movement } from '../plan/movement.ts'
import type { Item } from '../plan/nouns.ts'
import { isOutside, type Round } from '../plan/plan.ts'
import { type AxisSettings, questionOf } from './axis.ts'
import type { Given } from './given.ts'

/** What a section of movements is asked for. */
export type MovementSettings = AxisSettings & { level: number; size: number }

/** The columns in the order of the sum; ＋, － and ＝ say how each enters it. */
export const COLUMNS: readonly { key: keyof Movement; head: string; name: string }[] = [
  { key: 'before', head: '前回の\n項目数', name: '前回の項目数' },
  { key: 'added', head: '＋\n追加', name: '追加' },
  { key: 'split', head: '＋\n分割', name: '分割' },
  { key: 'merged', head: '－\n統合', name: '統合' },
  { key: 'completed', head: '－\n完了', name: '完了' },
  { key: 'abolished', head: '－\n廃止', name: '廃止' },
  { key: 'after', head: '＝今回の\n項目数', name: '今回の項目数' },
  { key: 'suspended', head: '－\n休止', name: '休止' },
  { key: 'outOfScope', head: '－\n対象外', name: '対象外' },
  { key: 'base', head: '＝評価の\n対象', name: '評価の対象' },
]

/** A heading, or the whole plan, with its counts. */
export type MovementRow = { key: string; name: string; moved: Movement }

/** 「項目数は、前回の16から14になった。このうち評価の対象は11項目である。」 */
export function movementSentence(given: Given, since: Round, chosen: AxisSettings): string {
  const { items } = given.record
  const inside = items.filter((item) => !isOutside(item))
  const { before, after, base } = movementOf(given, since, chosen, inside)
  const went = before === after ? `前回と同じ${after}である` : `前回の${before}から${after}になった`
  return `項目数は、${went}。このうち評価の対象は${base}項目である。`
}

/** The movement of each heading's items, and of them all. */
export function movementRows(given: Given, since: Round, chosen: MovementSettings): MovementRow[] {
  const { record, municipality } = given
  const inside = record.items.filter((item) => !isOutside(item))
  const groups = groupsOf(record, inside, municipality.departments, { by: 'heading', level: chosen.level })
  return [
    ...groups.map(({ key, name, holds }) => ({
      key,
      name,
      moved: movementOf(given, since, chosen, inside.filter(holds)),
    })),
    { key: 'total', name: '計', moved: movementOf(given, since, chosen, inside) },
  ]
}

/** The movement of some of the items from the earlier round to the paper's own, on the chosen axis. */
export function movementOf(given: Given, since: Round, chosen: AxisSettings, items: Item[]): Movement {
  const { record, round } = given
  return movement({ ...record, items }, since, round, questionOf(record.plan, round, chosen))
}

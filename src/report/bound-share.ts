import type { BoundSettings } from '../plan/bound-settings.ts'
import { type Scale, tellsDone } from '../plan/scale.ts'
import { type TallyRow, tally } from '../plan/tally.ts'
import { questionOf } from './axis.ts'
import { untold } from './bound-part.ts'
import type { Given } from './given.ts'
import { countDone, type DoneCount, doneIn, doneLabel } from './sentences.ts'
import { levelName } from './tally-count.ts'

type Settings = Pick<BoundSettings, 'share' | 'level' | 'base' | 'axis' | 'assessor'>

/**
 * `{{under 50}}` 人材マネジメント（42.9％）と財務マネジメント（42.9％）は、全項目に対する実施済みの割合が5割を下回った。 A share is held against
 * the bound as it is printed, so that no 50.0％ is called under half.
 */
export function underTold(given: Given, settings: Settings): string {
  return told(given, settings, '下回った', (share) => share < settings.share)
}

/** `{{over 80}}` 地域マネジメント（88.9％）は、全項目に対する実施済みの割合が8割を上回った。 */
export function overTold(given: Given, settings: Settings): string {
  return told(given, settings, '上回った', (share) => share > settings.share)
}

function told(given: Given, settings: Settings, verb: string, holds: (share: number) => boolean): string {
  const [first = 'all', second] = settings.base
  const whole = { heading: null, base: first }
  const scale = given.record.plan.scales[questionOf(given.record.plan, given.round, settings).axis]
  const overall = countDone(given, settings, whole)
  if (scale === undefined || !tellsDone(scale)) return untold(given, 'unknown', whole)
  if (typeof overall === 'string') return untold(given, overall, whole)
  const rows = rowsOver(given, settings, first)
  const others = second === undefined ? [] : rowsOver(given, settings, second)
  const counted = rows.map((row) => ({ row, count: doneIn(given, row, scale) }))
  const found = counted.flatMap(({ row, count }) => {
    if (typeof count === 'string' || count.share === null || !holds(count.share)) return []
    const other = others.find(({ key }) => key === row.key)
    return [`${row.name}（${[count.rate, ...besides(given, other, second, scale)].join('、')}）`]
  })
  const unrated = counted.flatMap(({ row, count }) => (count === 'unrated' ? [row.name] : []))
  const rate = `${OF[first]}に対する${doneLabel(scale)}の割合が${shareWord(settings.share)}を${verb}`
  const left = unrated.length === 0 ? '' : `${listed(unrated)}は、まだ評価がなく、含めていない。`
  if (found.length === 0) return `${rate}${levelName(given, settings.level)}はない。${left}`
  return `${listed(found)}は、${rate}。${left}`
}

const OF = { all: '全項目', due: '時期の到来した項目' } as const

/** Headings alone: items that nobody can place make no heading of their own. */
function rowsOver(given: Given, settings: Settings, base: 'all' | 'due'): TallyRow[] {
  const question = questionOf(given.record.plan, given.round, settings)
  const grouping = { by: 'heading', level: settings.level } as const
  const paths = given.record.headings.filter(({ level }) => level === settings.level).map(({ path }) => path)
  return tally(given.record, given.municipality.departments, { ...question, base, grouping }).groups.filter(
    ({ key }) => paths.includes(key),
  )
}

/** The same heading's share over the other base. */
function besides(
  given: Given,
  row: TallyRow | undefined,
  base: 'all' | 'due' | undefined,
  scale: Scale,
): string[] {
  if (row === undefined || base === undefined) return []
  const count: DoneCount | string = doneIn(given, row, scale)
  if (typeof count === 'string') return [`${OF[base]}はない`]
  return [base === 'due' ? `${OF.due}に限ると${count.rate}` : `${OF.all}では${count.rate}`]
}

function listed(names: readonly string[]): string {
  return names.length === 2 ? names.join('と') : names.join('、')
}

/** 5割, 45％. */
function shareWord(share: number): string {
  return share % 10 === 0 && share < 100 ? `${share / 10}割` : `${share}％`
}

import type { BoundSettings } from '../plan/bound-settings.ts'
import { isUnrated, type TallyRow } from '../plan/tally.ts'
import { axisName, questionOf } from './axis.ts'
import { about, headingWord, untold } from './bound-part.ts'
import type { Given } from './given.ts'
import { countDone, doneSentence, partRow, sinceWord } from './sentences.ts'
import { NO_EARLIER } from './since.ts'

type Settings = Pick<BoundSettings, 'heading' | 'base' | 'axis' | 'assessor'>

/**
 * `{{done}}` 34項目のうち21項目（61.8％）が実施済みで、前年度より9項目増えた。 `{{done base=due}}` 時期の到来した31項目のうち21項目（67.7％）が
 * 実施済みである。 Both bases: the one, then 時期の到来した31項目に限ると、21項目（67.7％）である。
 */
export function doneTold(given: Given, settings: Settings): string {
  const [first = 'all', second] = settings.base
  const own = first === 'all' ? overAll(given, settings) : overDue(given, settings)
  if (second === undefined || own.isUntold) return own.told
  const other = countDone(given, settings, { heading: settings.heading, base: second })
  if (typeof other === 'string') return `${own.told}${untold(given, other, { ...settings, base: second })}`
  const of = second === 'due' ? `時期の到来した${other.total}項目に限ると` : `全${other.total}項目では`
  return `${own.told}${of}、${other.done}項目（${other.rate}）である。`
}

type Told = { told: string; isUntold: boolean }

function overAll(given: Given, settings: Settings): Told {
  const { heading } = settings
  const sentence = doneSentence(given, 'paper', settings, heading)
  if (sentence !== null) return { told: `${about(given, heading)}${sentence}`, isUntold: false }
  const why = countDone(given, settings, { heading, base: 'all' })
  return { told: typeof why === 'string' ? untold(given, why, { heading, base: 'all' }) : '', isUntold: true }
}

/** Without a comparison: what is done leaves the base, so that fewer may mean more. */
function overDue(given: Given, settings: Settings): Told {
  const part = { heading: settings.heading, base: 'due' } as const
  const now = countDone(given, settings, part)
  if (typeof now === 'string') return { told: untold(given, now, part), isUntold: true }
  const { total, done, rate, label } = now
  const told = `時期の到来した${total}項目のうち${done}項目（${rate}）が${label}である。`
  return { told: `${about(given, part.heading)}${told}`, isUntold: false }
}

/** `{{change}}` 実施済みの項目は、前年度の12項目（35.3％）から9項目増えて、21項目（61.8％）となった。 */
export function changeTold(given: Given, settings: Settings): string {
  const { heading } = settings
  const part = { heading, base: 'all' } as const
  const now = countDone(given, settings, part)
  if (typeof now === 'string') return untold(given, now, part)
  if (given.previous === null) return NO_EARLIER
  const since = sinceWord(given, given.previous)
  const before = countDone(given, settings, part, given.previous)
  const own = heading === null ? '' : headingWord(given, heading)
  if (typeof before === 'string')
    return `${own === '' ? '' : `${own}は、`}${since}の評価がなく、比べられない。`
  const [then, today] = [before, now].map(({ done, rate }) => `${done}項目（${rate}）`)
  const change = now.done - before.done
  const label = `${own === '' ? '' : `${own}で`}${now.label}の項目は`
  if (change === 0) return `${label}${today}で、${since}の${then}と同じ数である。`
  const verb = change > 0 ? '増えて' : '減って'
  return `${label}、${since}の${then}から${Math.abs(change)}項目${verb}、${today}となった。`
}

/** `{{marks}}` 34項目の取組状況は、○（実施済み）21項目、△（一部実施）8項目、×（未実施）2項目、―（次年度以降実施）3項目である。 */
export function marksTold(given: Given, settings: Settings): string {
  const { heading, base } = settings
  return base
    .map((one) => {
      const question = questionOf(given.record.plan, given.round, settings)
      const row = partRow(given, question, { heading, base: one })
      if (row === null || row.total === 0) return untold(given, 'empty', { heading, base: one })
      if (isUnrated(row)) return untold(given, 'unrated', { heading, base: one })
      const of = `${heading === null ? '' : `${headingWord(given, heading)}の`}${one === 'due' ? '時期の到来した' : ''}`
      const axis = axisName(given.record.plan, question.axis)
      return `${of}${row.total}項目の${axis}は、${countsOf(given, row, question.axis)}である。`
    })
    .join('')
}

function countsOf(given: Given, row: TallyRow, axis: string): string {
  const marks = given.record.plan.scales[axis]?.marks ?? []
  const count = (symbol: string) => `${row.marks[symbol] ?? 0}項目`
  const named = ({ symbol, label }: { symbol: string; label: string | null }) =>
    label === null || label === symbol ? symbol : `${symbol}（${label}）`
  const counts = marks
    .filter(({ under }) => under === null)
    .map((mark) => {
      const parts = marks.filter(({ under }) => under === mark.symbol)
      const within = parts.map((part) => `うち${named(part)}${count(part.symbol)}`).join('、')
      return `${named(mark)}${count(mark.symbol)}${within === '' ? '' : `（${within}）`}`
    })
  return [...counts, ...(row.unrated === 0 ? [] : [`評価なし${row.unrated}項目`])].join('、')
}

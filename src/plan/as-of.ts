import { dateLabel, type EraStyle } from './fiscal-year.ts'
import type { Round } from './plan.ts'

/** `令和3年3月31日時点（見込み）`: the day a round speaks of, in the office's era; null where none is known. */
export function asOfLabel({ as_of, kind }: Pick<Round, 'as_of' | 'kind'>, era: EraStyle): string | null {
  if (as_of === null) return null
  return `${dateLabel(as_of, era)}時点${kind === 'forecast' ? '（見込み）' : ''}`
}

import { dateLabel, type EraStyle, fiscalYearLabel } from '../../plan/fiscal-year.ts'
import { LIFECYCLE_NAMES } from '../../plan/lifecycle.ts'
import type { LifecycleEvent } from '../../plan/nouns.ts'

/** What befell an item, in words: when, what, and the other item where there is one. */
export type Happening = { when: string; what: string; other: string | null; event: LifecycleEvent }

/** What is recorded of the item itself, and of others that came into it or went out of it, as the plan has them. */
export function happeningsOf(events: readonly LifecycleEvent[], item: string, era: EraStyle): Happening[] {
  return events
    .filter(({ action }) => action === null)
    .flatMap((event): Happening[] => {
      const when = whenOf(event, era)
      if (event.item === item) return [{ when, what: ownWords(event), other: event.target, event }]
      const what = event.target === item ? othersWords(event) : null
      return what === null ? [] : [{ when, what, other: event.item, event }]
    })
}

function whenOf({ date, fiscal_year }: LifecycleEvent, era: EraStyle): string {
  if (date !== null) return `${dateLabel(date, era)}に`
  return fiscal_year === null ? '時期は出典に記載なし。' : `${fiscalYearLabel(fiscal_year, era)}に`
}

/** 「№45へ統合」: as said of the item on whose page it stands. */
function ownWords({ kind, target }: LifecycleEvent): string {
  const other = target === null ? 'ほかの項目（番号は出典に記載なし）' : `№${target}`
  switch (kind) {
    case 'added':
      return '計画に追加'
    case 'merged':
      return `${other}へ統合`
    case 'split':
      return `${other}から分割`
    case 'relisted':
      return `${other}の再掲として掲載`
    default:
      return target === null ? LIFECYCLE_NAMES[kind] : `${LIFECYCLE_NAMES[kind]}（${other}）`
  }
}

/** As said of the item that the other one's record names; null where that tells nothing of it. */
function othersWords({ kind, item }: LifecycleEvent): string | null {
  switch (kind) {
    case 'merged':
      return `№${item}をこの項目に統合`
    case 'split':
      return `この項目から№${item}を分割`
    case 'relisted':
      return `№${item}にも再掲`
    default:
      return null
  }
}

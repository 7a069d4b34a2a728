import type { Subject } from '../plan/figure-nouns.ts'

/** What subjects of a kind are called in a sentence: 8の職場. */
export function subjectNoun(kind: NonNullable<Subject['kind']>): string {
  switch (kind) {
    case 'department':
      return '職場'
    case 'municipality':
      return '団体'
    case 'ordinary':
    case 'special':
    case 'enterprise':
      return '会計'
    case 'average':
    case 'other':
      return '区分'
  }
}

/** What the column of subjects is headed, where plan.yaml gives no head of its own. */
export function subjectHead(kind: NonNullable<Subject['kind']>): string {
  const noun = subjectNoun(kind)
  return noun === '区分' ? noun : `${noun}名`
}

import type { Piece } from '../paper/paper.ts'
import { type Stretch, textDifference } from '../plan/text-difference.ts'
import { NOT_IN_SOURCE, typedLines } from './item-column.ts'

type Contrasted = { before: Piece[]; now: Piece[]; change: string }

/**
 * Two texts side by side, what differs underlined in both; null where they are one. A text that is altogether another has
 * nothing underlined: all of it would be.
 */
export function contrasted([before, now]: readonly [string | null, string | null]): Contrasted | null {
  if (before === now) return null
  if (before === null) return { before: [NOT_IN_SOURCE], now: typedLines(now), change: '新たに記載' }
  if (now === null) return { before: typedLines(before), now: [NOT_IN_SOURCE], change: '記載なし' }
  const stretches = textDifference(before, now)
  if (stretches === null) return { before: typedLines(before), now: typedLines(now), change: '全文' }
  return {
    before: side(stretches, 'removed'),
    now: side(stretches, 'added'),
    change: changeOf(stretches),
  }
}

/** 追加, 削除 or 一部: what kind of change the stretches are. */
function changeOf(stretches: readonly Stretch[]): string {
  const has = (kind: Stretch['kind']) => stretches.some((one) => one.kind === kind)
  if (!has('removed')) return '追加'
  return has('added') ? '一部' : '削除'
}

function side(stretches: readonly Stretch[], changed: 'removed' | 'added'): Piece[] {
  return stretches
    .filter(({ kind }) => kind === 'same' || kind === changed)
    .flatMap(({ kind, text }) => typedPieces(text, kind !== 'same'))
}

/** A text line by line; underlined and bold where it changed. */
export function typedPieces(text: string, isChanged = false): Piece[] {
  return text
    .split('\n')
    .flatMap((line, index): Piece[] => [
      ...(index === 0 ? [] : ([{ kind: 'break' }] as const)),
      ...(line === '' ? [] : [isChanged ? ({ kind: 'strong', text: line, lined: true } as const) : line]),
    ])
}

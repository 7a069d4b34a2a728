import type { Piece } from '../paper/paper.ts'
import { EFFECT_KINDS, effectLines, effectsSoFar } from './effect-lines.ts'
import { amount } from './figures.ts'
import type { Given } from './given.ts'
import { valueIn, valuesOf } from './indicator-values.ts'
import { achievedWord, actualPieces, targetPiece } from './indicator-words.ts'
import { type ColumnSettings, type ItemColumn, NONE, simpleColumn } from './item-column.ts'

/** 効果額 of the round's fiscal year: what was gained by kind, with what was planned; ― where none is recorded. */
export function effectsColumn(settings: ColumnSettings, head: string, given: Given): ItemColumn {
  const lines = Map.groupBy(effectLines(given, effectsSoFar(given)), ({ item }) => item)
  return simpleColumn(settings, head, 'left', ({ code }) =>
    listed(
      (lines.get(code) ?? []).map(({ kind, measure, whole }) => [
        kind === null ? '' : `${EFFECT_KINDS[kind]} `,
        amount(given, whole.actual),
        ...(whole.actual === null ? [] : [measure]),
        '（計画 ',
        amount(given, whole.planned),
        '）',
      ]),
    ),
  )
}

/** 指標 in the round's fiscal year: the value, its target, and whether it was reached; ― for an item that has none. */
export function indicatorsColumn(settings: ColumnSettings, head: string, given: Given): ItemColumn {
  const indicators = Map.groupBy(given.record.indicators, ({ item }) => item)
  return simpleColumn(settings, head, 'left', ({ code }) =>
    listed(
      (indicators.get(code) ?? []).flatMap((indicator): Piece[][] => {
        const value = valueIn(valuesOf(given, indicator), given.round.fiscal_year)
        if (value === undefined) return []
        return [
          [
            `${indicator.name} `,
            ...withUnit(actualPieces(given, indicator, value), value.actual === null ? null : indicator.unit),
            '（目標 ',
            targetPiece(given, indicator, value),
            `）${achievedWord(indicator, value)}`,
          ],
        ]
      }),
    ),
  )
}

/** The unit stands at the value, before what tells how sure it is. */
function withUnit([value = '', ...sure]: Piece[], unit: string | null): Piece[] {
  return [value, unit ?? '', ...sure]
}

function listed(entries: readonly Piece[][]): Piece[] {
  if (entries.length === 0) return [NONE]
  return entries.flatMap((entry, index): Piece[] => [
    ...(index === 0 ? [] : ([{ kind: 'break' }] as const)),
    ...entry.filter((piece) => piece !== '' && !(typeof piece === 'object' && piece.kind === 'break')),
  ])
}

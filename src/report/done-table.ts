import type { Cell, Column, Table } from '../paper/paper.ts'
import { share } from '../plan/rounding.ts'
import type { Scale } from '../plan/scale.ts'
import type { Tally, TallyRow } from '../plan/tally.ts'
import type { Given } from './given.ts'
import { doneLabel, doneOf, roundingNote } from './sentences.ts'
import { type Count, headingName, levelName, percent, yearName } from './tally-count.ts'

/** The share of done items over all items and over those whose time has come, side by side. */
export function doneTable(given: Given, scale: Scale, counts: Count[], level: number): Table {
  const top = { header: 'column', tone: 'head', align: 'center' } as const
  const done = doneLabel(scale)
  const cells = (pick: (tally: Tally) => TallyRow | undefined, tone: 'plain' | 'total'): Cell[] => [
    { content: [headingName(pick((counts[0] as Count).all))], header: 'row', tone },
    ...counts.flatMap(({ all, due }) =>
      [all, due].map((one) => doneCell(given, scale, pick(one) as TallyRow, tone)),
    ),
  ]
  const keys = (counts[0] as Count).all.groups.map(({ key }) => key)
  return {
    kind: 'table',
    id: 'done',
    caption: `${done}の割合`,
    unit: '（単位：項目、％）',
    columns: [
      { key: 'heading', width: null, align: 'left' },
      ...counts.flatMap(({ round }) =>
        ['all', 'due'].map((base): Column => ({ key: `${round.id}:${base}`, width: 31, align: 'right' })),
      ),
    ],
    head: [
      [
        { ...top, content: [levelName(given, level)], rowSpan: 2 },
        ...counts.map(({ round }): Cell => ({ ...top, content: [yearName(given, round)], colSpan: 2 })),
      ],
      counts.flatMap((): Cell[] => [
        { ...top, content: ['全項目に対する割合'] },
        { ...top, content: ['時期の到来した項目に対する割合'] },
      ]),
    ],
    groups: [
      ...keys.map((key) => ({
        rows: [cells((one) => one.groups.find((group) => group.key === key), 'plain')],
      })),
      { rows: [cells((one) => one.total, 'total')] },
    ],
    notes: [
      `時期の到来した項目とは、${notDueWords(scale)}達成・完了・終了・廃止・中止・休止・統合した項目と経常業務へ移行した項目を除いたもの。`,
    ],
    rounding: roundingNote(given.record.plan.tallies),
    source: null,
    size: 9.5,
  }
}

function doneCell(given: Given, scale: Scale, row: TallyRow, tone: 'plain' | 'total'): Cell {
  const done = doneOf(row, scale)
  return {
    content: [
      percent(given, share(done, row.total, given.record.plan.tallies), false),
      { kind: 'minor', text: ` ${done}／${row.total}` },
    ],
    align: 'right',
    tone,
  }
}

function notDueWords(scale: Scale): string {
  const marks = scale.marks.filter((mark) => ['not_due', 'out'].includes(mark.counts_as))
  return marks.map(({ symbol, label }) => `「${symbol}」${label === null ? '' : `（${label}）`}、`).join('')
}

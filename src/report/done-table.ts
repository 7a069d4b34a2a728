import type { Cell, Column, Table } from '../paper/paper.ts'
import { eventsByItem, momentOf } from '../plan/items-at.ts'
import { bears, happenedBy } from '../plan/lifecycle.ts'
import type { Plan, PlanRecord, Round } from '../plan/plan.ts'
import type { Scale } from '../plan/scale.ts'
import type { TallyRow } from '../plan/tally.ts'
import { headCell } from './cells.ts'
import type { Given } from './given.ts'
import { doneLabel, doneOf, doneShare, shareRoundingNote } from './sentences.ts'
import { type Count, columnsHead, headingName, levelName, percent, rowsOf } from './tally-count.ts'

/** The share of done items over all items and over those whose time has come, side by side. */
export function doneTable(given: Given, scale: Scale, counts: Count[], level: number): Table {
  const done = doneLabel(scale)
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
        headCell(levelName(given, level), { rowSpan: 2 }),
        ...counts.map(({ round }) => headCell(columnsHead(given, round, counts), { colSpan: 2 })),
      ],
      counts.flatMap((): Cell[] => [
        headCell('全項目に対する割合'),
        headCell('時期の到来した項目に対する割合'),
      ]),
    ],
    groups: rowsOf(counts.flatMap(({ all, due }) => [all, due])).map(({ rows, tone }) => ({
      rows: [
        [
          { content: [headingName(rows[0] as TallyRow)], header: 'row', tone },
          ...rows.map((row) => doneCell(given, scale, row, tone)),
        ],
      ],
    })),
    notes: [dueNote(given, scale, counts)],
    rounding: shareRoundingNote(given.record.plan.tallies),
    source: null,
    size: 9.5,
  }
}

function doneCell(given: Given, scale: Scale, row: TallyRow, tone: 'plain' | 'total'): Cell {
  return {
    content: [
      percent(given, doneShare(row, scale, given.record.plan), false),
      { kind: 'minor', text: ` ${doneOf(row, scale)}／${row.total}` },
    ],
    align: 'right',
    tone,
  }
}

/** What of the base is told only where the table has such items: listed again elsewhere, or unrated and not begun. */
function dueNote({ record }: Given, scale: Scale, counts: readonly Count[]): string {
  const closed = '達成・完了・終了・廃止・中止・休止・統合した項目'
  const relisted = counts.some(({ round }) => hasRelisted(record, round)) ? '、再掲の項目' : ''
  const unrated = counts.some(({ all, due }) => all.total.unrated > due.total.unrated)
    ? `、${unratedWords(record.plan)}`
    : ''
  const left = `${notDueWords(scale)}${closed}${relisted}${unrated}`
  return `時期の到来した項目とは、${left}と経常業務へ移行した項目を除いたもの。`
}

function hasRelisted(record: PlanRecord, round: Round): boolean {
  return [...eventsByItem(record).values()].some((events) =>
    bears('relisted', happenedBy(events, momentOf(round))),
  )
}

function unratedWords({ schedule_words }: Plan): string {
  const due = schedule_words.filter((one) => one.due).map(({ word }) => `「${word}」`)
  return due.length === 0 ? '評価のない項目' : `評価がなく、その年度までの工程に${due.join('')}のない項目`
}

function notDueWords(scale: Scale): string {
  const marks = scale.marks.filter((mark) => ['not_due', 'out'].includes(mark.counts_as))
  return marks.map(({ symbol, label }) => `「${symbol}」${label === null ? '' : `（${label}）`}、`).join('')
}

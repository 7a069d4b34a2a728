import type { Cell, Piece, Table } from '../paper/paper.ts'
import type { Opinion } from '../plan/nouns.ts'
import { headCell, headingTitle, textCell } from './cells.ts'
import type { Given } from './given.ts'
import { NOT_IN_SOURCE, typedLines } from './item-column.ts'

/** Who said what about which item, and the answer. */
export function opinionsTable(given: Given, opinions: Opinion[], replyHead: string, size: number): Table {
  const row = (opinion: Opinion, index: number): Cell[] => [
    textCell(String(index + 1), { header: 'row' }),
    { content: bodyOf(opinion) },
    { content: subjectOf(given, opinion) },
    textCell(opinion.opinion),
    textCell(opinion.reply),
    textCell(opinion.state),
  ]
  return {
    kind: 'table',
    id: 'opinions',
    caption: `意見と${replyHead}`,
    unit: null,
    columns: [
      { key: 'number', width: 9, align: 'center' },
      { key: 'body', width: 25, align: 'left' },
      { key: 'subject', width: 29, align: 'left' },
      { key: 'opinion', width: null, align: 'left' },
      { key: 'reply', width: null, align: 'left' },
      { key: 'state', width: 16, align: 'center' },
    ],
    head: [['番号', '会議・委員', '対象', '意見', replyHead, '対応'].map((text) => headCell(text))],
    groups: opinions.map((opinion, index) => ({ rows: [row(opinion, index)] })),
    notes: [],
    rounding: null,
    source: null,
    size,
  }
}

function bodyOf({ body, member }: Opinion): Piece[] {
  return [
    ...typedLines(body),
    { kind: 'break' },
    member === null ? NOT_IN_SOURCE : { kind: 'minor', text: `（${member}）` },
  ]
}

/** What the opinion is about: an item, a heading, or the plan as a whole. */
function subjectOf(given: Given, { item, heading }: Opinion): Piece[] {
  if (item !== null) {
    const title = given.record.items.find(({ code }) => code === item)?.title ?? ''
    return [{ kind: 'strong', text: item }, { kind: 'break' }, title]
  }
  return [heading === null ? '計画の全体' : headingTitle(given, heading)]
}

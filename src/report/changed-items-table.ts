import type { Cell, Piece, Table } from '../paper/paper.ts'
import type { Round } from '../plan/plan.ts'
import type { Scale } from '../plan/scale.ts'
import { headCell, textCell } from './cells.ts'
import { DIRECTIONS, directionOf, type MarkedItem } from './change-count.ts'
import { departmentNames } from './departments.ts'
import { type Given, nameOf } from './given.ts'
import { markPiece } from './legend.ts'

type Settings = { size: number; axisName: string; scale: Scale }

/** The items whose mark is another than it was, in the plan's order; those rated in one round alone are named below. */
export function changedItemsTable(
  given: Given,
  since: Round,
  marked: readonly MarkedItem[],
  chosen: Settings,
): Table {
  const changed = marked.filter(({ before, now }) => before !== null && now !== null && before !== now)
  const { era } = given.municipality.municipality.writing
  const names = departmentNames(given)
  const row = (one: MarkedItem): Cell[] => {
    const { item, before, now } = one
    const direction = directionOf(one, chosen.scale)
    return [
      { content: [item.code] },
      { content: [item.title], header: 'row' },
      textCell(item.lead.length === 0 ? null : item.lead.map(names).join('\n')),
      { content: before === null ? [] : [markPiece(before)] },
      { content: now === null ? [] : (['→ ', markPiece(now)] satisfies Piece[]) },
      { content: [direction === null ? '―' : DIRECTIONS[direction]] },
    ]
  }
  const none: Cell[] = [{ content: ['評価の変わった項目はない。'], colSpan: 6 }]
  return {
    kind: 'table',
    id: 'changed-items',
    caption: `${chosen.axisName}の変わった項目`,
    unit: null,
    columns: [
      { key: 'code', width: 13, align: 'center' },
      { key: 'title', width: null, align: 'left' },
      { key: 'lead', width: 32, align: 'left' },
      { key: 'before', width: 31, align: 'center' },
      { key: 'now', width: 31, align: 'center' },
      { key: 'direction', width: 19, align: 'center' },
    ],
    head: [
      ['整理\n番号', '項目', '担当課', nameOf(since, era), nameOf(given.round, era), '変化'].map((text) =>
        headCell(text),
      ),
    ],
    groups: changed.length === 0 ? [{ rows: [none] }] : changed.map((one) => ({ rows: [row(one)] })),
    notes: notesOf(marked, changed, chosen.scale),
    rounding: null,
    source: null,
    size: chosen.size,
  }
}

function notesOf(marked: readonly MarkedItem[], changed: readonly MarkedItem[], scale: Scale): string[] {
  const codes = (test: (one: MarkedItem) => boolean) => marked.filter(test).map(({ item }) => item.code)
  const [gone, come] = [codes(({ now }) => now === null), codes(({ before }) => before === null)]
  return [
    ...(changed.some((one) => directionOf(one, scale) === null)
      ? ['変化の「―」は、段階の外の評価との間など、上下を比べられないことを示す。']
      : []),
    ...(gone.length === 0 ? [] : [`前回のみ評価した項目：${gone.join('、')}`]),
    ...(come.length === 0 ? [] : [`今回のみ評価した項目：${come.join('、')}`]),
  ]
}

import type { Cell, RowGroup, Table } from '../paper/paper.ts'
import { headingAt, NOT_GIVEN } from '../plan/grouping.ts'
import type { Item } from '../plan/nouns.ts'
import type { Round } from '../plan/plan.ts'
import type { Scale } from '../plan/scale.ts'
import { marksOf } from '../plan/tally.ts'
import { bornIn } from './asked-marks.ts'
import { type AxisSettings, axisName, questionOf } from './axis.ts'
import { headCell, headingTitle } from './cells.ts'
import { DIRECTIONS, directionOf } from './change-count.ts'
import type { Given } from './given.ts'
import { NONE } from './item-column.ts'
import { type Step, stepHead } from './rated-rounds.ts'

type Chosen = AxisSettings & { by: Step; size: number }

/** The mark of every item in each of the rounds, under the top headings, and which way it went from first to last. */
export function marksItemsTable(
  given: Given,
  scale: Scale,
  items: readonly Item[],
  rounds: readonly Round[],
  chosen: Chosen,
): Table {
  const hasChange = rounds.length > 1
  const { axis } = questionOf(given.record.plan, given.round, chosen)
  const columns = rounds.map((round) => bornIn(given, round, questionOf(given.record.plan, round, chosen)))
  const changeOf = changes(given, scale, rounds, chosen)
  const row = (item: Item): Cell[] => [
    { content: [item.code] },
    { content: [item.title], header: 'row' },
    ...columns.map((born): Cell => ({ content: [born(item)] })),
    ...(hasChange ? [{ content: [changeOf(item)] } satisfies Cell] : []),
  ]
  const width = rounds.length + (hasChange ? 3 : 2)
  const groups = Map.groupBy(items, (item) => headingAt(item, 1))
  return {
    kind: 'table',
    id: 'marks-of-items',
    caption: `項目ごとの${axisName(given.record.plan, axis)}の推移`,
    unit: null,
    columns: [
      { key: 'code', width: 14, align: 'center' },
      { key: 'title', width: null, align: 'left' },
      ...rounds.map(({ id }) => ({ key: id, width: 22, align: 'center' as const })),
      ...(hasChange ? [{ key: 'change', width: 20, align: 'center' as const }] : []),
    ],
    head: [
      [
        headCell('整理\n番号'),
        headCell('項目'),
        ...rounds.map((round) => headCell(stepHead(given, round, chosen.by))),
        ...(hasChange ? [headCell('変化')] : []),
      ],
    ],
    groups: [...groups].map(
      ([path, own]): RowGroup => ({
        rows: [
          [
            {
              content: [path === NOT_GIVEN.key ? NOT_GIVEN.name : headingTitle(given, path)],
              colSpan: width,
              header: 'group',
              tone: 'group',
              align: 'left',
            },
          ],
          ...own.map(row),
        ],
      }),
    ),
    notes: hasChange
      ? [
          `変化は、最初と最後の評価を比べたもの。「${NONE}」は、どちらかの評価がないか、段階の外の評価との間で比べられないことを示す。`,
        ]
      : [],
    rounding: null,
    source: null,
    size: chosen.size,
  }
}

/** From the first mark that an item bore to its last. */
function changes(given: Given, scale: Scale, rounds: readonly Round[], chosen: AxisSettings) {
  const marks = rounds.map((round) => marksOf(given.record, questionOf(given.record.plan, round, chosen)))
  return (item: Item): string => {
    const borne = marks.flatMap((one) => one.get(item.code) ?? [])
    const [before, now] = [borne[0] ?? null, borne.at(-1) ?? null]
    if (borne.length < 2 || before === null) return NONE
    if (before === now) return '同じ'
    const direction = directionOf({ item, before, now }, scale)
    return direction === null ? NONE : DIRECTIONS[direction]
  }
}

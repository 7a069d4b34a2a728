import type { Cell, Table } from '../paper/paper.ts'
import { publicText } from '../plan/answer-fields.ts'
import type { Item } from '../plan/nouns.ts'
import { ratingsOf } from '../plan/ratings.ts'
import type { Mark } from '../plan/scale.ts'
import { countedItems, marksOf } from '../plan/tally.ts'
import { type AxisSettings, questionOf } from './axis.ts'
import { headCell, textCell } from './cells.ts'
import { departmentNames } from './departments.ts'
import type { Given } from './given.ts'
import { markPiece } from './legend.ts'
import { linesIn, rowHeight } from './summary-room.ts'

const SIZE = 9
const CODE = 13
const TITLE = 40
const LEAD = 27
const MARK = 16
/** Of a reason, so many letters are printed. */
const LONGEST = 80

export type LateItem = { item: Item; mark: Mark; why: string | null }

/** What has come due and is not done (with `partly`, nor done in part alone), the worst mark first; why, as the office wrote it. */
export function lateItems(given: Given, chosen: AxisSettings & { late: 'open' | 'partly' }): LateItem[] {
  const { record, round } = given
  const question = questionOf(record.plan, round, chosen)
  const marks = marksOf(record, question)
  const counts = chosen.late === 'partly' ? ['open', 'partly'] : ['open']
  return countedItems(record, { ...question, base: 'due', grouping: { by: 'heading', level: 1 } })
    .flatMap((item) => {
      const mark = marks.get(item.code)
      return mark !== undefined && counts.includes(mark.counts_as)
        ? [{ item, mark, why: whyOf(given, item, chosen) }]
        : []
    })
    .sort((a, b) => (b.mark.order ?? 0) - (a.mark.order ?? 0))
}

/** The first of these that is written: what stands in the way, why the mark was given, what was done. */
function whyOf({ record, round }: Given, { code }: Item, chosen: AxisSettings): string | null {
  const answer = record.answers[round.id]?.find(({ item }) => item === code)
  const text = (key: string) => publicText(record.plan, answer, key)?.text ?? null
  const rating = ratingsOf(record, questionOf(record.plan, round, chosen)).find(({ item }) => item === code)
  const told = text('issues') ?? rating?.reason ?? text('result')
  return told === null ? null : shortened(told.replaceAll('\n', ' '))
}

/** Whole sentences as far as they fit; of a longer first one its beginning. */
function shortened(text: string): string {
  if (text.length <= LONGEST) return text
  const end = text.lastIndexOf('。', LONGEST - 1)
  return end > LONGEST / 3 ? text.slice(0, end + 1) : `${[...text].slice(0, LONGEST).join('')}…`
}

/** How high the row of such an item stands, in mm, in a page's width. */
export function lateHeight(given: Given, { item, why }: LateItem, width: number): number {
  const names = departmentNames(given)
  const lines = [
    linesIn(item.title, SIZE, TITLE - 3),
    linesIn(item.lead.map(names).join('\n'), SIZE, LEAD - 3),
    linesIn(why ?? '', SIZE, width - CODE - TITLE - LEAD - MARK - 3),
  ]
  return rowHeight(Math.max(...lines), SIZE)
}

/** The first of the late items; the note tells how many more there are. */
export function lateTable(given: Given, late: readonly LateItem[], shown: readonly LateItem[]): Table {
  const names = departmentNames(given)
  const rest = late.slice(shown.length).map(({ item }) => item.code)
  const codes = rest.length > NAMED ? `${rest.slice(0, NAMED).join('、')}など` : rest.join('、')
  const row = ({ item, mark, why }: LateItem): Cell[] => [
    { content: [item.code] },
    { content: [item.title], header: 'row' },
    textCell(item.lead.length === 0 ? null : item.lead.map(names).join('\n')),
    { content: [markPiece(mark)] },
    textCell(why),
  ]
  return {
    kind: 'table',
    id: 'late',
    caption: `遅れている項目（${late.length}項目${rest.length === 0 ? '' : `のうち${shown.length}項目`}）`,
    unit: null,
    columns: [
      { key: 'code', width: CODE, align: 'center' },
      { key: 'title', width: TITLE, align: 'left' },
      { key: 'lead', width: LEAD, align: 'left' },
      { key: 'mark', width: MARK, align: 'center' },
      { key: 'why', width: null, align: 'left' },
    ],
    head: [['整理\n番号', '項目', '担当課', '評価', '課題・理由'].map((text) => headCell(text))],
    groups: shown.map((one) => ({ rows: [row(one)] })),
    notes: [
      `時期が到来した項目のうち、評価が${marksTold(late)}のものである。`,
      ...(rest.length === 0 ? [] : [`ほかに${rest.length}項目（${codes}）がある。`]),
    ],
    rounding: null,
    source: null,
    size: SIZE,
  }
}

const NAMED = 12

/** `「×」（未実施）`: which marks the late items bear. */
function marksTold(late: readonly LateItem[]): string {
  const marks = [...new Set(late.map(({ mark }) => mark))]
  return marks
    .map(({ symbol, label }) => `「${symbol}」${label === null || label === symbol ? '' : `（${label}）`}`)
    .join('')
}

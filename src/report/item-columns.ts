import { z } from 'zod'
import type { Cell, Column, Piece } from '../paper/paper.ts'
import { fiscalYearLabel } from '../plan/fiscal-year.ts'
import type { Item } from '../plan/nouns.ts'
import { printedCode } from '../plan/plan.ts'
import { cellsByItem } from '../plan/schedule.ts'
import { marksOf } from '../plan/tally.ts'
import { questionOf } from './axis.ts'
import { departmentNames } from './departments.ts'
import { fillIn, type Given } from './given.ts'
import { markPiece } from './legend.ts'
import { CLASS_SIGNS, classesOf } from './work-class.ts'

/** Printed where a source gives nothing; never an empty cell that could be read as "none". */
export const NOT_IN_SOURCE: Piece = { kind: 'minor', text: '出典に記載なし' }

/** A column as plan.yaml asks for it; widths in mm, a column without one shares what is left. */
export const columnShape = z.strictObject({
  field: z.enum(['code', 'class', 'heading', 'title', 'summary', 'schedule', 'result', 'mark', 'lead']),
  head: z.string(),
  width: z.number().min(4).max(200).optional(),
  /** `heading`: the level shown. */
  level: z.int().min(1).max(5).optional(),
  /** `mark`: of this round or the one before. */
  round: z.enum(['this', 'previous']).optional(),
})

export type ColumnSettings = z.infer<typeof columnShape>

/** How one declared column is printed: one paper column, or several under a common head (schedule). */
export type ItemColumn = {
  columns: Column[]
  head: string
  /** Heads of the single columns under `head`; empty when it is one column. */
  under: Piece[][]
  cells: (item: Item) => Cell[]
  /** Rows that agree in this key stand under one spanning cell. */
  groupKey?: (item: Item) => string
}

/** The declared column, made ready for the items of one report. */
export function itemColumn(settings: ColumnSettings, given: Given): ItemColumn {
  const head = fillIn(settings.head, given)
  const column = (align: Column['align']): Column => ({
    key: settings.field,
    width: settings.width ?? null,
    align,
  })
  const one = (
    align: Column['align'],
    content: (item: Item) => Piece[],
    extra: Partial<Cell> = {},
  ): ItemColumn => ({
    columns: [column(align)],
    head,
    under: [],
    cells: (item) => [{ content: content(item), ...extra }],
  })
  switch (settings.field) {
    case 'code':
      return one('center', (item) => [printedCode(item)])
    case 'class': {
      const classOf = classesOf(given)
      return {
        ...one('center', () => []),
        cells: (item) => [
          {
            content: [printedCode(item), { kind: 'break' }, CLASS_SIGNS[classOf(item)]],
            tone: classOf(item),
          },
        ],
      }
    }
    case 'heading':
      return headingColumn(settings.level ?? 1, given, one)
    case 'title':
      return one('left', (item) => [item.title], { header: 'row' })
    case 'summary':
      return one('left', (item) => [item.summary ?? NOT_IN_SOURCE])
    case 'result': {
      const answers = new Map(
        (given.record.answers[given.round.id] ?? []).map((answer) => [answer.item, answer.result]),
      )
      return one('left', (item) => lines(answers.get(item.code) ?? null))
    }
    case 'mark': {
      const round = settings.round === 'previous' ? given.previous : given.round
      const marks = round === null ? new Map() : marksOf(given.record, questionOf(given.record.plan, round))
      return one('center', (item) => {
        const mark = marks.get(item.code)
        return [mark === undefined ? NOT_IN_SOURCE : markPiece(mark)]
      })
    }
    case 'lead': {
      const names = departmentNames(given)
      return one('left', (item) => lines(item.lead.length === 0 ? null : item.lead.map(names).join('\n')))
    }
    case 'schedule':
      return scheduleColumn(settings, given, head)
  }
}

function headingColumn(
  level: number,
  given: Given,
  one: (align: Column['align'], content: (item: Item) => Piece[], extra?: Partial<Cell>) => ItemColumn,
): ItemColumn {
  const names = new Map(given.record.headings.map((heading) => [heading.path, heading.name]))
  const pathAt = (item: Item) => item.heading?.split('-').slice(0, level)
  const known = (item: Item) => pathAt(item)?.length === level
  const content = (item: Item): Piece[] => {
    if (!known(item)) return [NOT_IN_SOURCE]
    const name = names.get(pathAt(item)?.join('-') ?? '') ?? ''
    return item.inferred && level > 1 ? [name, { kind: 'minor', text: '（推定）' }] : [name]
  }
  return {
    ...one('left', content, { header: 'group', tone: 'group' }),
    groupKey: (item) =>
      `${pathAt(item)?.join('-')}${known(item) ? '' : '?'}${level > 1 && item.inferred ? '!' : ''}`,
  }
}

function scheduleColumn(settings: ColumnSettings, given: Given, head: string): ItemColumn {
  const { plan, schedule } = given.record
  const years = Array.from({ length: plan.to - plan.from + 1 }, (_, index) => plan.from + index)
  const cells = cellsByItem(schedule)
  const wordIn = (item: Item, year: number) =>
    cells.get(item.code)?.find(({ period }) => period === String(year))?.word ?? ''
  return {
    columns: years.map((year) => ({
      key: `schedule:${year}`,
      width: settings.width ?? null,
      align: 'center',
    })),
    head,
    under: years.map((year) => [
      fiscalYearLabel(year, 'letter').replace('年度', ''),
      { kind: 'break' },
      '年度',
    ]),
    cells: (item) => years.map((year) => ({ content: [wordIn(item, year)] })),
  }
}

function lines(text: string | null): Piece[] {
  if (text === null) return [NOT_IN_SOURCE]
  return text
    .split('\n')
    .flatMap((line, index): Piece[] => (index === 0 ? [line] : [{ kind: 'break' }, line]))
}

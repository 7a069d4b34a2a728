import type { FigureImport } from '../exchange/figures-import/import-figures.ts'
import { bookOf, type FigureBook } from '../figures/book.ts'
import { knownOf } from '../figures/value.ts'
import { printFigure } from '../paper/print.ts'
import type { Figure } from '../plan/figure-nouns.ts'
import { fiscalYearLabel, LAST_FISCAL_YEAR } from '../plan/fiscal-year.ts'
import type { MunicipalityRecord, Writing } from '../plan/plan.ts'
import { textTable } from './text-table.ts'

/** The import for programs. */
export function figuresJson(map: string, file: string, found: FigureImport, isAccepted: boolean) {
  return {
    map,
    file,
    accepted: isAccepted,
    added: found.added.map(({ place, note: _, ...figure }) => ({ ...figure, place })),
    changed: found.changed.map(({ from, to, place }) => ({
      series: to.series,
      subject: to.subject,
      fiscal_year: to.fiscal_year,
      from: shown(from),
      to: shown(to),
      unit: { from: from.unit, to: to.unit },
      state: { from: from.state, to: to.state },
      place,
    })),
    same: found.same,
    kept: found.kept.map(({ from: { series, subject, fiscal_year }, place }) => ({
      series,
      subject,
      fiscal_year,
      place,
    })),
    left_out: found.leftOut.map(({ column, series, why }) => ({ column, series, why: WHY[why] })),
    skipped_rows: found.skipped.map(({ row, name }) => ({ row: row + 1, name })),
  }
}

const WHY = { 'no series': '系列が記録されていません', 'no column': '列がありません' } as const

/** The digits as recorded, ― for none, … for unknown, x for withheld. */
function shown(figure: Figure): string {
  const known = knownOf(figure)
  return known.kind === 'value' ? known.digits : { none: '―', unknown: '…', withheld: 'x' }[known.kind]
}

/** The import for people: a row a figure that is new or changes, then what was left out. */
export function figuresText(record: MunicipalityRecord, found: FigureImport, isAccepted: boolean): string {
  const book = bookOf(record, LAST_FISCAL_YEAR)
  const { writing } = record.municipality
  const rows = [
    ...found.added.map((to) => rowOf(book, writing, to, null)),
    ...found.changed.map(({ from, to }) => rowOf(book, writing, to, from)),
  ]
  const lines = [
    `追加${found.added.length}件、変更${found.changed.length}件、同じ${found.same}件。`,
    ...leftOut(found.leftOut),
    ...(found.skipped.length > 0
      ? [`除いた行: ${found.skipped.map(({ row, name }) => `${row + 1}行目（${name}）`).join('、')}`]
      : []),
    closing(rows.length, isAccepted),
  ]
  const table = rows.length === 0 ? '' : `${textTable([HEADS, ...rows])}\n`
  return `${table}${lines.join('\n')}\n`
}

const HEADS = ['系列', '対象', '年度', '記録', 'ファイル']

function rowOf(book: FigureBook, writing: Writing, to: Figure, from: Figure | null): string[] {
  return [
    book.series(to.series)?.name ?? to.series,
    book.subject(to.subject).name,
    fiscalYearLabel(to.fiscal_year, writing.era),
    from === null ? '（なし）' : measured(from, writing),
    measured(to, writing),
  ]
}

/** As people write it: 1,234,567千円, ▲110千円（速報）. */
function measured(figure: Figure, { negative }: Writing): string {
  const { state, unit } = figure
  const known = knownOf(figure)
  if (known.kind !== 'value') return shown(figure)
  const firm = { forecast: '（見込み）', provisional: '（速報）' }
  const mark = state === 'forecast' || state === 'provisional' ? firm[state] : ''
  return `${printFigure(known.digits, `decimal${negative}`)}${unit ?? ''}${mark}`
}

/** A line a reason. */
function leftOut(all: FigureImport['leftOut']): string[] {
  return [...Map.groupBy(all, ({ why }) => why)].map(
    ([why, those]) => `読まなかった系列（${WHY[why]}）: ${those.map(({ column }) => column).join('、')}`,
  )
}

function closing(count: number, isAccepted: boolean): string {
  if (count === 0) return '変わるものはありません。'
  return isAccepted
    ? '書きました。公表済みの版は変わりません。'
    : 'まだ何も書いていません。書くときは --accept を付けてください。公表済みの版は変わりません。'
}

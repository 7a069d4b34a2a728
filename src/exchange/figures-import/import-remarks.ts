import Big from 'big.js'
import { bookOf, type FigureBook } from '../../figures/book.ts'
import { contradictionTold } from '../../figures/contradiction-sentence.ts'
import { contradictions } from '../../figures/contradictions.ts'
import { convertible, inUnit } from '../../figures/value.ts'
import type { Figure } from '../../plan/figure-nouns.ts'
import { type EraStyle, fiscalYearLabel, LAST_FISCAL_YEAR } from '../../plan/fiscal-year.ts'
import type { MunicipalityRecord } from '../../plan/plan.ts'
import type { Problem } from '../../plan/problem.ts'
import type { FigureImport } from './import-figures.ts'
import { placeIn, type Table } from './table.ts'
import { withFigures } from './with-figures.ts'

/** What hinders nothing but should be looked at: before the figures are taken. */
export function importRemarks(record: MunicipalityRecord, table: Table, found: FigureImport): Problem[] {
  const { era } = record.municipality.writing
  const taken = [...found.added, ...found.changed.map(({ to, place }) => ({ ...to, place }))]
  const after = { ...record, figures: withFigures(record, found) }
  const book = bookOf(after, LAST_FISCAL_YEAR)
  const yearsIn = new Map(record.series.map(({ series }) => [series, book.years([series])]))
  return [
    ...found.unlisted.map(({ row, name }) => ({
      where: placeIn(table, row),
      what: `「${name}」は対象にないので、読みませんでした`,
      doThis: '要るなら figures/subjects.csv に加えてください',
    })),
    ...hiddenRead(table, found.hidden),
    ...found.kept.map(({ place }) => ({
      where: place,
      what: '空なので、記録してある値を残します',
      doThis: '値がないなら ―、不明なら … を書いてください',
    })),
    ...taken.flatMap((figure) => [...tooFine(figure), ...leap(book, yearsIn, era, figure)]),
    ...farYears(record, taken, era),
    ...newContradictions(record, after),
  ]
}

function hiddenRead({ where }: Table, { rows, columns }: FigureImport['hidden']): Problem[] {
  const what = [
    ...(rows.length === 0 ? [] : [`行（${rows.map((row) => row + 1).join('、')}行目）`]),
    ...(columns.length === 0 ? [] : [`列（${columns.join('、')}）`]),
  ].join('と')
  if (what === '') return []
  const doThis = '要らない値なら、元の表から除いてください'
  return [{ where: where.trim(), what: `表示されていない${what}の値も読みました`, doThis }]
}

/** How many years from any recorded one a year may be before it is taken for a slip (令和44年度). */
const FAR = 10

function farYears({ figures }: MunicipalityRecord, taken: readonly Taken[], era: EraStyle): Problem[] {
  const recorded = [...new Set(Object.values(figures).flatMap((rows) => rows.map((row) => row.fiscal_year)))]
  const isFar = (year: number) => recorded.every((one) => Math.abs(one - year) > FAR)
  const years = Map.groupBy(taken, ({ fiscal_year }) => fiscal_year)
  return [...years].flatMap(([year, [first]]) =>
    recorded.length === 0 || first === undefined || !isFar(year)
      ? []
      : {
          where: first.place,
          what: `${fiscalYearLabel(year, era)}は、記録してある年度から${FAR}年より離れています`,
          doThis: '年度を確かめてください',
        },
  )
}

type Taken = Figure & { place: string }

/** More digits than any office records: those of a formula. */
const FINEST = 6

function tooFine({ value, place }: Taken): Problem[] {
  if ((value?.split('.')[1]?.length ?? 0) <= FINEST) return []
  const doThis = '表に見えている桁に丸めた値か確かめてください（印刷では系列の桁に丸めます）'
  return [{ where: place, what: `桁が細かすぎる値です（${value}）`, doThis }]
}

/** How many times the value of the year next to it a value may be before its unit is in doubt. */
const LEAP = 30

function leap(
  book: FigureBook,
  yearsIn: ReadonlyMap<string, number[]>,
  era: EraStyle,
  { series, subject, fiscal_year, value, unit, place }: Taken,
): Problem[] {
  const [nearest] = (yearsIn.get(series) ?? [])
    .filter((year) => year !== fiscal_year && book.at(series, subject, year)?.value != null)
    .sort((a, b) => Math.abs(a - fiscal_year) - Math.abs(b - fiscal_year))
  const other = nearest === undefined ? null : book.at(series, subject, nearest)
  if (value === null || other?.value == null || !convertible(other.unit, unit)) return []
  const [own, before] = [new Big(value).abs(), new Big(inUnit(other.value, other.unit, unit)).abs()]
  if (own.eq(0) || before.eq(0)) return []
  if (own.lt(before.times(LEAP)) && before.lt(own.times(LEAP))) return []
  const told = (digits: string, of: string | null) => `${digits}${of ?? ''}`
  const what = `${fiscalYearLabel(other.fiscal_year, era)}の値（${told(other.value, other.unit)}）と桁が違います（${told(value, unit)}）`
  return [{ where: place, what, doThis: '単位を確かめてください' }]
}

/** Identities that held, or were not judged, before. */
function newContradictions(before: MunicipalityRecord, after: MunicipalityRecord): Problem[] {
  const told = (record: MunicipalityRecord) => {
    const book = bookOf(record, LAST_FISCAL_YEAR)
    const series = record.series.map((one) => one.series)
    return contradictions(book, series, book.years(series))
      .filter(({ byRounding }) => !byRounding)
      .map((one) => contradictionTold(book, one, record.municipality.writing))
  }
  const known = new Set(told(before))
  return told(after)
    .filter((sentence) => !known.has(sentence))
    .map((what) => ({ where: '取り込んだ後の値', what, doThis: '原本を確かめてください' }))
}

import { convertible } from '../../figures/value.ts'
import type { FigureMap } from '../../plan/figure-map.ts'
import type { MunicipalityRecord } from '../../plan/plan.ts'
import type { Problem } from '../../plan/problem.ts'
import type { Head, HeadColumn } from './head.ts'
import { bracketOf } from './heads.ts'
import { placeIn, printedHead, type Table } from './table.ts'
import { unitFor, unitOf, unitsIn } from './units.ts'
import { groupOf } from './with-figures.ts'

/** A column or a series that the file and the record do not share, and why it is left out. */
export type LeftOut = { column: string; series: string; why: 'no series' | 'no column' }

type Columns = {
  columns: (HeadColumn & { series: string })[]
  /** The unit of the file's values, by series. */
  units: Map<string, string | null>
  leftOut: LeftOut[]
  problems: Problem[]
}

/** The columns that are read: those of series that the municipality records. A standard map may name more than there is. */
export function chosenColumns(
  record: MunicipalityRecord,
  table: Table,
  head: Head,
  { map, isStandard }: { map: FigureMap; isStandard: boolean },
): Columns {
  const known = new Map(record.series.map((one) => [one.series, one]))
  const chosen: Columns = { columns: [], units: new Map(), leftOut: [], problems: [] }
  const at = placeIn(table, head.last)
  if (head.subject.length > 1 && 'column' in map.subject) chosen.problems.push(twoOf(at, map.subject.column))
  chosen.problems.push(...columnsOfTwo(at, head))
  for (const series of new Set(Object.values(map.values))) {
    const [first, second] = head.values.filter((one) => one.series === series)
    const column = first?.head ?? headsOf(map, series)
    if (second !== undefined) chosen.problems.push(twoOf(at, `${first?.head}」と「${second.head}`))
    else if (!known.has(series) && !isStandard) chosen.problems.push(noSeries(column, series))
    else if (first === undefined && !isStandard) chosen.problems.push(noColumn(at, column))
    else if (!known.has(series) || first === undefined)
      chosen.leftOut.push({
        column: printedHead(column),
        series,
        why: first === undefined ? 'no column' : 'no series',
      })
    else if (!hasHome(record, series)) chosen.problems.push(noHome(series))
    else {
      chosen.columns.push(first)
      setUnit(chosen, table, head, map, first, known.get(series)?.unit ?? null)
    }
  }
  if (map.unit !== null) {
    const own = chosen.columns.flatMap(({ series }) => known.get(series)?.unit ?? [])
    chosen.problems.push(...uselessUnit(map.unit, own))
  }
  if (chosen.columns.length === 0 && chosen.problems.length === 0)
    chosen.problems.push(nothingToRead(at, head))
  return chosen
}

/** Whether it is known which file of figures/ the values go into. */
function hasHome({ series, figures }: MunicipalityRecord, id: string): boolean {
  return (
    series.some((one) => one.series === id && one.group !== null) ||
    groupOf(id, new Map(Object.entries(figures))) !== null
  )
}

function noHome(series: string): Problem {
  const what = `系列「${series}」の値を書く表（group）が決まっていません`
  return { where: 'figures/series.csv', what, doThis: 'group に表の名を書いてください' }
}

function headsOf({ values }: FigureMap, series: string): string {
  return Object.entries(values).find(([, one]) => one === series)?.[0] ?? series
}

function setUnit(
  { units, problems }: Columns,
  table: Table,
  head: Head,
  map: FigureMap,
  { column, head: printed, series }: HeadColumn & { series: string },
  own: string | null,
): void {
  const below = table.rows[head.last + 1]?.[column] ?? ''
  const ofHead = unitOf(bracketOf(printed)) ?? unitBelow(table, head, column) ?? unitOf(below)
  const ofTable = unitsIn(table.rows.slice(0, head.last + 1).flat())
  const found = unitFor(own, { ofHead, ofTable, ofMap: map.unit })
  if ('unit' in found) units.set(series, found.unit)
  else if ('either' in found) {
    const what = `単位が2つ以上（${found.either.join('、')}）書かれています`
    const doThis = '見出しに単位を書くか、対応表の unit に書いてください'
    problems.push({ where: placeIn(table, head.last, printed), what, doThis })
  } else {
    const what = `単位「${found.instead}」は、系列の単位「${own}」に直せません`
    const doThis = '表の単位か、系列の単位（figures/series.csv）を確かめてください'
    problems.push({ where: placeIn(table, head.last, printed), what, doThis })
  }
}

/** A unit in a row of its own among the heads. */
function unitBelow({ rows }: Table, { first, last }: Head, column: number): string | null {
  return rows
    .slice(first, last + 1)
    .reduce<string | null>((unit, row) => unit ?? unitOf(row[column] ?? ''), null)
}

function columnsOfTwo(where: string, { values }: Head): Problem[] {
  return [...Map.groupBy(values, ({ column }) => column).values()].flatMap(([first, second]) =>
    first === undefined || second === undefined
      ? []
      : {
          where,
          what: `「${printedHead(first.head)}」の列が、2つの系列（${first.series}、${second.series}）のものになっています`,
          doThis: '対応表の values を、1つの系列だけにしてください',
        },
  )
}

/** A unit of the map that tells none of the series is a slip (百万 for 百万円). */
function uselessUnit(unit: string, own: readonly string[]): Problem[] {
  if (own.length === 0 || own.some((one) => convertible(unit, one))) return []
  const what = `単位「${unit}」は、読む系列の単位（${[...new Set(own)].join('、')}）に直せません`
  return [{ where: '対応表の unit', what, doThis: '対応表の unit を直すか、除いてください' }]
}

function twoOf(where: string, column: string): Problem {
  return {
    where,
    what: `「${printedHead(column)}」の列が2つあります`,
    doThis: 'どちらを読むか、1つにしてください',
  }
}

function noSeries(column: string, series: string): Problem {
  const what = `「${column}」の系列「${series}」はありません`
  return { where: '対応表の values', what, doThis: 'figures/series.csv に加えるか、対応表を直してください' }
}

function noColumn(where: string, column: string): Problem {
  const what = `「${column}」の列がありません`
  return { where, what, doThis: '見出しが変わっていたら、対応表の values を直してください' }
}

function nothingToRead(where: string, { values }: Head): Problem {
  const ids = [...new Set(values.map(({ series }) => series))]
  const what = `読む列の系列（${ids.join('、')}）が1つも記録されていません`
  return { where, what, doThis: 'figures/series.csv に系列を加えてください' }
}

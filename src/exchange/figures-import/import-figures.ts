import type { FigureMap } from '../../plan/figure-map.ts'
import type { FiscalYear } from '../../plan/fiscal-year.ts'
import type { MunicipalityRecord } from '../../plan/plan.ts'
import { type Problem, type Result, refused } from '../../plan/problem.ts'
import { chosenColumns, type LeftOut } from './columns.ts'
import { type FigureDifference, figureDifference } from './difference.ts'
import { gathered } from './gathered.ts'
import { findHead, type Head, type HeadColumn, otherHead } from './head.ts'
import { readRows } from './read-rows.ts'
import { type FoundSubject, namedIn, subjectByCode, subjectByName } from './subjects.ts'
import { placeIn, printedHead, type Table } from './table.ts'
import { yearOfRows } from './year-of-rows.ts'

/** What a file of figures comes to: the difference against the record, and what was left out of the table. */
export type FigureImport = FigureDifference & {
  leftOut: LeftOut[]
  skipped: { row: number; name: string }[]
  unlisted: { row: number; name: string }[]
  /** What its reader does not see and was read all the same: rows from 0, columns by their heads. */
  hidden: { rows: number[]; columns: string[] }
}

type Asked = { map: FigureMap; isStandard: boolean; year: FiscalYear | null }

/** Reads a table by its map against a municipality's record, or gives every problem in it. Nothing is written. */
export function importFigures(
  record: MunicipalityRecord,
  table: Table,
  { map, isStandard, year }: Asked,
): Result<FigureImport> {
  const head = findHead(table, map)
  if (head === null) return refused(noHead(table, map))
  const other = otherHead(table, map, head)
  if (other !== null) return refused(twoTables(table, head, other))
  const columns = chosenColumns(record, table, head, { map, isStandard })
  const years = yearOfRows(table, head, map, year)
  const problems = [...columns.problems, ...years.problems]
  if (problems.length > 0) return refused(...problems)
  const named = namedIn(record)
  const isByCode = 'column' in map.subject && map.subject.by === 'code'
  const rows = readRows(table, {
    map,
    head,
    year: years.year,
    find: remembered((typed, name) =>
      isByCode ? subjectByCode(named, typed, name) : subjectByName(named, typed),
    ),
    columns: columns.columns,
  })
  const { figures, problems: more } = gathered(rows.figures, map, columns.units)
  const all = [...rows.problems, ...more]
  if (all.length > 0) return { ok: false, problems: all }
  if (figures.length === 0) return refused(noRows(table, head))
  const { skipped, unlisted } = rows
  return {
    ok: true,
    value: {
      ...figureDifference(record, figures),
      leftOut: columns.leftOut,
      skipped,
      unlisted,
      hidden: hiddenOf(table, new Set(rows.figures.map(({ row }) => row)), columns.columns),
    },
  }
}

function hiddenOf(
  { hiddenRows, hiddenColumns }: Table,
  rows: ReadonlySet<number>,
  columns: readonly HeadColumn[],
): FigureImport['hidden'] {
  return {
    rows: hiddenRows.filter((row) => rows.has(row)),
    columns: columns.flatMap(({ column, head }) => (hiddenColumns.includes(column) ? printedHead(head) : [])),
  }
}

function twoTables(table: Table, head: Head, other: number): Problem {
  const [above, below] = [head.first, other].toSorted((a, b) => a - b)
  const where = `${placeIn(table, above ?? 0)}と${(below ?? 0) + 1}行目`
  const what = '並びの違う見出しが2つあり、どちらの表を読むか決められません'
  return { where, what, doThis: '表を1つずつ、別のシートか別のファイルにしてください' }
}

type Find = (typed: string, name: string | null) => FoundSubject

/** The same name stands in many rows. */
function remembered(find: Find): Find {
  const known = new Map<string, FoundSubject>()
  return (typed, name) => {
    const key = JSON.stringify([typed, name])
    const found = known.get(key) ?? find(typed, name)
    known.set(key, found)
    return found
  }
}

function noHead({ where }: Table, { subject, values }: FigureMap): Problem {
  const wanted = [...('column' in subject ? [subject.column] : []), ...Object.keys(values)]
  const what = `見出しの行が見つかりません（${wanted.slice(0, 6).join('、')}${wanted.length > 6 ? ' など' : ''}）`
  return { where: where.trim(), what, doThis: '表の見出しと、--map、--sheet を確かめてください' }
}

function noRows(table: Table, head: Head): Problem {
  const where = `${placeIn(table, head.last)}より下`
  return { where, what: '値の行がありません', doThis: '表に値があるか、--sheet を確かめてください' }
}

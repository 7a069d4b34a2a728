import type { FigureMap } from '../../plan/figure-map.ts'
import { type FiscalYear, fiscalYearLabel } from '../../plan/fiscal-year.ts'
import type { MunicipalityRecord } from '../../plan/plan.ts'
import { type Problem, type Result, refused } from '../../plan/problem.ts'
import { chosenColumns, type LeftOut } from './columns.ts'
import { type FigureDifference, figureDifference } from './difference.ts'
import { gathered } from './gathered.ts'
import { findHead, type Head } from './head.ts'
import { readRows } from './read-rows.ts'
import { type FoundSubject, namedIn, subjectByCode, subjectByName } from './subjects.ts'
import { placeIn, type Table } from './table.ts'
import { yearIn, yearsIn } from './years.ts'

/** What a file of figures comes to: the difference against the record, and what was left out of the table. */
export type FigureImport = FigureDifference & {
  leftOut: LeftOut[]
  skipped: { row: number; name: string }[]
  unlisted: { row: number; name: string }[]
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
  const columns = chosenColumns(record, table, head, { map, isStandard })
  const years = yearOf(table, head, map, year)
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
  if (all.length > 0) return refused(...all)
  if (figures.length === 0) return refused(noRows(table, head))
  const { skipped, unlisted } = rows
  return {
    ok: true,
    value: { ...figureDifference(record, figures), leftOut: columns.leftOut, skipped, unlisted },
  }
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

/** The year of all rows: asked for, or told by the lines above the table or the sheet's name. Null where a column has it. */
function yearOf(
  table: Table,
  head: Head,
  map: FigureMap,
  asked: FiscalYear | null,
): { year: FiscalYear | null; problems: Problem[] } {
  const where = table.where.trim()
  if (head.year.length > 1)
    return {
      year: null,
      problems: [
        {
          where: placeIn(table, head.last),
          what: `「${map.fiscal_year}」の列が2つあります`,
          doThis: '1つにしてください',
        },
      ],
    }
  if (head.year.length === 1) {
    if (asked === null) return { year: null, problems: [] }
    const what = `「${map.fiscal_year}」の列があるので、--year は使えません`
    return { year: null, problems: [{ where, what, doThis: '--year を除いてください' }] }
  }
  const told = toldYears(table, head)
  if (asked !== null && told.length > 0 && !told.includes(asked)) {
    const what = `表には${told.map((one) => fiscalYearLabel(one)).join('、')}とありますが、--year は${fiscalYearLabel(asked)}です`
    return { year: null, problems: [{ where, what, doThis: 'ファイルか --year を確かめてください' }] }
  }
  const year = asked ?? (told.length === 1 ? (told[0] ?? null) : null)
  if (year !== null) return { year, problems: [] }
  const what = told.length === 0 ? '年度が書かれていません' : '年度が2つ以上書かれています'
  return { year, problems: [{ where, what, doThis: '--year 2020 のように年度を指定してください' }] }
}

function toldYears({ rows, sheet }: Table, { first }: Head): FiscalYear[] {
  const ofSheet = sheet === null ? null : yearIn(sheet, false)
  const above = rows.slice(0, first).flatMap((row) => row.flatMap(yearsIn))
  return [...new Set([...(ofSheet === null ? [] : [ofSheet]), ...above])]
}

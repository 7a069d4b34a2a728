import type { FigureMap } from '../../plan/figure-map.ts'
import { type FiscalYear, fiscalYearLabel } from '../../plan/fiscal-year.ts'
import type { Problem } from '../../plan/problem.ts'
import type { Head } from './head.ts'
import { placeIn, type Table } from './table.ts'
import { yearIn, yearsIn } from './years.ts'

/** The year of all rows: asked for, or told by the lines above the table or the sheet's name. Null where a column has it. */
export function yearOfRows(
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

/** The years that the sheet's name and the lines above the heads tell; where those tell none, the heads. */
function toldYears({ rows, sheet }: Table, { first, last }: Head): FiscalYear[] {
  const ofSheet = sheet === null ? null : yearIn(sheet, false)
  const above = [...(ofSheet === null ? [] : [ofSheet]), ...rows.slice(0, first).flat().flatMap(yearsIn)]
  const told =
    above.length > 0
      ? above
      : rows
          .slice(first, last + 1)
          .flat()
          .flatMap(yearsIn)
  return [...new Set(told)]
}

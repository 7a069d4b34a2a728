import type { FigureMap } from '../../plan/figure-map.ts'
import { type Result, refused } from '../../plan/problem.ts'
import { keyOf } from '../../plan/text.ts'
import type { FileTable } from './figures-file.ts'
import { findHead } from './head.ts'
import type { Table } from './table.ts'

/** The sheet that is asked for or that the map names, or else the only one with a table of the map's heads. */
export function chosenTable(
  tables: readonly FileTable[],
  map: FigureMap,
  asked: string | null,
): Result<Table> {
  const wanted = asked ?? map.sheet
  const [only] = tables
  if (only?.sheet === null)
    return asked === null
      ? { ok: true, value: only }
      : refused({
          where: only.where.trim(),
          what: '文字のファイルにシートはありません',
          doThis: '--sheet を除いてください',
        })
  const shown = tables.filter(({ isHidden }) => !isHidden)
  if (wanted !== null) {
    const named = tables.find(({ sheet }) => keyOf(sheet ?? '') === keyOf(wanted))
    if (named !== undefined) return { ok: true, value: named }
    return refused({ where: '--sheet', what: `シート「${wanted}」はありません`, doThis: oneOf(shown) })
  }
  const found = shown.filter((table) => findHead(table, map) !== null)
  if (found.length > 1)
    return refused({
      where: '--sheet',
      what: `読める表が${found.length}つのシートにあります`,
      doThis: oneOf(found),
    })
  const hidden = tables.filter((table) => table.isHidden && findHead(table, map) !== null)
  if (found.length === 0 && hidden.length > 0)
    return refused({
      where: '--sheet',
      what: '読める表が、表示されていないシートにだけあります',
      doThis: oneOf(hidden),
    })
  const table = found[0] ?? shown[0]
  if (table !== undefined) return { ok: true, value: table }
  return refused({
    where: '--sheet',
    what: '見えるシートがありません',
    doThis: '--sheet でシートの名を指定してください',
  })
}

function oneOf(tables: readonly FileTable[]): string {
  const names = tables.map(({ sheet }) => sheet).join('、')
  return `--sheet に ${names}${tables.length > 1 ? ' のいずれか' : ' '}を書いてください`
}

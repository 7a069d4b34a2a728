import { basename } from 'node:path'
import { chosenTable } from '../exchange/figures-import/chosen-table.ts'
import { tablesOf } from '../exchange/figures-import/figures-file.ts'
import { type FigureImport, importFigures } from '../exchange/figures-import/import-figures.ts'
import { importRemarks } from '../exchange/figures-import/import-remarks.ts'
import { STANDARD_MAPS } from '../exchange/figures-import/standard-maps.ts'
import { withFigures } from '../exchange/figures-import/with-figures.ts'
import type { FigureMap } from '../plan/figure-map.ts'
import { type FiscalYear, isRecordable, readFiscalYear } from '../plan/fiscal-year.ts'
import type { MunicipalityRecord } from '../plan/plan.ts'
import { type Result, refused, sentenceOf } from '../plan/problem.ts'
import { type Command, given, Misuse, needed, type Values, type Workplace } from './command.ts'
import { figuresSource } from './figures-source.ts'
import { figuresJson, figuresText } from './figures-told.ts'
import { SOURCE_OPTIONS } from './records-of.ts'

export const figures: Command = {
  name: 'figures',
  usage:
    'figures FILE --map NAME (--from DIR | --data D) [--municipality CODE] [--year Y] [--sheet NAME] [--accept] [--json]',
  does: '決算などの年次の数値をExcelかCSVのファイルから取り込む（--accept がなければ、違いを示すだけ）',
  options: {
    ...SOURCE_OPTIONS,
    municipality: { type: 'string' },
    map: { type: 'string' },
    year: { type: 'string' },
    sheet: { type: 'string' },
    accept: { type: 'boolean' },
  },
  words: 1,
  run: async (values, [file], place) => {
    if (!file) throw new Misuse('取り込むファイルが必要です')
    const name = needed(values, 'map')
    const year = yearOf(values)
    const source = await figuresSource(values, place)
    if (!source.ok) return source
    const { record, take } = source.value
    const found = await read(file, { record, name, year, sheet: given(values, 'sheet') ?? null }, place)
    if (!found.ok) return found
    if (values.accept && hasChanges(found.value)) {
      place.tell('書いています…')
      const taken = await take(withFigures(record, found.value))
      if (!taken.ok) return taken
    }
    return { ok: true, value: told(values, { record, name, file }, found.value) }
  },
}

type Asked = { record: MunicipalityRecord; name: string; year: FiscalYear | null; sheet: string | null }

/** The file against the record; what should be looked at is told. */
async function read(
  file: string,
  { record, name, year, sheet }: Asked,
  place: Workplace,
): Promise<Result<FigureImport>> {
  const map = mapOf(record, name)
  if (!map.ok) return map
  place.tell(`${basename(file)} を読んでいます…`)
  const tables = await tablesOf(place.at(file))
  if (!tables.ok) return tables
  const table = chosenTable(tables.value, map.value.map, sheet)
  if (!table.ok) return table
  const found = importFigures(record, table.value, { ...map.value, year })
  if (found.ok)
    for (const remark of importRemarks(record, table.value, found.value)) place.tell(sentenceOf(remark))
  return found
}

/** The municipality's own map of that name, or else the standard one. */
function mapOf(record: MunicipalityRecord, name: string): Result<{ map: FigureMap; isStandard: boolean }> {
  const own = new Map(Object.entries(record.figureMaps)).get(name)
  if (own !== undefined) return { ok: true, value: { map: own, isStandard: false } }
  const standard = new Map(Object.entries(STANDARD_MAPS)).get(name)
  if (standard !== undefined) return { ok: true, value: { map: standard, isStandard: true } }
  const names = [...new Set([...Object.keys(record.figureMaps), ...Object.keys(STANDARD_MAPS)])]
  const doThis = `${names.join('、')} のいずれかにするか、figures/maps/${name}.yaml を置いてください`
  return refused({ where: '--map', what: `対応表「${name}」はありません`, doThis })
}

function yearOf(values: Values): FiscalYear | null {
  const typed = given(values, 'year')
  if (typed === undefined) return null
  const year = readFiscalYear(typed)
  if (year === null || !isRecordable(year)) throw new Misuse('--year は 2020 や R2 のような年度です')
  return year
}

function hasChanges({ added, changed }: FigureImport): boolean {
  return added.length + changed.length > 0
}

function told(
  values: Values,
  { record, name, file }: { record: MunicipalityRecord; name: string; file: string },
  found: FigureImport,
): string {
  const isAccepted = values.accept === true
  return values.json
    ? `${JSON.stringify(figuresJson(name, file, found, isAccepted), null, 2)}\n`
    : figuresText(record, found, isAccepted)
}

import { loadFiles } from '../exchange/load.ts'
import type { MunicipalityRecord } from '../plan/plan.ts'

/** 見本町, an invented town, with a few figures of its own and of its invented neighbours. */
export const FOLDER: Readonly<Record<string, string>> = {
  'municipality.yaml': 'code: "990019"\nname: 見本町\nkind: town\n',
  'departments.csv': lines(
    'id,name,kind,parent,order,since,until,successors',
    'jumin,税務住民課,ka,,1,,,',
    'kensetsu,建設水道課,ka,,2,,,',
  ),
  'figures/series.csv': lines(
    'series,name,unit,group,order,identity',
    'revenue,歳入,千円,accounts,1,',
    'expenditure,歳出,千円,accounts,2,',
    'nominal_balance,形式収支,千円,accounts,3,revenue - expenditure',
    'financial_capability_index,財政力指数,,ratios,1,',
    'ordinary_balance_ratio,経常収支比率,％,ratios,2,',
    'future_burden_ratio,将来負担比率,％,ratios,3,',
    'overtime_hours,時間外勤務時間,時間,staffing,1,',
    'leave_take_up,年休取得率,％,staffing,2,',
  ),
  'figures/subjects.csv': lines(
    'subject,name,kind,order,short_name',
    'ordinary,普通会計,ordinary,1,',
    'kokuho,国民健康保険特別会計,special,2,国保',
    '990027,雛形町,municipality,3,',
    '990035,手本町,municipality,4,',
  ),
  'figures/accounts.csv': lines(
    'series,subject,fiscal_year,value,unit,state,note',
    'revenue,ordinary,2019,5504104,千円,confirmed,',
    'expenditure,ordinary,2019,5400000,千円,confirmed,',
    'nominal_balance,ordinary,2019,104104,千円,confirmed,',
  ),
  'figures/ratios.csv': lines(
    'series,subject,fiscal_year,value,unit,state,note',
    'financial_capability_index,990019,2019,0.36,,confirmed,',
    'ordinary_balance_ratio,990019,2019,92.1,％,confirmed,',
    'ordinary_balance_ratio,990019,2020,93.0,％,provisional,速報の値',
  ),
  'figures/maps/months.yaml': lines(
    'title: 勤怠の月別集計',
    'subject:',
    '  column: 所属',
    '  by: name',
    'fiscal_year: 年月',
    'values:',
    '  時間外勤務時間: overtime_hours',
    'rows: sum',
    'state: confirmed',
  ),
}

export function exampleRecord(): MunicipalityRecord {
  const encoder = new TextEncoder()
  const loaded = loadFiles(
    new Map(Object.entries(FOLDER).map(([path, text]) => [path, encoder.encode(text)])),
  )
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
  return loaded.value
}

/** A text file of these lines. */
export function lines(...all: string[]): string {
  return `${all.join('\n')}\n`
}

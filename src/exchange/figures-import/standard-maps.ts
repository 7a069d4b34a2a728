import type { FigureMap } from '../../plan/figure-map.ts'

const ORDINARY = {
  sheet: null,
  unit: null,
  skip: [],
  unlisted: 'refuse',
  rows: 'one',
  state: 'confirmed',
} as const

/** How the files are read that come to most offices every year; a municipality's own map of the same name goes before. */
export const STANDARD_MAPS: Readonly<Record<string, FigureMap>> = {
  'main-indicators': {
    ...ORDINARY,
    skip: [],
    title: '主要財政指標一覧（都道府県）',
    subject: { column: '団体コード', by: 'code' },
    fiscal_year: null,
    values: {
      財政力指数: 'financial_capability_index',
      経常収支比率: 'ordinary_balance_ratio',
      実質公債費比率: 'real_debt_service_ratio',
      将来負担比率: 'future_burden_ratio',
      ラスパイレス指数: 'laspeyres_index',
    },
  },
  accounts: {
    ...ORDINARY,
    skip: [],
    title: '会計別決算',
    subject: { column: '会計名', by: 'name' },
    fiscal_year: '年度',
    values: {
      歳入: 'revenue',
      歳入総額: 'revenue',
      歳入決算額: 'revenue',
      歳出: 'expenditure',
      歳出総額: 'expenditure',
      歳出決算額: 'expenditure',
      差引: 'nominal_balance',
      差引額: 'nominal_balance',
      歳入歳出差引額: 'nominal_balance',
      形式収支: 'nominal_balance',
      実質収支: 'real_balance',
      実質単年度収支: 'real_single_year_balance',
      地方債現在高: 'borrowing',
      '繰入金（基準内）': 'transfer_within',
      '繰入金（基準外）': 'transfer_outside',
      他会計からの繰入金: 'transfer_total',
      繰入金: 'transfer_total',
      総収益: 'income',
      総費用: 'expenses',
      純損益: 'profit',
      資金不足比率: 'shortfall_ratio',
    },
  },
  attendance: {
    ...ORDINARY,
    skip: [],
    title: '勤怠（時間外勤務・年次休暇）',
    subject: { column: '所属', by: 'name' },
    fiscal_year: '年度',
    values: {
      時間外勤務時間: 'overtime_hours',
      総時間外勤務時間: 'overtime_hours',
      一人当たり時間外勤務時間: 'overtime_per_head',
      '1人当たり時間外勤務時間': 'overtime_per_head',
      年休取得率: 'leave_take_up',
      年次休暇取得率: 'leave_take_up',
      有給休暇取得率: 'leave_take_up',
    },
  },
}

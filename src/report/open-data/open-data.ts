import type { Dataset } from '../../paper/paper.ts'
import type { Municipality, MunicipalityRecord } from '../../plan/plan.ts'
import { ANSWERS_TABLE, RATINGS_TABLE } from './answer-tables.ts'
import { OWNER, wordColumns, yearColumns } from './common-columns.ts'
import { figureTables } from './figure-tables.ts'
import { LIFECYCLE_TABLE, OPINIONS_TABLE, REVISIONS_TABLE } from './history-tables.ts'
import {
  ACTIONS_TABLE,
  ITEM_DEPARTMENTS_TABLE,
  ITEM_TAGS_TABLE,
  ITEMS_TABLE,
  YEAR_PLANS_TABLE,
} from './item-tables.ts'
import { MARK_CODES } from './mark-codes.ts'
import { type Maker, makerOf, type OpenTable, type PlanAt } from './open-table.ts'
import {
  ASSESSOR_CODES,
  AXIS_CODES,
  DEPARTMENT_CODES,
  FIELD_CODES,
  HEADING_CODES,
  INDICATOR_CODES,
  ROUND_CODES,
  WORD_CODES,
} from './plan-codes.ts'
import { SCHEDULE_TABLE } from './schedule-table.ts'
import { TALLIES_TABLE } from './tallies-table.ts'
import { EFFECTS_TABLE, INDICATORS_TABLE } from './value-tables.ts'
import { VOCABULARIES, vocabularyTables } from './vocabularies.ts'

/**
 * The layout of the tables below: the first number changes when a field goes or changes its meaning, the second when one
 * comes. The newest stands first.
 */
export const LAYOUTS = [{ version: '1.0', what: '最初の形' }] as const

const MUNICIPALITY_CODES: OpenTable<{ municipality: Municipality }, Municipality> = {
  name: 'codes-municipalities',
  title: 'コード表：団体',
  description: '1行は1つの団体',
  key: ['municipality'],
  columns: [
    ...OWNER.map(({ codes, ...column }) => column),
    {
      name: 'kana',
      title: '読み',
      form: 'name',
      definition: '名称の読み。空は記録なし',
      of: ({ kana }) => kana,
    },
    {
      name: 'prefecture',
      title: '都道府県',
      form: 'name',
      definition: '団体の属する都道府県。空は記録なし',
      of: ({ prefecture }) => prefecture,
    },
    ...wordColumns<{ municipality: Municipality }, Municipality>(
      ['kind', '種別', 'codes-municipality-kinds'],
      '市・町・村・特別区・都道府県の別',
      VOCABULARIES['codes-municipality-kinds'].names,
      ({ kind }) => kind,
    ),
  ],
  rowsOf: ({ municipality }) => [municipality],
}

const PLAN_CODES: OpenTable<PlanAt, PlanAt> = {
  name: 'codes-plans',
  title: 'コード表：計画',
  description: '1行は1つの計画',
  key: ['municipality', 'plan'],
  columns: [
    ...OWNER,
    { name: 'plan', title: '計画', form: 'code', definition: '計画のID', of: ({ record }) => record.id },
    {
      name: 'title',
      title: '計画の名称',
      form: 'text',
      definition: '計画の名称',
      of: ({ record }) => record.plan.title,
    },
    ...yearColumns<PlanAt, PlanAt>(
      'from',
      '初年度',
      '計画期間の初めの年度',
      ({ record }) => record.plan.from,
    ),
    ...yearColumns<PlanAt, PlanAt>('to', '終年度', '計画期間の終わりの年度', ({ record }) => record.plan.to),
    {
      name: 'round',
      title: '照会',
      form: 'code',
      codes: 'codes-rounds',
      definition: 'このデータの照会。値はその時点のもの',
      of: ({ round }) => round.id,
    },
  ],
  rowsOf: (at) => [at],
}

function makersOf(
  municipality: Municipality,
  plans: readonly PlanAt[],
  figures: MunicipalityRecord | null,
): Maker[] {
  const ofPlans = <R>(table: OpenTable<PlanAt, R>): Maker => makerOf(table, plans)
  const ofFigures = figureTables(figures)
  return [
    ofPlans(ITEMS_TABLE),
    ofPlans(ITEM_DEPARTMENTS_TABLE),
    ofPlans(ITEM_TAGS_TABLE),
    ofPlans(ACTIONS_TABLE),
    ofPlans(SCHEDULE_TABLE),
    ofPlans(LIFECYCLE_TABLE),
    ofPlans(YEAR_PLANS_TABLE),
    ofPlans(ANSWERS_TABLE),
    ofPlans(RATINGS_TABLE),
    ofPlans(TALLIES_TABLE),
    ofPlans(INDICATORS_TABLE),
    ofPlans(EFFECTS_TABLE),
    ofPlans(OPINIONS_TABLE),
    ofPlans(REVISIONS_TABLE),
    ...ofFigures.tables,
    makerOf(MUNICIPALITY_CODES, [{ municipality }]),
    ofPlans(PLAN_CODES),
    ofPlans(ROUND_CODES),
    ofPlans(HEADING_CODES),
    ofPlans(DEPARTMENT_CODES),
    ofPlans(AXIS_CODES),
    ofPlans(ASSESSOR_CODES),
    ofPlans(MARK_CODES),
    ofPlans(WORD_CODES),
    ofPlans(FIELD_CODES),
    ofPlans(INDICATOR_CODES),
    ...ofFigures.codes,
    ...vocabularyTables().map((table): Maker => ({ name: table.name, make: () => table })),
  ]
}

/**
 * Every table of open data, always the same ones with the same columns, empty or not: of the plans given, each as a round
 * froze it, and of the figures that their papers print (null: none). Code tables come last.
 */
export function openDataTables(
  municipality: Municipality,
  plans: readonly PlanAt[],
  figures: MunicipalityRecord | null,
): Dataset[] {
  return makersOf(municipality, plans, figures).map(({ make }) => make())
}

/** One of those tables alone; null where there is none of that name. */
export function openDataTable(name: string, ...source: Parameters<typeof openDataTables>): Dataset | null {
  return (
    makersOf(...source)
      .find((one) => one.name === name)
      ?.make() ?? null
  )
}

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
import { makeTable, type OpenTable, type PlanAt } from './open-table.ts'
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

/**
 * Every table of open data, always the same ones with the same columns, empty or not: of the plans given, each as a round
 * froze it, and of the figures that their papers print (null: none). Code tables come last.
 */
export function openDataTables(
  municipality: Municipality,
  plans: readonly PlanAt[],
  figures: MunicipalityRecord | null,
): Dataset[] {
  const [figuresTable, notes, ...figureCodes] = figureTables(figures)
  return [
    makeTable(ITEMS_TABLE, plans),
    makeTable(ITEM_DEPARTMENTS_TABLE, plans),
    makeTable(ITEM_TAGS_TABLE, plans),
    makeTable(ACTIONS_TABLE, plans),
    makeTable(SCHEDULE_TABLE, plans),
    makeTable(LIFECYCLE_TABLE, plans),
    makeTable(YEAR_PLANS_TABLE, plans),
    makeTable(ANSWERS_TABLE, plans),
    makeTable(RATINGS_TABLE, plans),
    makeTable(TALLIES_TABLE, plans),
    makeTable(INDICATORS_TABLE, plans),
    makeTable(EFFECTS_TABLE, plans),
    makeTable(OPINIONS_TABLE, plans),
    makeTable(REVISIONS_TABLE, plans),
    ...[figuresTable, notes].flatMap((table) => table ?? []),
    makeTable(MUNICIPALITY_CODES, [{ municipality }]),
    makeTable(PLAN_CODES, plans),
    makeTable(ROUND_CODES, plans),
    makeTable(HEADING_CODES, plans),
    makeTable(DEPARTMENT_CODES, plans),
    makeTable(AXIS_CODES, plans),
    makeTable(ASSESSOR_CODES, plans),
    makeTable(MARK_CODES, plans),
    makeTable(WORD_CODES, plans),
    makeTable(FIELD_CODES, plans),
    makeTable(INDICATOR_CODES, plans),
    ...figureCodes,
    ...vocabularyTables(),
  ]
}

import { expect, test } from 'vitest'
import { DATASET_WORDS } from './pages/dictionary/dataset-words.ts'
import { DICTIONARY_FIELDS, dictionaryOf } from './pages/dictionary/dictionary-dataset.ts'
import { MUNICIPALITY_FIGURES_FIELDS } from './pages/figures/municipality-figures.ts'
import { MUNICIPALITIES_FIELDS } from './pages/home/municipalities-dataset.ts'
import { TEXTS_FIELDS } from './pages/item/item-datasets.ts'
import { PLANS_FIELDS } from './pages/municipality/plans-dataset.ts'
import { VALUES_FIELDS } from './pages/report/long-dataset.ts'
import { REPORTS_FIELDS } from './pages/report/reports-dataset.ts'
import { FOUND_FIELDS } from './pages/search/found-dataset.ts'
import { DATASET_FIELDS } from './report/dataset-fields.ts'

const OF_PAGES = [
  { name: 'municipalities', title: '', fields: MUNICIPALITIES_FIELDS },
  { name: 'plans', title: '', fields: PLANS_FIELDS },
  { name: 'municipality-figures', title: '', fields: MUNICIPALITY_FIGURES_FIELDS },
  { name: 'texts', title: '', fields: TEXTS_FIELDS },
  { name: 'reports', title: '', fields: REPORTS_FIELDS },
  { name: 'values', title: '', fields: VALUES_FIELDS },
  { name: 'search', title: '', fields: FOUND_FIELDS },
]
const tables = dictionaryOf(OF_PAGES)

test('every column of every dataset is described as its own, and no other is', () => {
  const all = [...OF_PAGES, ...DATASET_FIELDS, { name: 'dictionary', fields: DICTIONARY_FIELDS }]
  const named = all.map(({ name, fields }) => [name, fields.map((field) => field.name).toSorted()])
  const described = Object.entries(DATASET_WORDS).map(([name, words]) => [
    name,
    Object.keys(words).toSorted(),
  ])
  expect(Object.fromEntries(described)).toEqual(Object.fromEntries(named))
})

test.each([
  ['dataset', 'items', 'lead', '文字', '担当部署の名称。複数なら「、」で区切る'],
  ['record', 'items', 'lead', 'IDを空白で区切る', '担当部署のID。* は計画に定める部署の集まり'],
  ['dataset', 'items', 'fiscal_year', '西暦の年度', '計画外の取組の属する年度。計画の項目では空'],
  ['dataset', 'tallies', 'fiscal_year', '西暦の年度', '照会の年度'],
  ['dataset', 'indicators', 'fiscal_year', '西暦の年度、又は plan', '値の年度。plan は計画期間全体'],
  ['record', 'schedule', 'inferred', 'yes、又は no', 'yes は、原本からの推定'],
])('one name, another column: %s %s %s', (kind, table, field, form, note) => {
  const columns = tables.find((one) => one.kind === kind && one.table === table)?.columns
  expect(columns?.find((one) => one.field === field)).toMatchObject({ form, note })
})

import type { Dataset } from '../../paper/paper.ts'
import type { Listed } from '../../publish/library.ts'

export const MUNICIPALITIES_FIELDS: Dataset['fields'] = [
  { name: 'municipality', title: '団体コード', unit: null },
  { name: 'name', title: '団体名', unit: null },
  { name: 'kana', title: 'よみ', unit: null },
  { name: 'prefecture', title: '都道府県', unit: null },
  { name: 'plan', title: '計画のID', unit: null },
  { name: 'plan_title', title: '計画名', unit: null },
]

/** The municipalities with the plans shown: one plan a row. */
export function municipalitiesDataset(listed: readonly Listed[]): Dataset {
  return {
    name: 'municipalities',
    title: '団体と公表されている計画',
    fields: MUNICIPALITIES_FIELDS,
    rows: listed.flatMap(({ municipality, plans }) =>
      plans.map(({ id, title }) => [
        municipality.code,
        municipality.name,
        municipality.kana,
        municipality.prefecture,
        id,
        title,
      ]),
    ),
  }
}

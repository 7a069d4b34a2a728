import type { Dataset } from '../../paper/paper.ts'
import type { Found } from '../../publish/library.ts'

export const FOUND_FIELDS: Dataset['fields'] = [
  { name: 'municipality', title: '団体コード', unit: null },
  { name: 'municipality_name', title: '団体名', unit: null },
  { name: 'plan', title: '計画のID', unit: null },
  { name: 'plan_title', title: '計画名', unit: null },
  { name: 'item', title: '整理番号', unit: null },
  { name: 'title', title: '取組名', unit: null },
]

/** What a search found: one item a row. */
export function foundDataset(query: string, found: readonly Found[]): Dataset {
  return {
    name: 'search',
    title: `「${query}」の見つかる項目`,
    fields: FOUND_FIELDS,
    rows: found.map((one) => [
      one.municipality,
      one.municipalityName,
      one.plan,
      one.planTitle,
      one.item,
      one.title,
    ]),
  }
}

import type { Dataset } from '../../paper/paper.ts'
import type { MunicipalityView } from '../../publish/library.ts'
import { progressOf } from '../progress.ts'
import { isPast, pastAndPresent } from './past-and-present.ts'

export const PLANS_FIELDS: Dataset['fields'] = [
  { name: 'plan', title: '計画のID', unit: null },
  { name: 'title', title: '計画名', unit: null },
  { name: 'from', title: '初めの年度', unit: null },
  { name: 'to', title: '終わりの年度', unit: null },
  { name: 'past', title: '終わった計画', unit: null },
  { name: 'edition', title: '示している版', unit: null },
  { name: 'round', title: '照会', unit: null },
  { name: 'as_of', title: '時点', unit: null },
  { name: 'items', title: '項目数', unit: '項目' },
  { name: 'done', title: '実施済みの項目数', unit: '項目' },
  { name: 'rate', title: '実施済みの割合', unit: '％' },
]

/** A municipality's plans with how far they have come: one plan a row, in the order of its page. */
export function plansDataset({ municipality, plans }: MunicipalityView, today: string): Dataset {
  const { present, past } = pastAndPresent(plans, today)
  return {
    name: 'plans',
    title: `${municipality.municipality.name} 計画`,
    fields: PLANS_FIELDS,
    rows: [...present, ...past].map((view) => {
      const { items, done, rate } = progressOf(view.given)
      const { plan, id } = view.record
      const { round } = view.given
      return [
        ...[id, plan.title, plan.from, plan.to, isPast(view, today) ? 'yes' : 'no'],
        ...[view.edition, round.id, round.as_of, items, done, rate],
      ]
    }),
  }
}

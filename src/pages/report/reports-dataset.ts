import type { Dataset } from '../../paper/paper.ts'
import type { EditionEntry, PlanView } from '../../publish/library.ts'

export const REPORTS_FIELDS: Dataset['fields'] = [
  { name: 'edition', title: '版', unit: null },
  { name: 'round', title: '照会', unit: null },
  { name: 'issue', title: '第何版か', unit: null },
  { name: 'published', title: '公表日', unit: null },
  { name: 'shown', title: '計画の画面に示している版', unit: null },
  { name: 'report', title: '報告書の番地', unit: null },
  { name: 'title', title: '報告書', unit: null },
  { name: 'file', title: 'ファイル', unit: null },
  { name: 'form', title: '形式', unit: null },
  { name: 'size', title: '大きさ', unit: 'バイト' },
  { name: 'sha256', title: 'SHA-256', unit: null },
]

/** The editions of a plan with their reports and files: one file a row. `published` is the plan's word on the round. */
export function reportsDataset({ record, edition }: PlanView, editions: readonly EditionEntry[]): Dataset {
  const publishedOf = (round: string) =>
    record.plan.rounds.find(({ id }) => id === round)?.published?.date ?? null
  return {
    name: 'reports',
    title: `${record.plan.title} 版とファイル`,
    fields: REPORTS_FIELDS,
    rows: editions.flatMap((one) =>
      one.reports.flatMap(({ address, title, files }) =>
        files.map(({ name, form, size, sha256 }) => [
          ...[one.id, one.round, one.issue, publishedOf(one.round), one.id === edition ? 'yes' : 'no'],
          ...[address, title, name, form, size, sha256],
        ]),
      ),
    ),
  }
}

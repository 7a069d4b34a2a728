import { z } from 'zod'
import { LIFECYCLE_KINDS, LIFECYCLE_NAMES } from '../plan/lifecycle.ts'
import { VOCABULARIES } from '../report/open-data/vocabularies.ts'

/** Fields that several answers share, described once. Null is unknown or not applicable, never zero. */

/** A text, and a text that may be unknown. */
export const text = (description: string) => z.string().meta({ description })
export const textOrNull = (description: string) => z.string().nullable().meta({ description })

export const itemOrNull = textOrNull('項目の整理番号。nullは、見出しか計画全体のこと')
export const headingOrNull = textOrNull('見出しの番号。nullは、項目か計画全体のこと')

/** A recorded number: its digits, so that the precision recorded is the precision told. */
export const decimal = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/)
  .meta({ description: '記録した桁のままの十進数。桁を失わないよう文字列にする', examples: ['54.30'] })

export const day = z
  .string()
  .regex(/^\d{4}-\d{2}(-\d{2})?$/)
  .meta({ description: '日付（年-月-日）。日の分からないときは年-月', examples: ['2021-03-26'] })

export const fiscalYear = z.int().meta({ description: '西暦の年度。2020は令和2年度', examples: [2020] })

export const page = z
  .string()
  .meta({ description: '人が読むページのアドレス（このサーバーの中の）', examples: ['/432041/keiei/'] })

export const inferred = z.boolean().meta({ description: '原本からの推定か' })

/** Words of a fixed list with what they stand for: `実施済み（done）`. */
export function listed(names: Readonly<Record<string, string>>): string {
  return Object.entries(names)
    .map(([code, name]) => `${code}：${name}`)
    .join('、')
}

export const state = z
  .enum(Object.keys(VOCABULARIES['codes-states'].names) as [string, ...string[]])
  .meta({ description: `値の状態。${listed(VOCABULARIES['codes-states'].names)}` })

export const department = z
  .object({
    id: z.string().meta({ description: '部署のID。* は計画に定める部署の集まり' }),
    name: z.string().meta({ description: '公表したときの名称' }),
  })
  .meta({ id: 'Department', description: '部署' })

/** A mark where it was given, with what it means in the plan's scale. */
export const mark = z
  .object({
    symbol: z.string().meta({ description: '計画に定める記号', examples: ['○'] }),
    label: z.string().nullable().meta({ description: '区分の名称。nullは出典に記載なし' }),
    counts_as: z
      .enum(['done', 'partly', 'open', 'not_due', 'out', 'unknown'])
      .meta({ description: `数え方。${listed(VOCABULARIES['codes-counts-as'].names)}` }),
  })
  .meta({ id: 'Mark', description: '評価の記号' })

export const lifecycleKind = z
  .enum(LIFECYCLE_KINDS)
  .meta({ description: `異動の種類。${listed(LIFECYCLE_NAMES)}` })

export const lifecycleEvent = z
  .object({
    item: z.string().meta({ description: '異動のあった項目の整理番号' }),
    action: z.string().nullable().meta({ description: '行動計画の番号。nullは項目全体のこと' }),
    kind: lifecycleKind,
    date: day.nullable(),
    fiscal_year: fiscalYear.nullable(),
    target: z.string().nullable().meta({ description: '相手の項目の整理番号（統合先など）' }),
    reason: textOrNull('異動の理由'),
    decided_by: textOrNull('決定した機関'),
    inferred,
  })
  .meta({ id: 'LifecycleEvent', description: '項目の異動' })

export const opinion = z
  .object({
    round: z.string().meta({ description: '照会のID' }),
    item: itemOrNull,
    heading: headingOrNull,
    body: z.string().meta({ description: '意見を述べた会議' }),
    member: z.string().nullable().meta({ description: '委員の役名' }),
    opinion: text('意見'),
    reply: z.string().nullable().meta({ description: '団体の考え方' }),
    state: z.string().nullable().meta({ description: '対応（反映・検討中など、団体の用いる語）' }),
  })
  .meta({ id: 'Opinion', description: '意見と、団体の考え方' })

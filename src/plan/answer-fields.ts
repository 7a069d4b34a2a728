import { ANSWER, type Answer } from './nouns.ts'
import type { Plan } from './plan.ts'

/** Fields of every answer that residents may read unless a plan says otherwise; 備考 is the office's own. */
const PUBLIC = ['result', 'next_steps', 'issues'] as const

export type PublicText = { key: string; name: string; text: string | null }

/**
 * The texts of an answer that may be shown to everybody, in order: the common ones, then those the plan declares.
 * A field declared `public: false` is never among them. Null is unknown.
 */
export function publicTexts(plan: Plan, answer: Answer | undefined): PublicText[] {
  const declared = new Map(plan.fields.map((field) => [field.key, field]))
  const common = PUBLIC.filter((key) => declared.get(key)?.public !== false).map((key) => ({
    key,
    name: declared.get(key)?.name ?? ANSWER[key].name,
    text: answer?.[key] ?? null,
  }))
  const own = plan.fields
    .filter((field) => !(field.key in ANSWER) && field.public)
    .map(({ key, name }) => ({ key, name, text: answer?.declared[key] ?? null }))
  return [...common, ...own]
}

/**
 * One of those texts, by its key; null where the key names no field, or one that is not public. With `publicTexts`
 * the only way from an answer to a page, a paper or data.
 */
export function publicText(plan: Plan, answer: Answer | undefined, key: string): PublicText | null {
  return publicTexts(plan, answer).find((one) => one.key === key) ?? null
}

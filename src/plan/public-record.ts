import { publicTexts } from './answer-fields.ts'
import { ANSWER, type Answer } from './nouns.ts'
import type { Plan, PlanRecord } from './plan.ts'

/**
 * The record without what is the office's own: notes on answers (備考), papers and fields that the plan does not publish, and
 * their declarations. Whatever leaves the house is made from this.
 */
export function publicRecord(record: PlanRecord): PlanRecord {
  // A common field that is withheld keeps its declaration, or it would be taken for an unknown one.
  const fields = record.plan.fields.flatMap((field) => {
    if (field.public) return [field]
    return field.key in ANSWER ? [{ ...field, note: null }] : []
  })
  return {
    ...record,
    plan: { ...record.plan, fields, papers: record.plan.papers.filter((paper) => paper.public !== false) },
    answers: Object.fromEntries(
      Object.entries(record.answers).map(([round, answers]) => [
        round,
        answers.map((answer) => publicAnswer(record.plan, answer)),
      ]),
    ),
  }
}

function publicAnswer(plan: Plan, answer: Answer): Answer {
  const texts = new Map(publicTexts(plan, answer).map(({ key, text }) => [key, text]))
  const { item, declared } = answer
  return {
    item,
    result: texts.get('result') ?? null,
    next_steps: texts.get('next_steps') ?? null,
    issues: texts.get('issues') ?? null,
    note: null,
    declared: Object.fromEntries(
      Object.keys(declared).flatMap((key) => (texts.has(key) ? [[key, texts.get(key) ?? null]] : [])),
    ),
  }
}

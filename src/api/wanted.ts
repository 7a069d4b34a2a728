import { z } from 'zod'

/** What to do about a value that a question may not have, from the shape's own description. */
export function wanted(shape: z.core.$ZodType): string {
  const form = z.toJSONSchema(shape, { io: 'input' })
  const { type, minimum, maximum, maxLength, description = '値', examples, enum: choices } = form
  if (type === 'integer') return `${minimum} から ${maximum} の整数にしてください`
  if (choices !== undefined) return `${choices.join('、')} のいずれかにしてください`
  const [what] = description.split('。')
  const [example] = (examples ?? []) as unknown[]
  const such = example === undefined ? '' : `「${example}」のように`
  return `${what}を${such}${maxLength === undefined ? '' : `${maxLength}字以内で`}書いてください`
}

/** What was given, as much of it as a sentence bears. */
export function shortened(text: string): string {
  const letters = [...text.replace(/\p{Cc}/gu, ' ').toWellFormed()]
  return letters.length > 40 ? `${letters.slice(0, 40).join('')}…` : letters.join('')
}

import type { Problem } from '../plan/problem.ts'
import { placeIn } from '../plan/shape-problems.ts'
import { privateUseLetters } from '../plan/text.ts'

/** A remark on the letters of a text that print only where they were made (外字); none where it has none. */
export function privateLetters(where: string, text: string): Problem[] {
  const letters = privateUseLetters(text).map(codeOf)
  if (letters.length === 0) return []
  return [
    {
      where,
      what: `外字（${letters.join('、')}）があります`,
      doThis: '登録した機械のほかでは印字されません。ふつうの文字に直してください',
    },
  ]
}

/** The same of every text within a value of a YAML file, each with its path. */
export function privateLettersWithin(where: string, value: unknown, path: PropertyKey[] = []): Problem[] {
  if (typeof value === 'string') return privateLetters(placeIn(where, path), value)
  if (Array.isArray(value))
    return value.flatMap((inner, index) => privateLettersWithin(where, inner, [...path, index]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => privateLettersWithin(where, inner, [...path, key]))
}

function codeOf(letter: string): string {
  return `U+${letter.codePointAt(0)?.toString(16).toUpperCase()}`
}

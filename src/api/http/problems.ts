import { z } from 'zod'
import type { Problem } from '../../plan/problem.ts'
import { text } from '../common.ts'
import { shortened, wanted } from '../wanted.ts'
import { PARAMETER_NAMES } from './asked-in.ts'
import type { Operation } from './operation.ts'

export const problemsShape = z
  .object({
    problems: z.array(
      z
        .object({
          where: z.string().meta({ description: 'どこか', examples: ['limit'] }),
          what: text('何が問題か'),
          doThis: text('どうすればよいか'),
        })
        .meta({ id: 'Problem', description: '理由の1つ' }),
    ),
  })
  .meta({ id: 'Problems', description: '答えられない理由' })

/** Parameters that are no names of ours: nothing is published under them. */
export function parameterProblems(
  issues: readonly z.core.$ZodIssue[],
  at: Record<string, string>,
): Problem[] {
  const names = [...new Set(issues.map(({ path }) => String(path[0] ?? '')))]
  return names.map((name) => ({
    where: PARAMETER_NAMES[name] ?? 'アドレス',
    what: `「${shortened(at[name] ?? '')}」は公表されていません`,
    doThis: 'アドレスの綴りを確かめてください',
  }))
}

/** Of how many names in a query it is said what is off: an answer shall not be many times its question. */
const MOST = 20

/** What is off with a query, a sentence for each name in it. */
export function queryProblems(
  { query }: Operation,
  issues: readonly z.core.$ZodIssue[],
  typed: Record<string, string[]>,
): Problem[] {
  const known = Object.keys(query)
  const names = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0] ?? '')],
  )
  return [...new Set(names)].slice(0, MOST).map((name) => {
    // Every object has a `constructor`, which is no name of ours.
    const shape = Object.hasOwn(query, name) ? query[name] : undefined
    if (shape === undefined) {
      const doThis = known.length === 0 ? '外してください' : `${known.join('、')} のいずれかにしてください`
      return { where: shortened(name), what: 'この名前の条件はありません', doThis }
    }
    const values = typed[name] ?? []
    if (values.length > 1) return { where: name, what: '2つ以上あります', doThis: '1つだけ書いてください' }
    const [value = ''] = values
    const what = value === '' ? 'ありません' : `「${shortened(value)}」は使えません`
    return { where: name, what, doThis: wanted(shape) }
  })
}

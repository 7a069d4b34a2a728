import type { z } from 'zod'
import type { Problem } from './problem.ts'

/**
 * What zod found wrong in a value, as sentences for the person who wrote it. `where` is its file or place; the path of
 * the value follows it, counted from 1 as people do (`rounds[2].as_of`). A refinement's `error` names a form below.
 */
export function shapeProblems(where: string, issues: readonly z.core.$ZodIssue[]): Problem[] {
  return issues.map((issue) => problemOf(where, issue))
}

function problemOf(where: string, issue: z.core.$ZodIssue): Problem {
  const [what, doThis] = sentences(issue)
  return { where: placeIn(where, issue.path), what, doThis }
}

/** The place of a value in a file, counted from 1 as people do: `plan.yaml rounds[2].as_of`. */
export function placeIn(where: string, path: readonly PropertyKey[]): string {
  const at = path
    .map((step) => (typeof step === 'number' ? `[${step + 1}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '')
  return at === '' ? where : `${where} ${at}`
}

const EXPECTED: Record<string, string> = {
  string: '文字（数字だけのものは引用符で囲む）',
  number: '数',
  int: '整数',
  boolean: 'true または false',
  array: '- で始まる並び',
  object: '名前と値の組',
  record: '名前と値の組',
}

const FORMS: Record<string, string> = {
  size: '9以上の文字の大きさ（A3では8以上）',
  id: '英小文字・数字・-・_ だけで、英小文字か数字で始まるID',
  date: '2021-03-31 または 2021-03 の形の、暦にある日付',
  period: '2020、2020-H1、2020-Q3、2020-10 の形の期間',
  municipality: '検査数字の合う6桁の全国地方公共団体コード',
}

function sentences(issue: z.core.$ZodIssue): [string, string] {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? ['値がありません', `${EXPECTED[issue.expected] ?? issue.expected}を書いてください`]
        : ['値の種類が違います', `${EXPECTED[issue.expected] ?? issue.expected}を書いてください`]
    case 'unrecognized_keys':
      return [`「${issue.keys.join('」「')}」という名前は使えません`, '綴りを確かめるか、除いてください']
    case 'invalid_value':
      return ['使えない値です', `${issue.values.map(String).join('、')} のいずれかを書いてください`]
    case 'too_big':
      return ['長すぎるか、大きすぎます', `${issue.maximum}以下にしてください`]
    case 'too_small':
      return ['空か、小さすぎます', `${issue.minimum}以上にしてください`]
    case 'invalid_key':
      return ['この名前は使えません', '綴りを確かめるか、別の名前にしてください']
    default:
      if (issue.message === 'taken') return ['プログラムの使う名前です', '別の名前にしてください']
      return ['値の形が違います', `${FORMS[issue.message] ?? '正しい形の値'}を書いてください`]
  }
}

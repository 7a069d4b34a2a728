import { describe, expect, test } from 'vitest'
import { plan } from '../plan/records.examples.ts'
import { loadFiles } from './load.ts'
import { readFiles } from './read-files.ts'
import { writePlan } from './write-yaml.ts'

/** The proposals of demo/mihon, wrong in one place: each is refused with one sentence about that place. */

const PLAN = 'plans/kaikaku2/plan.yaml'
const { files: mihon } = readFiles('demo/mihon')
const yaml = Buffer.from(mihon.get(PLAN) ?? '').toString()

function loaded(from: string, to: string) {
  if (yaml.split(from).length !== 2) throw new Error(`${PLAN} does not hold ${from} once`)
  return loadFiles(new Map([...mihon, [PLAN, Buffer.from(yaml.replace(from, to))]]))
}

const PROPOSAL = 'proposals:\n  - axis: degree\n    by: rate\n'
const AGAIN = 'proposals:\n  - axis: degree\n    by: elapsed\n    steps: [{ mark: A, at_least: 100 }]\n'
const S = '      - mark: S\n        at_least: 110\n'
const B = '      - mark: B\n        at_least: 80\n'

test.each<[string, from: string, to: string, where: string, what: string, doThis: string]>([
  [
    'an unknown axis',
    PROPOSAL,
    PROPOSAL.replace('degree', 'status'),
    'proposals[1].axis',
    '評価の軸「status」はありません',
    'degree、start',
  ],
  [
    'an axis twice',
    PROPOSAL,
    `${AGAIN}  - axis: degree\n    by: rate\n`,
    'proposals[2].axis',
    '評価の軸「degree」の目安が2度あります',
    '1つの軸に1つ',
  ],
  [
    'a mark of another axis',
    S,
    S.replace('S', '完了'),
    'proposals[1].steps[1].mark',
    '記号「完了」は「degree」の評価基準にありません',
    'S、A、B、C、－、方針転換',
  ],
  [
    'a mark twice, told by its look-alike',
    B,
    B.replace('B', 'Ａ'),
    'proposals[1].steps[3].mark',
    '記号「Ａ」の段が2度あります',
    '1つの段',
  ],
  [
    'a step that rises',
    B,
    B.replace('80', '105'),
    'proposals[1].steps[3].at_least',
    '105％は、1つ前の段の100％より低くありません',
    '高い段から順に',
  ],
  [
    'a step as high as the one before',
    B,
    B.replace('80', '100'),
    'proposals[1].steps[3].at_least',
    '100％は、1つ前の段の100％より低くありません',
    '高い段から順に',
  ],
  ['an unknown way', 'by: rate', 'by: year', 'proposals[1].by', '使えない値です', 'rate、elapsed'],
  [
    'a rate with its unit',
    'at_least: 110',
    'at_least: 110％',
    'proposals[1].steps[1].at_least',
    '値の種類が違います',
    '数を',
  ],
])('%s', (_, from, to, where, what, doThis) => {
  expect(loaded(from, to)).toEqual({
    ok: false,
    problems: [{ where: `${PLAN} ${where}`, what, doThis: expect.stringContaining(doThis) }],
  })
})

describe('the canonical form', () => {
  test('none are left out', () => {
    expect(writePlan(plan())).not.toContain('proposals')
  })

  test('they stand after the tallies', () => {
    const proposals = [{ axis: 'status', by: 'elapsed' as const, steps: [{ mark: '○', at_least: 99.5 }] }]
    expect(writePlan(plan({ proposals }))).toMatch(
      /\n {2}digits: 1\nproposals:\n {2}- axis: status\n {4}by: elapsed\n {4}steps:\n {6}- mark: ○\n {8}at_least: 99\.5\n$/,
    )
  })

  test('a look-alike becomes the plan’s own symbol', () => {
    const result = loaded(S, S.replace('S', 'Ｓ'))
    expect(result.ok && result.value.plans[0]?.plan.proposals[0]?.steps[0]).toEqual({
      mark: 'S',
      at_least: 110,
    })
  })
})

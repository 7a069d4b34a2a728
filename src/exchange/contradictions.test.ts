import { describe, expect, test } from 'vitest'
import { loadFiles } from './load.ts'
import { readFiles } from './read-files.ts'

/** demo/mihon with one row or word that contradicts another. Each is refused with one sentence about that place. */

const PLAN = 'plans/kaikaku2'
const { files: mihon } = readFiles('demo/mihon')

type Edit = [file: string, from: string, to: string]

function problemsAfter([file, from, to]: Edit) {
  const path = `${PLAN}/${file}`
  const text = Buffer.from(mihon.get(path) ?? '').toString()
  if (text.split(from).length !== 2) throw new Error(`${path} does not hold ${from} once`)
  const result = loadFiles(new Map(mihon).set(path, Buffer.from(text.replace(from, to))))
  return result.ok ? [] : result.problems
}

const refused = (cases: [string, Edit, where: string, what: string][]) =>
  test.each(cases)('%s', (_, edit, where, what) => {
    expect(problemsAfter(edit)).toEqual([
      {
        where: `${PLAN}/${where}`,
        what: expect.stringContaining(what),
        doThis: expect.stringMatching(/ください$/),
      },
    ])
  })

const taken = (cases: [string, Edit][]) =>
  test.each(cases)('%s', (_, edit) => expect(problemsAfter(edit)).toEqual([]))

const Q2 = '  - id: r6-q2\n    name: R6年度第2四半期\n    fiscal_year: 2024\n    period: '

describe('rounds stand oldest first, and follow one above them', () => {
  refused([
    [
      'a round that follows itself',
      ['plan.yaml', 'follows: r6-q1', 'follows: r6-q2'],
      'plan.yaml rounds[3].follows',
      '「r6-q2」はこの照会自身です',
    ],
    [
      'a round that follows a later one',
      ['plan.yaml', 'follows: r6-q1', 'follows: r6-q4'],
      'plan.yaml rounds[3].follows',
      '「r6-q4」はこの照会より後に書かれています',
    ],
    [
      'a quarter below a later one of the same year',
      ['plan.yaml', `${Q2}2024-Q2`, `${Q2}2024-Q4`],
      'plan.yaml rounds[4].period',
      '「2024-Q3」は、上に書かれた照会「r6-q2」の「2024-Q4」より前の期間です',
    ],
    [
      'a year below a later one',
      [
        'plan.yaml',
        'rounds:\n',
        'rounds:\n  - { id: early, fiscal_year: 2025, period: 2025-H1, kind: interim, as_of: 2025-09-30 }\n',
      ],
      'plan.yaml rounds[2].period',
      '「2023」は、上に書かれた照会「early」の「2025-H1」より前の期間です',
    ],
  ])
  taken([
    ['two rounds of one quarter', ['plan.yaml', `${Q2}2024-Q2`, `${Q2}2024-Q1`]],
    ['a quarter of a year whose year plan stands above', ['plan.yaml', `${Q2}2024-Q2`, `${Q2}"2024"`]],
  ])
})

describe('what happened on a day happened in the fiscal year of that day', () => {
  refused([
    [
      'a day in April under the year before',
      ['lifecycle.csv', '2-4,,abolished,2024-10-22,2024', '2-4,,abolished,2025-04-10,2024'],
      'lifecycle.csv 17行目 fiscal_year列',
      'date の「2025-04-10」は2025年度です（fiscal_year は2024）',
    ],
    [
      'a month in March under the year it ends in',
      ['lifecycle.csv', '2-4,,abolished,2024-10-22,2024', '2-4,,abolished,2024-03,2024'],
      'lifecycle.csv 17行目 fiscal_year列',
      'date の「2024-03」は2023年度です（fiscal_year は2024）',
    ],
  ])
  taken([
    ['a day alone', ['lifecycle.csv', '2-4,,abolished,2024-10-22,2024', '2-4,,abolished,2024-10-22,']],
    ['a fiscal year alone', ['lifecycle.csv', '2-4,,abolished,2024-10-22,2024', '2-4,,abolished,,2024']],
  ])
})

describe('a schedule is of the plan’s years', () => {
  refused([
    [
      'a cell before the plan',
      ['schedule.csv', '1-1,,planned,2023-Q1,調査', '1-1,,planned,2022-Q4,調査'],
      'schedule.csv 2行目 period列',
      '「2022-Q4」は計画の期間（2023〜2026年度）にありません',
    ],
    [
      'a cell after the plan',
      ['schedule.csv', '1-1,,planned,2023-Q1,調査', '1-1,,planned,2027-Q1,調査'],
      'schedule.csv 2行目 period列',
      '「2027-Q1」は計画の期間（2023〜2026年度）にありません',
    ],
  ])
})

describe('an indicator’s rule and its direction say the same of what is better', () => {
  const madoguchi = (direction: string, rule: string): Edit => [
    'indicators.csv',
    '分,less,28,R4年度,inverse',
    `分,${direction},28,R4年度,${rule}`,
  ]
  refused(
    [
      ['less', 'ratio', '「ratio」（実績値÷目標値）は、direction の「less」（少ないほど良い）と合いません'],
      ['less', 'ratio_capped', 'direction の「less」（少ないほど良い）と合いません'],
      ['within', 'ratio', 'direction の「within」（目標値以内が良い）と合いません'],
      ['more', 'inverse', 'direction の「more」（多いほど良い）と合いません'],
      ['more', 'within', 'direction の「more」（多いほど良い）と合いません'],
    ].map(([direction = '', rule = '', what = '']) => [
      `${rule}, the better ${direction}`,
      madoguchi(direction, rule),
      'indicators.csv 2行目 rule列',
      what,
    ]),
  )
  taken(
    [
      ['more', 'ratio'],
      ['less', 'progress'],
      ['less', 'within'],
      ['within', 'inverse'],
      ['', 'ratio'],
      ['less', ''],
      ['within', 'judged'],
    ].map(([direction = '', rule = '']) => [`${rule} and ${direction}`, madoguchi(direction, rule)]),
  )
})

describe('an item and a heading named together are of one branch', () => {
  refused([
    [
      'an effect',
      ['effects.csv', '1-3,,2023,expenditure', '1-3,2,2023,expenditure'],
      'effects.csv 2行目 heading列',
      '項目1-3は見出し「1-1」にあり、「2」とは別の系統です',
    ],
    [
      'an indicator',
      ['indicators.csv', '1-1,,madoguchi', '1-1,2-1,madoguchi'],
      'indicators.csv 2行目 heading列',
      '項目1-1は見出し「1-1」にあり、「2-1」とは別の系統です',
    ],
  ])
  taken([
    ['the item’s own heading', ['indicators.csv', '1-1,,madoguchi', '1-1,1-1,madoguchi']],
    ['the one above it', ['indicators.csv', '1-1,,madoguchi', '1-1,1,madoguchi']],
  ])
})

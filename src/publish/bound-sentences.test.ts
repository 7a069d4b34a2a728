import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { loadFolder } from '../exchange/load.ts'
import { plainText } from '../paper/print.ts'
import { settingsOf, TEMPLATE_NAMES } from '../plan/bound-sentence.ts'
import { publicRecord } from '../plan/public-record.ts'
import { givenFor } from '../report/given.ts'
import { proseBlocks } from '../report/prose-blocks.ts'

// The figures of CASES.md, said by the sentences that a writer picks.

function teller(folder: string, round: string) {
  const loaded = loadFolder(folder)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
  const [plan] = loaded.value.plans
  if (plan === undefined) throw new Error(folder)
  const record = publicRecord(plan)
  const [paper] = record.plan.papers
  const of = record.plan.rounds.find(({ id }) => id === round)
  if (paper === undefined || of === undefined) throw new Error(round)
  const given = givenFor(loaded.value, record, of, paper)
  const say = (markdown: string) =>
    proseBlocks(given, markdown, 'text', 1).flatMap((block) =>
      block.kind === 'paragraph' ? [plainText(block.content)] : [],
    )
  return { say, narrative: (name: string) => say(record.narrative[name] ?? '') }
}

const arao = teller('demo/arao', 'r2')

describe('荒尾市 R2', () => {
  test.each([
    ['{{done}}', '34項目のうち21項目（61.8％）が実施済みで、前年度より9項目増えた。'],
    ['{{done base=due}}', '時期の到来した31項目のうち21項目（67.7％）が実施済みである。'],
    [
      '{{done heading=4}}',
      '財務マネジメントは、7項目のうち3項目（42.9％）が実施済みで、前年度より1項目増えた。',
    ],
    [
      '{{done heading=4 base=due}}',
      '財務マネジメントは、時期の到来した5項目のうち3項目（60.0％）が実施済みである。',
    ],
    ['{{change}}', '実施済みの項目は、前年度の12項目（35.3％）から9項目増えて、21項目（61.8％）となった。'],
    [
      '{{marks}}',
      '34項目の取組状況は、○（実施済み）21項目、△（一部実施）8項目、×（未実施または検討中）2項目、―（次年度以降実施）3項目である。',
    ],
    [
      '{{under 50}}',
      '人材マネジメント（42.9％）と財務マネジメント（42.9％）は、全項目に対する実施済みの割合が5割を下回った。',
    ],
    [
      '{{under 50 base=due}}',
      '人材マネジメント（42.9％）は、時期の到来した項目に対する実施済みの割合が5割を下回った。',
    ],
    [
      '{{brought-forward round=previous}}',
      '令和元年度には、次年度以降に予定していた1項目（整理番号21「女性職員の活躍促進」）を前倒しで実施した。',
    ],
  ])('%s', (markdown, told) => expect(arao.say(markdown)).toEqual([told]))

  test('where the source printed another share, the sentence tells the one its counts give', () => {
    // Printed 28.5.
    expect(arao.say('{{change heading=3}}')[0]).toContain('前年度の2項目（28.6％）から')
  })

  test('its text on the results has no number that a hand typed', () => {
    expect(arao.narrative('results')).toEqual([
      expect.stringContaining('34項目のうち21項目（61.8％）が実施済みで、前年度より9項目増えた。'),
      expect.stringMatching(/^人材マネジメント（42\.9％、.*財務マネジメント（42\.9％、.*60\.0％）は、/),
      expect.stringContaining('女性職員の活躍促進'),
    ])
  })
})

test('美祢市: marks without a meaning tell of no share', () => {
  const mine = teller('demo/mine', 'r2-h1')
  expect(mine.say('{{done}}')).toEqual(['評価の記号の意味は出典に記載がなく、実施した割合は示せない。'])
  expect(mine.say('{{marks}}')).toEqual(['63項目の評価は、A6項目、B41項目、C7項目、評価なし9項目である。'])
})

test('a text written once is true in every round', () => {
  const told = ['r5', 'r6-q4'].map((round) => teller('demo/mihon', round).narrative('intro')[1])
  expect(told[0]).toMatch(
    /合わせて15項目である。担当課の評価では、15項目のうち5項目（33\.3％）が実施済みである。/,
  )
  expect(told[1]).toMatch(
    /合わせて17項目である。.*17項目のうち6項目（35\.3％）が実施済みで、前年度より1項目増えた。/,
  )
})

describe('docs/folder.md', () => {
  const [, section = ''] = readFileSync('docs/folder.md', 'utf8').split('## Sentences bound to numbers\n')
  const [, table = ''] = section.split('| template | settings |')
  const rows = [...(table.split('\n\n')[0] ?? '').matchAll(/^\| `([a-z-]+)` \| (.*?) \| ?(.*) \|$/gm)].map(
    ([, name = '', settings = '', told = '']) => ({ name, settings: settings.match(/[a-z]+/g) ?? [], told }),
  )

  test('has every template', () => expect(rows.map(({ name }) => name)).toEqual(TEMPLATE_NAMES))

  test.each(rows)('tells the settings of $name, and what it says of 荒尾市', ({ name, settings, told }) => {
    const known = TEMPLATE_NAMES.find((one) => one === name)
    expect(settings).toEqual(known === undefined ? [] : settingsOf(known))
    const [, written = `{{${name}}}`, sentence] = /^(?:`(.*?)`: )?(.*)$/.exec(told) ?? []
    expect(arao.say(written)).toEqual([sentence])
  })
})

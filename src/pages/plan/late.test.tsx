import { describe, expect, test } from 'vitest'
import type { Plan, PlanRecord } from '../../plan/plan.ts'
import {
  event,
  items,
  mark,
  municipalityRecord,
  plan,
  planRecord,
  ROUND,
  ratings,
  scheduled,
} from '../../plan/records.examples.ts'
import { givenFor } from '../../report/given.ts'
import { Late } from './late.tsx'

function shown(change: Partial<PlanRecord>, planChange: Partial<Plan> = {}): string {
  const record = planRecord({ plan: plan(planChange), items: items(3), ...change })
  const paper = { id: 'report', title: '', subtitles: [], body: 'gothic' as const, sections: [] }
  const given = givenFor(municipalityRecord(), record, ROUND, paper)
  return String(<Late given={given} />)
}

const all = ['1', '2', '3'].map((code) => scheduled(code, '2020', '実施'))
const titles = (page: string) => [...page.matchAll(/\d　取組(\d)/g)].map(([, code]) => code)

describe('what is late is what is due and not done', () => {
  test.each<[string, Partial<PlanRecord>, string, string[]]>([
    ['all done', { ratings: ratings('○○○') }, '時期の到来した取組は、すべて終わっています。', []],
    [
      'the furthest behind first',
      { ratings: ratings('△○×') },
      '時期の到来した取組のうち、2項目が終わっていません。',
      ['3', '1'],
    ],
    [
      'due by its schedule, and nobody rated it',
      { ratings: ratings('○○ '), schedule: all },
      '時期の到来した取組のうち、1項目は評価がありません。',
      ['3'],
    ],
    [
      'one not done, one unrated',
      { ratings: ratings('○× '), schedule: all },
      '1項目が終わっていません。時期の到来した取組のうち、1項目は評価がありません。',
      ['2', '3'],
    ],
    [
      'unrated, but not yet scheduled',
      { ratings: ratings('○○ '), schedule: [scheduled('3', '2022', '実施')] },
      'すべて終わっています。',
      [],
    ],
    [
      'closed, or listed again from elsewhere',
      { ratings: ratings('○××'), lifecycle: [event('2', 'abolished'), event('3', 'relisted')] },
      'すべて終わっています。',
      [],
    ],
    ['nothing is due', { ratings: ratings('―――') }, '時期の到来した取組の記録はありません。', []],
  ])('%s', (_, change, sentence, codes) => {
    const page = shown(change)
    expect(page).toContain(sentence)
    expect(titles(page)).toEqual(codes)
  })

  test('an unrated item is called so', () =>
    expect(shown({ schedule: all })).toContain('<p class="small">評価なし</p>'))

  test('where nobody explained the marks, nothing is said to be done or late', () => {
    const scales = { status: { version: '1', marks: [mark('A', 'unknown'), mark('B', 'unknown')] } }
    const page = shown({ ratings: ratings('AAB') }, { scales })
    expect(page).toContain('示すことはできません')
    expect(page).not.toContain('すべて終わっています')
  })

  test('a text that is not public is neither shown nor called unknown', () => {
    const fields = [{ key: 'result', name: '取組状況', note: null, public: false }]
    expect(shown({ ratings: ratings('×○○') })).toContain('取組状況は出典に記載なし')
    expect(shown({ ratings: ratings('×○○') }, { fields })).not.toContain('取組状況')
  })
})

import { describe, expect, test } from 'vitest'
import { figure, series } from '../figures/figures.fixture.ts'
import { plainText } from '../paper/print.ts'
import type { Effect, Indicator } from '../plan/nouns.ts'
import type { MunicipalityRecord, Plan, PlanRecord, Round } from '../plan/plan.ts'
import {
  event,
  heading,
  item,
  items,
  mark,
  municipalityRecord,
  plan,
  planRecord,
  printed,
  ROUND,
  ratings,
} from '../plan/records.examples.ts'
import { givenFor } from './given.ts'
import { proseBlocks } from './prose-blocks.ts'

const R1: Round = { ...ROUND, id: 'r1', name: 'R1年度末', fiscal_year: 2019, as_of: '2020-03-31' }
const R2: Round = { ...ROUND, name: 'R2年度末', follows: 'r1' }

/** The marks of five items, two of heading 1 and three of heading 2. */
const FIVE = {
  items: ['1', '2', '3', '4', '5'].map((code) => item(code, { heading: Number(code) < 3 ? '1' : '2' })),
  headings: [heading('1', '地域'), heading('2', '組織')],
}

type Change = Partial<PlanRecord> & {
  of?: Partial<Plan>
  city?: Partial<MunicipalityRecord>
  first?: boolean
}

/** A narrative as it reads in a paper, a line a block. */
function say(markdown: string, { of, city, first, ...change }: Change = {}): string {
  const rounds = first ? [{ ...R2, follows: null }] : [R1, R2]
  const record = planRecord({ ...FIVE, ...change, plan: plan({ rounds, ...of }) })
  const paper = { id: 'report', title: '', subtitles: [], body: 'gothic' as const, sections: [] }
  const municipality = { ...municipalityRecord([record]), ...city }
  const given = givenFor(municipality, record, record.plan.rounds.at(-1) ?? R2, paper)
  return proseBlocks(given, markdown, 'text', 1)
    .flatMap((block) => {
      if (block.kind === 'paragraph') return [plainText(block.content)]
      if (block.kind === 'list') return block.items.map((one) => `・${plainText(one)}`)
      return block.kind === 'heading' ? [block.text] : []
    })
    .join('\n')
}

const two = (before: string, now: string) => ({
  ratings: [...ratings(before, { round: 'r1' }), ...ratings(now)],
})
const RATED = two('○△△×―', '○○○△―')
const UNEXPLAINED = { scales: { status: { version: '1', marks: [mark('○', 'unknown')] } } }

describe('done: how many are done, over the base it names', () => {
  test.each([
    ['{{done}}', RATED, '5項目のうち3項目（60.0％）が実施済みで、前年度より2項目増えた。'],
    ['{{done base=due}}', RATED, '時期の到来した4項目のうち3項目（75.0％）が実施済みである。'],
    [
      '{{done base=all,due}}',
      RATED,
      '5項目のうち3項目（60.0％）が実施済みで、前年度より2項目増えた。時期の到来した4項目に限ると、3項目（75.0％）である。',
    ],
    [
      '{{done base=due,all}}',
      RATED,
      '時期の到来した4項目のうち3項目（75.0％）が実施済みである。全5項目では、3項目（60.0％）である。',
    ],
    ['{{done heading=2}}', RATED, '組織は、3項目のうち1項目（33.3％）が実施済みで、前年度より1項目増えた。'],
    [
      '{{done heading=2 base=due}}',
      RATED,
      '組織は、時期の到来した2項目のうち1項目（50.0％）が実施済みである。',
    ],
    ['{{done base=due}}', two('', '―――――'), '時期の到来した項目はない。'],
    [
      '{{done base=all,due}}',
      two('', '―――――'),
      '5項目のうち0項目（0.0％）が実施済みである。時期の到来した項目はない。',
    ],
    ['{{done}}', two('○○○○○', ''), 'R2年度末の評価はまだない。'],
    ['{{done heading=2}}', two('', '○○'), '組織は、R2年度末の評価がまだない。'],
    ['{{done heading=2}}', { ...RATED, items: items(2) }, '組織に項目はない。'],
    [
      '{{done}}',
      { ...RATED, of: UNEXPLAINED },
      '評価の記号の意味は出典に記載がなく、実施した割合は示せない。',
    ],
  ])('%s', (markdown, change, told) => expect(say(markdown, change)).toBe(told))

  test('rounded by the plan’s rule, whatever the source printed', () => {
    const of: Partial<Plan> = { tallies: { rounding: 'truncated', digits: 0, joined: [] } }
    expect(say('{{done heading=2}}', { ...RATED, of })).toContain('1項目（33％）')
    expect(say('{{done}}', { ...RATED, printed: [printed('total', '○', '59.9')] })).toContain('60.0％')
  })

  test('where shares are made to add up, the one that the tally’s column bears', () => {
    const of: Partial<Plan> = { tallies: { rounding: 'sum_to_100', digits: 1, joined: [] } }
    expect(say('{{done heading=2}}', { ...RATED, of })).toContain('1項目（33.4％）')
    expect(say('{{under 33.4}}', { ...RATED, of })).toContain('割合が33.4％を下回った体系はない。')
  })

  test('of the axis and the assessor it names', () => {
    const of = {
      assessors: [
        { id: 'department', name: '担当課' },
        { id: 'committee', name: '委員会' },
      ],
    }
    const both = [...ratings('○○○○○'), ...ratings('○△△△△', { assessor: 'committee' })]
    expect(say('{{done assessor=committee}}', { of, ratings: both })).toBe(
      '5項目のうち1項目（20.0％）が実施済みである。',
    )
  })
})

describe('change: from the round before', () => {
  test.each([
    [
      '{{change}}',
      RATED,
      '実施済みの項目は、前年度の1項目（20.0％）から2項目増えて、3項目（60.0％）となった。',
    ],
    [
      '{{change heading=1}}',
      two('○○', '○△'),
      '地域で実施済みの項目は、前年度の2項目（100.0％）から1項目減って、1項目（50.0％）となった。',
    ],
    [
      '{{change heading=1}}',
      two('○△', '△○'),
      '地域で実施済みの項目は1項目（50.0％）で、前年度の1項目（50.0％）と同じ数である。',
    ],
    ['{{change}}', two('', '○○'), '前年度の評価がなく、比べられない。'],
    ['{{change}}', { ...RATED, first: true }, '比べる前回の報告はない。'],
    ['{{change}}', two('○○', ''), 'R2年度末の評価はまだない。'],
  ])('%s', (markdown, change, told) => expect(say(markdown, change)).toBe(told))
})

describe('marks: every mark with its count, zeros too', () => {
  const scales = {
    status: {
      version: '1',
      marks: [
        mark('○', 'done', { label: '実施済み' }),
        mark('未着手', 'open', { label: '未着手' }),
        mark('検討中', 'open', { under: '未着手' }),
        mark('―', 'not_due', { label: '未到来' }),
      ],
    },
  }
  const marked = (...symbols: string[]) => ({
    of: { scales },
    ratings: symbols.flatMap((symbol, at) =>
      ratings('○').map((one) => ({ ...one, item: String(at + 1), mark: symbol })),
    ),
  })
  test.each([
    [
      '{{marks}}',
      marked('○', '検討中', '未着手', '―'),
      '5項目の取組状況は、○（実施済み）1項目、未着手2項目（うち検討中1項目）、―（未到来）1項目、評価なし1項目である。',
    ],
    [
      '{{marks heading=1 base=due}}',
      marked('○', '―'),
      '地域の時期の到来した1項目の取組状況は、○（実施済み）1項目、未着手0項目（うち検討中0項目）、―（未到来）0項目である。',
    ],
    ['{{marks}}', marked(), 'R2年度末の評価はまだない。'],
    ['{{marks heading=2}}', { ...RATED, items: items(2) }, '組織に項目はない。'],
  ])('%s', (markdown, change, told) => expect(say(markdown, change)).toBe(told))
})

describe('under, over: the headings whose share is below or above, as it is printed', () => {
  const three = {
    items: ['1', '2', '3', '4', '5', '6'].map((code) =>
      item(code, { heading: String(Math.ceil(Number(code) / 2)) }),
    ),
    headings: [heading('1', '地域'), heading('2', '組織'), heading('3', '人材')],
  }
  const rated = (marks: string) => ({ ...three, ratings: ratings(marks) })
  test.each([
    ['{{under}}', rated('○○○△――'), '人材（0.0％）は、全項目に対する実施済みの割合が5割を下回った。'],
    [
      '{{under 60}}',
      rated('○○○△――'),
      '組織（50.0％）と人材（0.0％）は、全項目に対する実施済みの割合が6割を下回った。',
    ],
    [
      '{{under 60 base=all,due}}',
      rated('○○○―――'),
      '組織（50.0％、時期の到来した項目に限ると100.0％）と人材（0.0％、時期の到来した項目はない）は、全項目に対する実施済みの割合が6割を下回った。',
    ],
    [
      '{{under 60 base=due,all}}',
      rated('○○○△――'),
      '組織（50.0％、全項目では50.0％）は、時期の到来した項目に対する実施済みの割合が6割を下回った。',
    ],
    [
      '{{over 45}}',
      rated('○○○△○○'),
      '地域（100.0％）、組織（50.0％）、人材（100.0％）は、全項目に対する実施済みの割合が45％を上回った。',
    ],
    ['{{over 50}}', rated('○△○△○△'), '全項目に対する実施済みの割合が5割を上回った体系はない。'],
    [
      '{{under 50}}',
      rated('○△△△'),
      '組織（0.0％）は、全項目に対する実施済みの割合が5割を下回った。人材は、まだ評価がなく、含めていない。',
    ],
    ['{{under 50}}', rated(''), 'R2年度末の評価はまだない。'],
    [
      '{{under 50}}',
      { ...rated('○○'), of: UNEXPLAINED },
      '評価の記号の意味は出典に記載がなく、実施した割合は示せない。',
    ],
  ])('%s', (markdown, change, told) => expect(say(markdown, change)).toBe(told))

  test('a share that is printed as half is not called under half', () => {
    const of: Partial<Plan> = { tallies: { rounding: 'half_up', digits: 0, joined: [] } }
    const many = { items: items(201), headings: [heading('1', '地域')] }
    const marks = ratings('○'.repeat(100) + '△'.repeat(101))
    expect(say('{{done}}', { ...many, of, ratings: marks })).toContain('（50％）')
    expect(say('{{under 50}}', { ...many, of, ratings: marks })).toMatch(/はない。$/)
  })
})

describe('items: how many there are, under which headings', () => {
  const outside = [...FIVE.items, item('外1', { heading: null, fiscal_year: 2020 })]
  test.each([
    ['{{items}}', {}, '取組は、地域2項目、組織3項目の、合わせて5項目である。'],
    [
      '{{items}}',
      { items: outside },
      '取組は、地域2項目、組織3項目の、合わせて5項目である。このほか、計画外の取組が1項目ある。',
    ],
    ['{{items heading=2}}', { items: outside }, '組織の取組は3項目である。'],
    ['{{items}}', { items: items(2), headings: [heading('1', '地域')] }, '取組は2項目である。'],
    [
      '{{items}}',
      { items: [...FIVE.items, item('6', { heading: null })] },
      '取組は、地域2項目、組織3項目、属する見出しの分からないもの1項目の、合わせて6項目である。',
    ],
  ])('%s', (markdown, change, told) => expect(say(markdown, change)).toBe(told))
})

describe('brought-forward: what was done before its year', () => {
  const forward = { ...RATED, lifecycle: [event('1', 'brought_forward', { fiscal_year: 2019 })] }
  test.each([
    ['{{brought-forward}}', forward, '令和2年度に、前倒しで実施した項目はない。'],
    [
      '{{brought-forward round=previous}}',
      forward,
      '令和元年度には、次年度以降に予定していた1項目（整理番号1「取組1」）を前倒しで実施した。',
    ],
    ['{{brought-forward round=previous}}', { ...forward, first: true }, '前回の報告はない。'],
    ['{{brought-forward}}', two('○', ''), 'R2年度末の評価はまだない。'],
  ])('%s', (markdown, change, told) => expect(say(markdown, change)).toBe(told))
})

describe('effect: planned and actual of the year, by the way of counting it names', () => {
  const effect = (change: Partial<Effect>): Effect => ({
    ...{ item: '1', heading: null, fiscal_year: 2020, kind: 'revenue', measure: '千円', planned: '1000' },
    ...{ actual: '1200', continuing: false, base_year: null, fund: null, method: null, ...change },
  })
  const before = effect({ fiscal_year: 2019, planned: '500', actual: '400', continuing: true })
  const effects = [before, effect({}), effect({ item: '3', planned: '2000', actual: '-100' })]
  test.each([
    [
      '{{effect}}',
      effects,
      '令和2年度に新たに生じた財政効果額は、計画3,000千円に対し、実績1,100千円（36.7％）である。',
    ],
    [
      '{{effect heading=2}}',
      effects,
      '令和2年度に新たに生じた組織の財政効果額は、計画2,000千円に対し、実績▲100千円（▲5.0％）である。',
    ],
    [
      '{{effect way=continuing}}',
      effects,
      '令和2年度の財政効果額（前年度までに始まり継続するものを含む）は、計画3,500千円に対し、実績1,500千円（42.9％）である。',
    ],
    [
      '{{effect way=accumulated}}',
      effects,
      '令和2年度までの財政効果額の累計（継続するものを含む）は、計画4,000千円に対し、実績1,900千円（47.5％）である。',
    ],
    [
      '{{effect}}',
      [effect({}), effect({ item: '3', planned: '2000', actual: null })],
      '令和2年度に新たに生じた財政効果額は、計画3,000千円に対し、実績1,200千円である。実績には、記載のない1件を含まない。',
    ],
    [
      '{{effect}}',
      [effect({ actual: null })],
      '令和2年度に新たに生じた財政効果額は、計画1,000千円に対し、実績の記載がない。',
    ],
    ['{{effect}}', [effect({ planned: null })], '令和2年度に新たに生じた財政効果額は、実績1,200千円である。'],
    ['{{effect}}', [effect({ measure: '時間' })], '令和2年度の財政効果額の記録はない。'],
    ['{{effect heading=2}}', [effect({})], '令和2年度の組織の財政効果額の記録はない。'],
  ])('%s', (markdown, recorded, told) => expect(say(markdown, { effects: recorded })).toBe(told))
})

describe('indicators: how many reached their target', () => {
  const indicator = (id: string, code: string): Indicator => ({
    ...{ item: code, heading: null, id, name: id, unit: null, direction: 'more', baseline: null },
    ...{ baseline_at: null, rule: 'ratio', measured_at: null },
  })
  const value = (id: string, target: string | null, actual: string | null) => ({
    ...{ indicator: id, fiscal_year: 2020, measured_at: null, target, actual, state: null, judged: null },
  })
  const change = {
    indicators: [indicator('a', '1'), indicator('b', '3'), indicator('c', '3')],
    indicatorValues: [value('a', '10', '10'), value('b', '10', '9'), value('c', null, '9')],
  }
  test.each([
    [
      '{{indicators}}',
      change,
      '令和2年度は、3の指標のうち1が目標を達成し、1が達成していない。1はこの年度の目標がないか、記載がない。',
    ],
    [
      '{{indicators heading=1}}',
      change,
      '令和2年度は、地域の1の指標のうち1が目標を達成し、0が達成していない。',
    ],
    ['{{indicators}}', {}, '計画の取組に指標は定めていない。'],
    ['{{indicators heading=1}}', {}, '地域の取組に指標は定めていない。'],
  ])('%s', (markdown, recorded, told) => expect(say(markdown, recorded)).toBe(told))
})

describe('figure: one recorded figure, by its digits', () => {
  const city = {
    series: [series('revenue', { unit: '千円' }), series('ratio', { unit: '％' })],
    figures: {
      accounts: [
        figure('revenue 432041 2019', '23764499'),
        figure('revenue water 2019', '-64.0', { state: 'provisional' }),
        figure('ratio 432041 2019', '95.30'),
        figure('ratio 432041 2018', null, { state: 'none' }),
        figure('ratio 432041 2017', null, { state: 'withheld' }),
        figure('ratio 432041 2021', '90'),
      ],
    },
  }
  test.each([
    ['{{figure revenue}}', '23,764,499千円'],
    ['{{figure revenue unit=百万円}}', '23,764百万円'],
    ['{{figure revenue subject=water}}', '▲64.0千円（速報）'],
    ['{{figure ratio}}', '95.30％'],
    ['{{figure ratio year=2018}}', '―'],
    ['{{figure ratio year=-3}}', '非公表'],
    ['{{figure ratio year=0}}', '出典に記載なし'],
    ['{{figure ratio year=2021}}', '未確定'],
  ])('%s', (markdown, told) => expect(say(`歳入は${markdown}。`, { city })).toBe(`歳入は${told}。`))
})

describe('words', () => {
  test('of the round and of the one before', () => {
    expect(say('# {{year}}\n\n{{yr}}、{{round}}、**{{previous-year}}**、{{previous-yr}}、{{previous}}')).toBe(
      '令和2年度\nR2年度、R2年度末、令和元年度、R1年度、R1年度末',
    )
  })

  test('a paragraph or an item that speaks of a round before is left out where there is none', () => {
    const markdown =
      '{{year}}。\n\n{{previous-year}}と比べる。\n\n- **{{previous}}**\n- {{yr}}\n\n# {{previous}}'
    expect(say(markdown, { first: true })).toBe('令和2年度。\n・R2年度')
    expect(say('- {{previous}}', { first: true })).toBe('')
  })
})

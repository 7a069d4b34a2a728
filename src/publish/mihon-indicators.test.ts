import { describe, expect, test } from 'vitest'
import { dataset, paperOf, rowsOf, sentences, tableOf } from './mihon-papers.fixture.ts'

describe('indicators', () => {
  const rows = rowsOf(paperOf('indicators'), 'indicators')
  const valuesOf = (name: string) => {
    const at = rows.findIndex(([first]) => first?.startsWith(name))
    return [rows[at]?.slice(3), rows[at + 1]]
  }

  test.each([
    ['窓口手続の平均所要時間', ['26', '27', '96.3％', '未達成'], ['20', '19', '105.3％', '達成']],
    ['オンライン申請率', ['18.0', '18.4', '102.2％', '達成'], ['30.0', '31.2\n（速報）', '104.0％', '達成']],
    ['町税の収納率', ['96.4', '96.5', '100.0％', '達成'], ['96.8', '97.3\n（速報）', '100.0％', '達成']],
    [
      'ふるさと納税の寄附額',
      ['100,000', '91,200', '35.3％', '未達成'],
      ['120,000', '152,300', '196.1％', '達成'],
    ],
    ['補助金の交付基準の策定', ['―', '―', '―', '―'], ['―', '―', '―', '達成']],
    ['公共施設の延床面積', ['48,200', '48,200', '―', '達成'], ['47,600', '48,050', '25.0％', '未達成']],
    ['自動化した業務の数', ['0', '0', '―', '達成'], ['6', '6', '100.0％', '達成']],
    ['地区計画を定めた地区の数', ['5', '4', '80.0％', '未達成'], ['8', '7', '87.5％', '未達成']],
    ['実質公債費比率', ['10.5', '9.6', '―', '達成'], ['10.5', '未確定', '―', '未確定']],
  ])('%s in R5 and R6', (name, r5, r6) => {
    expect(valuesOf(name).map((row) => row?.slice(1, 5))).toEqual([r5, r6])
  })

  test('the baseline with its date and the plan’s target stand beside the years', () => {
    expect(rows[0]?.slice(0, 4)).toEqual([
      '窓口手続の平均所要時間\n（分、少ないほど良い）\n1-1 書かない窓口の導入',
      '28\n（R4年度）',
      '15',
      'R5年度',
    ])
    expect(rows.find(([first]) => first?.startsWith('実質公債費比率'))?.[0]).toContain(
      '2. 身の丈に合った財政運営',
    )
  })

  test('what is measured later than the indicator says is told with the year', () => {
    expect(valuesOf('町税の収納率')[1]?.[0]).toBe('R6年度\n（3月末速報）')
  })

  test('the sentence counts what is reached, missed, open and without a target', () => {
    expect(sentences(paperOf('indicators'))).toEqual([
      'R6年度は、9の指標のうち6が目標を達成し、2が達成していない。1は未確定である。',
    ])
    expect(sentences(paperOf('indicators', 'r5'))).toEqual([
      'R5年度は、9の指標のうち5が目標を達成し、3が達成していない。1はこの年度の目標がないか、記載がない。',
    ])
  })

  test('the rules stand in the notes', () => {
    expect(tableOf(paperOf('indicators'), 'indicators').notes[2]).toBe(
      '達成率＝目標値÷実績値：「窓口手続の平均所要時間」',
    )
  })

  test('as data: unknown is null, a suppressed rate too', () => {
    const data = dataset(paperOf('indicators'), 'indicators')
    const of = (id: string, year: number | 'plan') =>
      data.find(({ indicator, fiscal_year }) => indicator === id && fiscal_year === year)
    expect(of('kosaihi', 2024)).toMatchObject({
      actual: null,
      state: 'provisional',
      rate: null,
      achieved: null,
    })
    expect(of('menseki', 2023)).toMatchObject({ actual: 48200, rate: null, achieved: 'yes' })
    expect(of('kifu', 'plan')).toMatchObject({ target: 160000, actual: null })
    expect(of('kifu', 2025)).toBeUndefined()
  })
})

import { describe, expect, test } from 'vitest'
import { dataset, kaikaku, paperOf, rowsOf, tableOf } from './mihon-papers.fixture.ts'

describe('effects', () => {
  const paper = paperOf('effects')
  const rows = rowsOf(paper, 'effects-2024')
  const row = (name: string) => rows.find((cells) => cells.some((cell) => cell.startsWith(name)))

  test.each([
    ['2. 身の丈に合った財政運営', ['29,450', '44,670', '151.7％']],
    ['町税の収納率の向上', ['2,000', '4,100', '205.0％']],
    ['広告付き封筒の導入', ['150', '0', '0.0％']],
    ['補助金等の見直し', ['3,000', '3,480', '116.0％']],
    ['うち一般財源', ['3,600', '4,180', '116.1％']],
    ['うち特定財源', ['▲600', '▲700', '―']],
    ['2-3. 公共施設の適正な管理', ['1,500', '1,640', '109.3％']],
    ['計', ['29,450', '44,670', '151.7％']],
    ['　うち歳入増', ['18,800', '37,050', '197.1％']],
    ['　うち歳出減', ['4,650', '5,120', '110.1％']],
    ['　うち抑制', ['6,000', '2,500', '41.7％']],
  ])('%s in R6, 千円', (name, amounts) => {
    expect(row(name)?.slice(-4, -1)).toEqual(amounts)
  })

  test.each([
    ['単年度効果', ['14,400', '10,210'], ['29,450', '44,670']],
    ['単年度効果の計', ['14,400', '10,210'], ['43,850', '54,880']],
    ['継続効果', ['14,400', '10,210'], ['28,550', '43,700']],
    ['累計効果', ['14,400', '10,210'], ['42,950', '53,910']],
  ])('%s of R5 and R6, 千円', (name, r5, r6) => {
    const years = rowsOf(paper, 'effect-years')
    const at = years.findIndex(([first]) => first?.split('\n')[0] === name)
    expect(years[at]?.slice(1, 4)).toEqual(['R5年度', ...r5])
    expect(years[at + 1]?.slice(0, 3)).toEqual(['R6年度', ...r6])
  })

  test('hours stand apart', () => {
    expect(rowsOf(paper, 'other-effects')[0]?.slice(0, 7)).toEqual([
      ...['3-1', '定型業務の自動化', '抑制\n（継続）', '時間', '900', '960', '106.7％'],
    ])
    expect(tableOf(paperOf('effects', 'r5'), 'other-effects')).toBeUndefined()
  })

  test('an amount that nobody gave is told, and named as left out of the sum', () => {
    const effects = kaikaku.effects.map((effect) =>
      effect.item === '2-7' && effect.fiscal_year === 2024 ? { ...effect, actual: null } : effect,
    )
    const without = paperOf('effects', 'r6-q4', { record: { effects } })
    const cells = rowsOf(without, 'effects-2024').find(([code]) => code === '2-7')
    expect(cells?.slice(3, 6)).toEqual(['6,000', '出典に記載なし', '―'])
    expect(tableOf(without, 'effects-2024').notes).toContain(
      '実績の記載のない取組（2-7）は、計に含めていない。',
    )
  })

  test('what is planned for later years is not in the paper', () => {
    const years = dataset(paper, 'effects').map(({ fiscal_year }) => fiscal_year)
    expect(new Set(years)).toEqual(new Set([2023, 2024]))
  })

  test('the totals are data', () => {
    expect(dataset(paper, 'effect-totals')).toContainEqual({
      fiscal_year: 2024,
      measure: '千円',
      counted: 'accumulated',
      planned: 42950,
      actual: 53910,
    })
  })
})

import { describe, expect, test } from 'vitest'
import { item, items, planRecord } from './records.examples.ts'
import { pairsOf, searchKeyOfItem, searchWords } from './search.ts'

const found = (query: string, texts: readonly string[]) => {
  const record = planRecord({ items: texts.map((title, index) => item(String(index + 100), { title })) })
  const words = searchWords(query)
  return record.items
    .filter((one) => words.every((word) => searchKeyOfItem(record, one).includes(word)))
    .map(({ title }) => title)
}

const OF_R2 = ['R2年度に実施', 'Ｒ２年度に実施', '令和２年度に実施', '令和2年度に実施', '令和 2 年度に実施']
const OF_R1 = ['令和元年度の計画', '平成31年度の計画', 'H31年度の計画', 'Ｒ１年度の計画', '令和1年度の計画']

describe('a fiscal year is found in whatever spelling it is typed', () => {
  test.each(['R2年度', 'Ｒ２年度', 'r2年度', '令和２年度', '令和2年度', '令和2年度に'])('%s', (query) =>
    expect(found(query, [...OF_R2, ...OF_R1, '令和12年度', '平成2年度'])).toEqual(OF_R2),
  )
  test.each(['平成31年度', '令和元年度', '令和1年度', 'R1年度', 'H31年度', 'Ｈ３１年度の'])('%s', (query) =>
    expect(found(query, [...OF_R2, ...OF_R1])).toEqual(OF_R1),
  )
  test.each([
    ['令和0年度', []],
    ['年度', [...OF_R2, ...OF_R1]],
  ])('%s is looked for as typed', (query, wanted) =>
    expect(found(query, [...OF_R2, ...OF_R1])).toEqual(wanted),
  )
})

describe('wherever two letters stand side by side, they are found as typed', () => {
  test.each([...OF_R2, ...OF_R1, '平成31年度末(2020年3月)まで', 'ISO9001、R2.3月'])('%s', (text) => {
    const letters = [...text.replaceAll(' ', '')]
    for (let from = 0; from + 2 <= letters.length; from += 1)
      for (let to = from + 2; to <= letters.length; to += 1) {
        const piece = letters.slice(from, to).join('')
        expect(found(piece, [text]), piece).toEqual([text])
      }
  })
  test('and a database finds both spellings by their pairs', () => {
    const record = planRecord({ items: [item('1', { title: 'H31年度' })] })
    const pairs = pairsOf(searchKeyOfItem(record, item('1', { title: 'H31年度' })))
    for (const query of ['H31年度', '令和元年度', 'h3', '元年'])
      for (const word of searchWords(query)) expect(pairs).toEqual(expect.arrayContaining(pairsOf(word)))
  })
})

test('an item is found by its number, title, summary, actions, year plans and answers, no other item by them', () => {
  const record = planRecord({
    items: items(2).map((one) => ({ ...one, summary: `概要${one.code}` })),
    actions: [{ item: '1', number: '1', title: '行動' }],
    yearPlans: [{ item: '1', fiscal_year: 2020, text: '年度の計画' }],
    answers: {
      r2: [{ item: '1', result: '窓口の実績', next_steps: null, issues: null, note: '秘密', declared: {} }],
    },
  })
  const [one = '', two = ''] = record.items.map((each) => searchKeyOfItem(record, each))
  expect(one.split('\n')).toEqual(['1', '取組1', '概要1', '行動', '年度の計画', '窓口の実績'])
  expect(two.split('\n')).toEqual(['2', '取組2', '概要2'])
})

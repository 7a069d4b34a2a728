import { expect, test } from 'vitest'
import { event } from '../../plan/records.examples.ts'
import { happeningsOf } from './happenings.ts'

test.each([
  ['達成', { kind: 'achieved', date: '2021-03-26' }, '令和3年3月26日に達成'],
  ['統合', { kind: 'merged', date: '2021-03', target: '45' }, '令和3年3月に№45へ統合'],
  [
    '統合先の番号がない',
    { kind: 'merged', fiscal_year: 2020 },
    '令和2年度にほかの項目（番号は出典に記載なし）へ統合',
  ],
  ['時期がない', { kind: 'suspended' }, '時期は出典に記載なし。休止'],
  ['経常業務', { kind: 'routine', fiscal_year: 2019 }, '令和元年度に経常業務へ移行'],
  ['分割', { kind: 'split', date: '2024-05-14', target: '2-6' }, '令和6年5月14日に№2-6から分割'],
  ['再掲', { kind: 'relisted', date: '2023-04-01', target: '3-3' }, '令和5年4月1日に№3-3の再掲として掲載'],
  ['移動', { kind: 'moved', date: '2024-04-01' }, '令和6年4月1日に移動'],
] as const)('what befell an item is told in words: %s', (_, told, words) => {
  const own = { ...event('1', told.kind), date: null, fiscal_year: null, target: null, ...told }
  expect(happeningsOf([own], '1', 'kanji').map(({ when, what }) => `${when}${what}`)).toEqual([words])
})

test('an item tells what came into it, and nothing of actions or of strangers', () => {
  const merged = { ...event('5', 'merged'), date: '2024-10-22', fiscal_year: null, target: '4' }
  const events = [merged, { ...event('4', 'achieved'), action: '1' }, event('7', 'achieved')]
  expect(happeningsOf(events, '4', 'letter').map(({ when, what }) => `${when}${what}`)).toEqual([
    'R6年10月22日に№5をこの項目に統合',
  ])
})

import { expect, test } from 'vitest'
import { evenEnds, evened } from './even.ts'
import { layHead } from './fit.ts'

/** The lines of a head set in full-width letters of one em each. */
function linesOf(text: string, room: number): string[] {
  const characters = [...text]
  const ends = evenEnds(
    characters,
    characters.map(() => 1),
    room,
  )
  const cuts = [0, ...(ends ?? []), characters.length]
  return cuts.slice(0, -1).map((cut, i) => characters.slice(cut, cuts[i + 1]).join(''))
}

test.each([
  ['歳入歳出差引額', 5, ['歳入歳出', '差引額']],
  ['地方債現在高', 5, ['地方債', '現在高']],
  ['資金不足比率', 5, ['資金不足', '比率']],
  ['実質単年度収支', 6, ['実質単年度', '収支']],
  ['全項目に対する割合', 8, ['全項目に対する', '割合']],
  ['公共施設マネジメント推進室', 12, ['公共施設', 'マネジメント推進室']],
  ['介護保険特別会計（介護サービス勘定）', 12, ['介護保険特別会計', '（介護サービス勘定）']],
  ['介護保険特別会計（保険勘定）', 12, ['介護保険特別会計', '（保険勘定）']],
])('a head is broken between its words, in even lines: %s', (text, room, lines) => {
  expect(linesOf(text, room)).toEqual(lines)
})

test('a head that fits, or whose words do not, is left as it is', () => {
  expect(linesOf('歳入', 2)).toEqual(['歳入'])
  expect(linesOf('マネジメント', 4)).toEqual(['マネジメント'])
})

test('the sign of a note stays with its word', () => {
  const head = ['下水道事業会計', { kind: 'minor', text: '※1' } as const]
  expect(evened(head, 7.5, 'bold')).toEqual([
    '下水道事業',
    { kind: 'break' },
    '会計',
    { kind: 'minor', text: '※1' },
  ])
})

test('a head in its cell takes even lines, but never one line more than filled ones', () => {
  expect(layHead(['資金不足比率'], 18, 9, 'bold').content).toEqual(['資金不足', { kind: 'break' }, '比率'])
  const narrow = layHead(['マネジメント体制'], 17, 9, 'bold')
  expect(narrow.lines).toHaveLength(2)
})

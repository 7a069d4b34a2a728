import { describe, expect, test } from 'vitest'
import { publicText, publicTexts } from './answer-fields.ts'
import { plan } from './records.examples.ts'

const answer = {
  item: '1',
  result: '実績',
  next_steps: null,
  issues: '課題',
  note: '内部の備考',
  declared: { citizens: '周知', draft: '下書き' },
}
const field = (key: string, name: string, isPublic = true) => ({ key, name, note: null, public: isPublic })

test('the common texts are shown under their own names, and 備考 never', () => {
  expect(publicTexts(plan(), answer)).toEqual([
    { key: 'result', name: '取組状況', text: '実績' },
    { key: 'next_steps', name: '今後の取組', text: null },
    { key: 'issues', name: '課題', text: '課題' },
  ])
})

test('a plan renames fields, adds its own, and keeps some to the office', () => {
  const fields = [
    field('result', '上半期実績'),
    field('issues', '課題', false),
    field('citizens', '町民への周知'),
    field('draft', '下書き', false),
  ]
  expect(publicTexts(plan({ fields }), answer).map(({ name, text }) => `${name}:${text}`)).toEqual([
    '上半期実績:実績',
    '今後の取組:null',
    '町民への周知:周知',
  ])
})

test('without an answer every text is unknown', () => {
  expect(publicTexts(plan(), undefined).every(({ text }) => text === null)).toBe(true)
})

describe('one text by its key: what is not public is no text', () => {
  const fields = [
    field('issues', '課題', false),
    field('citizens', '町民への周知'),
    field('draft', '下書き', false),
  ]
  test.each([
    ['result', '実績'],
    ['next_steps', null],
    ['citizens', '周知'],
  ])('%s', (key, text) => expect(publicText(plan({ fields }), answer, key)).toMatchObject({ key, text }))
  test.each(['issues', 'draft', 'note', 'item', 'declared', 'constructor', 'citizen'])('%s', (key) =>
    expect(publicText(plan({ fields }), answer, key)).toBeNull(),
  )
})

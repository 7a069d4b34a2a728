import { expect, test } from 'vitest'
import { publicRecord } from './public-record.ts'
import { plan, planRecord } from './records.examples.ts'

const answer = {
  item: '1',
  result: '公表する',
  next_steps: '出さない次',
  issues: '公表する課題',
  note: '内々の備考',
  declared: { inside: '内々の欄', outlook: '公表する見通し' },
}
const field = { name: '欄', note: '内々の注', public: false }
const record = planRecord({
  plan: plan({
    fields: [
      { ...field, key: 'inside' },
      { ...field, key: 'next_steps' },
      { ...field, key: 'outlook', note: null, public: true },
    ],
  }),
  answers: { r2: [answer] },
})

test('notes, and fields that the plan does not publish, are gone with their declarations', () => {
  const open = publicRecord(record)
  expect(open.answers).toEqual({
    r2: [{ ...answer, next_steps: null, note: null, declared: { outlook: '公表する見通し' } }],
  })
  expect(open.plan.fields.map(({ key }) => key)).toEqual(['next_steps', 'outlook'])
})

test('what is withheld stays withheld when it is asked for again', () => {
  expect(publicRecord(publicRecord(record))).toEqual(publicRecord(record))
})

import { describe, expect, test } from 'vitest'
import type { Cover } from '../paper/paper.ts'
import type { PaperPlan, SectionSettings } from '../plan/plan.ts'
import { municipalityRecord, planRecord, ROUND } from '../plan/records.examples.ts'
import { givenFor } from './given.ts'
import { makeReport } from './report.ts'

function made(settings: Record<string, unknown>, body: PaperPlan['body'] = 'gothic') {
  const sections: SectionSettings[] = [{ section: 'cover', ...settings }]
  const paper: PaperPlan = { id: 'report', title: '進捗状況報告書', subtitles: [], body, sections }
  return makeReport(givenFor(municipalityRecord(), planRecord(), ROUND, paper))
}

function coverOf(settings: Record<string, unknown>): Cover | undefined {
  const report = made(settings)
  return report.ok ? report.value.blocks.find((block): block is Cover => block.kind === 'cover') : undefined
}

describe('the cover', () => {
  test('of a report bears nothing of a meeting', () =>
    expect(Object.keys(coverOf({}) ?? {})).toEqual([
      'kind',
      'publisher',
      'title',
      'subtitles',
      'asOf',
      'issued',
    ]))

  test('of a meeting’s paper: number, meeting with its day, （案）, whom to ask; placeholders are filled in', () =>
    expect(
      coverOf({
        number: '資料１',
        meeting: '{year}第3回推進委員会',
        meeting_date: '2021-07-05',
        draft: true,
        contact: ['行政経営課', '電話 0837-52-1110'],
      }),
    ).toMatchObject({
      box: '資料１',
      meeting: ['令和2年度第3回推進委員会', '令和3年7月5日'],
      draft: true,
      contact: ['行政経営課', '電話 0837-52-1110'],
    }))

  test('a day with its weekday stands as typed', () =>
    expect(coverOf({ meeting_date: '令和3年7月5日（月）' })?.meeting).toEqual(['令和3年7月5日（月）']))

  test.each([
    ['a number that is empty', { number: '' }],
    ['（案） as a word', { draft: 'はい' }],
    ['a contact that is no list', { contact: '行政経営課' }],
  ])('%s is refused', (_, settings) => expect(made(settings).ok).toBe(false))
})

test('the paper’s type is the plan’s choice', () => {
  const report = made({}, 'mincho')
  expect(report.ok && report.value.body).toBe('mincho')
})

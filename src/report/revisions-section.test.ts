import { describe, expect, test } from 'vitest'
import { municipalityRecord, planRecord, ROUND } from '../plan/records.examples.ts'
import { givenFor } from './given.ts'
import { revisionsSection } from './revisions-section.ts'

describe('revisions up to the as-of date (without one, the end of the fiscal year); where a day is not known, up to its month', () => {
  test.each([
    ['2021-03-15', '2021-03-31', true],
    ['2021-03', '2021-03-31', true],
    ['2021-03-15', '2021-03', true],
    ['2021-04', '2021-03-31', false],
    ['2021-04-01', '2021-03', false],
    [null, '2021-03-31', true],
    ['2021-03-31', null, true],
    ['2021-04-01', null, false],
  ])('%s by %s: %s', (date, as_of, told) => {
    const revision = { revision: '1', date, what: '追加', reason: null, decided_by: null }
    const paper = { id: 'report', title: '', subtitles: [], body: 'gothic' as const, sections: [] }
    const given = givenFor(
      municipalityRecord(),
      planRecord({ revisions: [revision] }),
      { ...ROUND, as_of },
      paper,
    )
    const settings = revisionsSection.settings.parse({ section: 'revisions' })
    expect(revisionsSection.make(given, settings).datasets[0]?.rows.length).toBe(told ? 1 : 0)
  })
})

import { describe, expect, test } from 'vitest'
import type { Table } from '../paper/paper.ts'
import { plainText } from '../paper/print.ts'
import type { SectionSettings } from '../plan/plan.ts'
import {
  event,
  heading,
  item,
  municipalityRecord,
  plan,
  planRecord,
  ROUND,
} from '../plan/records.examples.ts'
import { givenFor } from './given.ts'
import { makeReport } from './report.ts'

// A plan may number its headings with letters (a, a-1): they are as well known as those with digits.

const before = { ...ROUND, id: 'r1', fiscal_year: 2019, as_of: '2020-03-31' }
const effect = (itemCode: string) => ({
  item: itemCode,
  heading: null,
  fiscal_year: 2020,
  kind: 'expenditure' as const,
  measure: '千円',
  planned: '100',
  actual: '50',
  continuing: false,
  base_year: null,
  fund: null,
  method: null,
})
const record = planRecord({
  plan: plan({ rounds: [before, { ...ROUND, follows: 'r1' }] }),
  headings: [heading('a', '財政'), heading('a-1', '歳入')],
  items: [item('1', { heading: 'a-1' }), item('2', { heading: null }), item('3', { heading: 'a-1' })],
  lifecycle: [event('3', 'ended', { fiscal_year: 2019 }), event('3', 'resumed')],
  effects: [effect('1'), effect('2')],
})

function made(section: SectionSettings): Table[] {
  const paper = { id: 'report', title: '', subtitles: [], body: 'gothic' as const, sections: [section] }
  const report = makeReport(givenFor(municipalityRecord(), record, { ...ROUND, follows: 'r1' }, paper))
  if (!report.ok) throw new Error(JSON.stringify(report.problems, null, 2))
  return report.value.blocks.filter((block): block is Table => block.kind === 'table')
}
const firstCells = (table: Table | undefined) =>
  table?.groups.map(({ rows }) => plainText(rows[0]?.[0]?.content ?? []))

describe('headings with letters stand under their number and name', () => {
  test('effects', () =>
    expect(firstCells(made({ section: 'effects' })[0])).toEqual(['a. 財政', '見出しは出典に記載なし', '計']))
  test.each([
    [1, 'a. 財政'],
    [2, 'a-1. 歳入'],
  ])('movement, level %i', (level, name) =>
    expect(firstCells(made({ section: 'movement', level })[0])).toEqual([name, '出典に記載なし', '計']),
  )
})

test('an item that was taken up again is told of the added', () =>
  expect(made({ section: 'movement' })[0]?.notes).toContain(
    '「追加」は、完了、廃止などの後に再開した項目（3）を含む。',
  ))

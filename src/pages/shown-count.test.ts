import { expect, test } from 'vitest'
import { itemsAt } from '../plan/items-at.ts'
import { event, item, items, municipalityRecord, planRecord, ROUND } from '../plan/records.examples.ts'
import { givenFor } from '../report/given.ts'
import { shownCount } from './shown-count.ts'

const outside = [item('外1', { fiscal_year: 2020 }), item('外2', { fiscal_year: 2020 })]
const paper = { id: 'report', title: '', subtitles: [], body: 'gothic' as const, sections: [] }

test.each([
  ['the plan’s own', items(3), '3件'],
  ['with those outside it', [...items(2), ...outside], '4件（計画外2を含む）'],
  ['with one listed again', items(4), '4件（再掲1を含む）'],
  ['with both', [...items(4), ...outside], '6件（計画外2、再掲1を含む）'],
  ['none', [], '0件'],
])('a list says how many of its items the plan’s own count leaves out: %s', (_, shown, words) => {
  const record = planRecord({ items: shown, lifecycle: [event('4', 'relisted')] })
  const given = givenFor(municipalityRecord(), record, ROUND, paper)
  expect(shownCount({ record, given }, shown)).toBe(words)
  // What is left after those is what the plan's page counts.
  const left = [...words.matchAll(/(?:計画外|再掲)(\d)/g)].reduce(
    (sum, [, one]) => sum - Number(one),
    shown.length,
  )
  expect(itemsAt(record, ROUND)).toHaveLength(left)
})

import { expect, test } from 'vitest'
import { loadFolder } from '../exchange/load.ts'
import type { Table } from '../paper/paper.ts'
import { plainText } from '../paper/print.ts'
import { type PlanRecord, roundOf } from '../plan/plan.ts'
import { givenFor } from '../report/given.ts'
import { makeReport } from '../report/report.ts'

// 美祢's paper: an item's actions on rows of their own, a table for each 小分類.

const loaded = loadFolder('demo/mine')
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems, null, 2))
const record = loaded.value.plans[0] as PlanRecord
const round = roundOf(record.plan, 'r2-h1')
const [paperPlan] = record.plan.papers
if (round === undefined || paperPlan === undefined) throw new Error('the demo has lost its paper')
const made = makeReport(givenFor(loaded.value, record, round, paperPlan))
if (!made.ok) throw new Error(JSON.stringify(made.problems))
const tables = made.value.blocks.filter((block): block is Table => block.kind === 'table')

test('a table stands for each 小分類, the section’s notes under the first of them', () => {
  expect(tables.map(({ id }) => id)).toEqual(
    record.headings.filter(({ level }) => level === 2).map(({ path }) => `items-${path}`),
  )
  expect(tables.map(({ notes }) => notes.length)).toEqual([2, 0, 0, 0, 0, 0, 0, 0, 0])
})

test('every action has a row, and its item’s cells reach over all of them', () => {
  const rows = tables.flatMap(({ groups }) => groups.flatMap((group) => group.rows))
  expect(rows).toHaveLength(record.actions.length)
  const reached = rows.flatMap(([code]) =>
    code && /^\d+$/.test(plainText(code.content)) ? [code.rowSpan ?? 1] : [],
  )
  expect(reached).toHaveLength(63)
  expect(reached.reduce((sum, rows) => sum + rows, 0)).toBe(record.actions.length)
})

test('what ended the work stands in the schedule, what the text does not give is said', () => {
  const text = JSON.stringify(tables)
  expect(text.split('"flag":"達成"').length - 1).toBeGreaterThanOrEqual(21)
  expect(text).toContain('"flag":"休止"')
  expect(text).toContain('№45に統合')
  expect(text).toContain('出典に記載なし')
  expect(text.split('推定').length - 1).toBeGreaterThanOrEqual(32)
})

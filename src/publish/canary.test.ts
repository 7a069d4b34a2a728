import { describe, expect, test } from 'vitest'
import { loadFolder } from '../exchange/load.ts'
import { writeDatasetCsv, writeDatasetJson } from '../paper/data/data.ts'
import { writeHtmlDocument } from '../paper/html/html.tsx'
import type { Answer } from '../plan/nouns.ts'
import type { PlanRecord, SectionSettings } from '../plan/plan.ts'
import { givenFor } from '../report/given.ts'
import { makeReport } from '../report/report.ts'
import { frozenOf } from './edition.ts'

// What an answer keeps to the office stands in no paper and no data: 備考, and the fields a plan declares so.

const CANARY = 'カナリア'
const loaded = loadFolder('demo/mihon')
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems, null, 2))
const mihon = loaded.value

/** The town's plan with an own and a common field kept to the office; the canary sits where nobody may read. */
function planted(kaikaku: PlanRecord): PlanRecord {
  const field = (key: string, name: string) => ({ key, name, note: null, public: false })
  const fields = [...kaikaku.plan.fields, field('draft', '下書き'), field('issues', '課題')]
  const plant = (answer: Answer): Answer => ({
    ...answer,
    note: `${CANARY}1`,
    issues: `${CANARY}2`,
    declared: { ...answer.declared, draft: `${CANARY}3` },
  })
  const answers = Object.entries(kaikaku.answers).map(([round, all]) => [round, all.map(plant)])
  return { ...kaikaku, plan: { ...kaikaku.plan, fields }, answers: Object.fromEntries(answers) }
}

const record = planted(mihon.plans[0] as PlanRecord)
const TEXTS = ['result', 'next_steps', 'citizens']
const SECTIONS: SectionSettings[] = [
  { section: 'items', title: '項目', columns: TEXTS.map((key) => ({ field: 'answer', key, head: key })) },
  { section: 'outside', title: '計画外', columns: [{ field: 'result', head: '取組状況' }] },
  ...['structure', 'movement', 'change', 'indicators', 'effects', 'opinions', 'revisions'].map((section) => ({
    section,
  })),
  { section: 'tally', title: '集計' },
  { section: 'narrative', text: 'intro' },
]
const papers = [
  ...record.plan.papers,
  { id: 'all', title: '全部', subtitles: [], body: 'gothic' as const, sections: SECTIONS },
]

describe.each(record.plan.rounds)('$id', (round) => {
  test('what an edition freezes bears none either, nor what the office noted on a withheld field', () => {
    const noted = record.plan.fields.map((field) => (field.public ? field : { ...field, note: CANARY }))
    const frozen = frozenOf(mihon, { ...record, plan: { ...record.plan, fields: noted } }, round).record
    expect(JSON.stringify(frozen)).not.toContain(CANARY)
  })

  test.each(papers)('paper $id bears no word that is kept to the office', (paper) => {
    const report = makeReport(givenFor(mihon, record, round, paper))
    if (!report.ok) throw new Error(JSON.stringify(report.problems, null, 2))
    const told = [
      writeHtmlDocument(report.value),
      JSON.stringify(report.value.blocks),
      ...report.value.datasets.flatMap((data) => [writeDatasetCsv(data), writeDatasetJson(data)]),
    ]
    expect(told.filter((text) => text.includes(CANARY))).toEqual([])
  })
})

describe('a column that asks for what is no public text of an answer is refused', () => {
  const problemsOf = (section: string, column: Record<string, unknown>) => {
    const paper = {
      id: 'report',
      title: '報告書',
      subtitles: [],
      body: 'gothic' as const,
      sections: [{ section, title: '項目', columns: [{ field: 'code', head: '番号' }, column] }],
    }
    const [round] = record.plan.rounds
    const report = round && makeReport(givenFor(mihon, record, round, paper))
    return report?.ok === false ? report.problems : []
  }
  test.each([
    ['備考', 'note'],
    ['an own field kept to the office', 'draft'],
    ['a common field kept to the office', 'issues'],
    ['a misspelt one', 'citizen'],
    ['what is no text', 'declared'],
  ])('%s', (_, key) => {
    for (const section of ['items', 'outside']) {
      expect(problemsOf(section, { field: 'answer', key, head: key })).toEqual([
        {
          where: 'plans/kaikaku2/plan.yaml papers「report」sections[1] columns[2]',
          what: `回答に「${key}」という公開する欄はありません`,
          doThis: 'result、next_steps、citizens のいずれかにするか、この列を除いてください',
        },
      ])
    }
  })
  test.each(TEXTS)('%s is shown', (key) =>
    expect(problemsOf('items', { field: 'answer', key, head: key })).toEqual([]),
  )
})

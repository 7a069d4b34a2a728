import { expect, test } from 'vitest'
import { loadFolder } from '../exchange/load.ts'
import type { MunicipalityRecord, PlanRecord, Round, SectionSettings } from '../plan/plan.ts'
import { givenFor } from '../report/given.ts'
import { makeReport } from '../report/report.ts'
import { frozenFigures } from './frozen-figures.ts'

const loaded = loadFolder('demo/mihon')
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems, null, 2))
const mihon = loaded.value
const kaikaku = mihon.plans[0] as PlanRecord
const round = kaikaku.plan.rounds.at(-1) as Round

/** What an edition freezes where the town's only paper has these sections. */
function frozen(sections: SectionSettings[], of: MunicipalityRecord = mihon): MunicipalityRecord | null {
  const papers = kaikaku.plan.papers.slice(0, 1).map((paper) => ({ ...paper, sections }))
  return frozenFigures(of, { ...kaikaku, plan: { ...kaikaku.plan, papers } }, round)
}

const leave = { section: 'ranked', title: '取得率', series: 'leave_take_up', average: 'leave-mean', years: 1 }
const index = { section: 'comparison', title: '比較', series: 'financial_capability_index' }

test('a series that an average is weighted by has its name there, and no figure', () => {
  const held = frozen([leave])
  expect(held?.series.map(({ series }) => series)).toEqual(['staff', 'leave_take_up'])
  expect(
    new Set(Object.values(held?.figures ?? {}).flatMap((rows) => rows.map((one) => one.series))),
  ).toEqual(new Set(['leave_take_up']))
})

test('what the papers give as figures is what is frozen, whichever section gives it', () => {
  const printed = new Set<string>()
  for (const paper of kaikaku.plan.papers) {
    const report = makeReport(givenFor(mihon, kaikaku, round, paper))
    if (!report.ok) throw new Error(JSON.stringify(report.problems))
    for (const { name, fields, rows } of report.value.datasets) {
      if (name !== 'figures') continue
      const at = ['series', 'subject', 'fiscal_year'].map((key) =>
        fields.findIndex((one) => one.name === key),
      )
      for (const row of rows) printed.add(at.map((place) => row[place]).join(' '))
    }
  }
  const rows = Object.values(frozenFigures(mihon, kaikaku, round)?.figures ?? {}).flat()
  const held = rows.map(({ series, subject, fiscal_year }) => `${series} ${subject} ${fiscal_year}`)
  const recorded = new Set(
    Object.values(mihon.figures)
      .flat()
      .map(({ series, subject, fiscal_year }) => `${series} ${subject} ${fiscal_year}`),
  )
  expect(held.toSorted()).toEqual([...printed].filter((key) => recorded.has(key)).toSorted())
  expect(held).not.toEqual([])
})

test.each([
  ['all bodies', index, 'average plain'],
  ['some of them', { ...index, subjects: ['990019', '990027'] }, 'average plain partial'],
])('an average beside %s', (_, section, identity) => {
  expect(frozen([section])?.series).toMatchObject([{ series: index.series, identity }])
})

test('no value, note or withheld reason of a place that is not printed', () => {
  const canary = 'カナリア'
  const planted = {
    ...mihon,
    figures: Object.fromEntries(
      Object.entries(mihon.figures).map(([group, rows]) => [
        group,
        rows.map((row) => (row.fiscal_year === 2023 ? row : { ...row, note: canary, value: '987654.321' })),
      ]),
    ),
    figureNotes: [
      ...mihon.figureNotes,
      { series: index.series, subject: '990027', fiscal_year: 2021, note: canary },
      { series: null, subject: 'kokuho', fiscal_year: null, note: canary },
    ],
  }
  expect(JSON.stringify(frozen([index], planted))).not.toMatch(/カナリア|987654/)
})

import { getDocumentProxy } from 'unpdf'
import { describe, expect, test } from 'vitest'
import { loadFolders } from '../exchange/folders.ts'
import { overflows } from '../paper/pdf/overflow.ts'
import { writePdf } from '../paper/pdf/pdf.ts'
import type { MunicipalityRecord, PaperPlan, PlanRecord, Round } from '../plan/plan.ts'
import { givenFor } from '../report/given.ts'
import { makeReport } from '../report/report.ts'

const loaded = loadFolders('demo')
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems, null, 2))
const municipalities = loaded.value
const mihon = municipalities.find(({ municipality }) => municipality.code === '990019')
const [kaikaku] = mihon?.plans ?? []
if (mihon === undefined || kaikaku === undefined) throw new Error('no 見本町')

function summary(settings: Record<string, unknown> = {}): PaperPlan {
  const section = { section: 'summary', ...settings }
  return { id: 'mayor', title: '要点', subtitles: [], body: 'gothic', sections: [section] }
}

async function pagesOf(municipality: MunicipalityRecord, record: PlanRecord, round: Round, paper: PaperPlan) {
  const made = makeReport(givenFor(municipality, record, round, paper))
  if (!made.ok) throw new Error(JSON.stringify(made.problems))
  expect(overflows(made.value)).toEqual([])
  const pdf = await getDocumentProxy(Uint8Array.from(writePdf(made.value)), { verbosity: 0 })
  return { pages: pdf.numPages, text: JSON.stringify(made.value.blocks) }
}

const rounds = municipalities.flatMap((municipality) =>
  municipality.plans.flatMap((record) =>
    record.plan.rounds.map(
      (round) => [`${municipality.municipality.name} ${round.id}`, municipality, record, round] as const,
    ),
  ),
)

test.each(rounds)('the summary of %s is one page', async (_, municipality, record, round) =>
  expect((await pagesOf(municipality, record, round, summary())).pages).toBe(1),
)

describe('what a page does not hold is counted, not run over', () => {
  const round = kaikaku.plan.rounds.at(-1) as Round
  const long =
    '調整に時間を要し、関係する団体との協議が続いているため、年度内に結論を得られなかった。'.repeat(2)
  const headings = Array.from({ length: 14 }, (_, index) => ({
    path: `${index + 1}`,
    level: 1,
    name: `持続できる行政運営を支える仕組みづくりの第${index + 1}`,
    short_name: null,
  }))
  const [first] = kaikaku.items
  if (first === undefined) throw new Error('no items')
  const items = Array.from({ length: 70 }, (_, index) => ({
    ...first,
    code: `${index + 1}`,
    heading: `${(index % 14) + 1}`,
    title: `公共施設の総合的な管理と更新の計画的な推進（その${index + 1}）`,
  }))
  const record: PlanRecord = {
    ...kaikaku,
    headings,
    items,
    lifecycle: [],
    actions: [],
    schedule: [],
    answers: {
      [round.id]: items.map(({ code }) => ({
        item: code,
        result: null,
        next_steps: null,
        issues: long,
        note: null,
        declared: {},
      })),
    },
    ratings: items.map(({ code }, index) => ({
      round: round.id,
      item: code,
      axis: 'degree',
      assessor: 'department',
      mark: index % 3 === 0 ? 'A' : 'C',
      points: null,
      reason: null,
      inferred: false,
    })),
  }

  test.each([
    ['upright', {}],
    ['with wide margins', { page: { margin: 30 } }],
    ['across', { page: { orientation: 'landscape' } }],
    ['with as many late items as may be asked for', { page: { margin: 12 }, most: 20, late: 'partly' }],
  ])('%s', async (_, settings) => {
    const { pages, text } = await pagesOf(mihon, record, round, summary(settings))
    expect(pages).toBe(1)
    expect(text).toMatch(/ほかの\d+の基本方針/)
    expect(text).toMatch(/46項目(のうち\d+項目|である)/)
  })

  test('the codes of those left out are named', async () => {
    const { text } = await pagesOf(mihon, record, round, summary({ page: { margin: 12 }, most: 2 }))
    expect(text.includes('ほかに44項目（')).toBe(true)
  })
})

import { expect, test } from 'vitest'
import { plan, planRecord, ROUND } from '../plan/records.examples.ts'
import { type Figures, figure, figuresRecord, paperOf, series } from './figure-sections.fixture.ts'
import { givenFor } from './given.ts'
import { printedFigures } from './printed-figures.ts'
import { makeReport } from './report.ts'

const OWN = '432041'
const figures: Figures = {
  series: [series('revenue'), series('hours'), series('secret')],
  departments: [
    ['somu', '総務課'],
    ['zei', '税務課'],
  ],
  figures: [
    ...[2017, 2018, 2019, 2020].map((year) => figure('revenue', OWN, year, '1')),
    figure('hours', 'somu', 2019, '2'),
    figure('hours', 'zei', 2019, '1'),
    figure('secret', OWN, 2019, '1'),
  ],
}
const paper = paperOf(
  { section: 'trend', title: '推移', series: ['revenue'], years: 2 },
  { section: 'ranked', title: '順位', series: 'hours', top: 1 },
  { section: 'trend', title: '推移', series: ['revenue'], years: 1, level: 0 },
  { section: 'narrative', text: 'about' },
)
const record = planRecord({
  plan: plan({ papers: [paper] }),
  narrative: { about: '# 本文\n\n歳入は{{figure revenue year=2017}}である。\n' },
})

test('just what papers print: no year before the first shown, nobody below the first of a rank, what a sentence tells', () => {
  const isPrinted = printedFigures(figuresRecord(figures), record, ROUND)
  const printed = figures.figures.filter((one) => isPrinted(one.series, one.subject, one.fiscal_year))
  expect(printed.map((one) => `${one.series} ${one.subject} ${one.fiscal_year}`)).toEqual([
    'revenue 432041 2017',
    'revenue 432041 2018',
    'revenue 432041 2019',
    'hours somu 2019',
  ])
})

test('of a later year, and in words that are left out where no round came before, nothing is told', () => {
  const narrative = {
    about:
      '歳入は{{figure revenue year=2021}}である。\n\n{{previous}}は{{figure revenue year=2018}}であった。\n',
  }
  const rows = { ...figures, figures: [...figures.figures, figure('revenue', OWN, 2021, '9')] }
  const told = planRecord({
    plan: plan({ papers: [paperOf({ section: 'narrative', text: 'about' })] }),
    narrative,
  })
  const isPrinted = printedFigures(figuresRecord(rows), told, { ...ROUND, follows: null })
  expect(rows.figures.filter((one) => isPrinted(one.series, one.subject, one.fiscal_year))).toEqual([])
})

test('a paper gives one dataset of figures, each once', () => {
  const made = makeReport(givenFor(figuresRecord(figures), record, ROUND, paper))
  if (!made.ok) throw new Error(JSON.stringify(made.problems))
  expect(made.value.datasets.map(({ name, rows }) => [name, rows.length])).toEqual([['figures', 3]])
})

import { describe, expect, test } from 'vitest'
import { scheduled } from '../../plan/records.examples.ts'
import { plannedWords } from './planned-words.ts'

const WORDS = ['検討', '試行', '実施', '→'].map((word) => ({
  word,
  due: word === '実施',
  continues: word === '→',
}))
const cells = (...told: [period: string, word: string][]) =>
  told.map(([period, word]) => scheduled('1', period, word))

const byYears = cells(['2023', '検討'], ['2024', '実施'], ['2025', '→'])
const byHalves = cells(['2024-H1', '検討'], ['2024-H2', '→'], ['2025-H1', '実施'])
const byQuarters = cells(['2024-Q1', '検討'], ['2024-Q2', '試行'], ['2024-Q3', '→'], ['2024-Q4', '実施'])
const byMonths = cells(['2024-04', '検討'], ['2025-01', '試行'], ['2025-03', '実施'], ['2025-04', '→'])

describe('a round is told the words scheduled in its period, whatever the plan counts by', () => {
  test.each([
    ['years, a year', byYears, '2024', ['実施']],
    ['years, a year that goes on', byYears, '2025', ['実施']],
    ['years, a quarter', byYears, '2024-Q2', ['実施']],
    ['years, a half', byYears, '2023-H2', ['検討']],
    ['halves, a year', byHalves, '2024', ['検討']],
    ['halves, a half', byHalves, '2025-H1', ['実施']],
    ['quarters, a year', byQuarters, '2024', ['検討', '試行', '実施']],
    ['quarters, a half', byQuarters, '2024-H2', ['試行', '実施']],
    ['quarters, a quarter', byQuarters, '2024-Q3', ['試行']],
    ['months, the fiscal year', byMonths, '2024', ['検討', '試行', '実施']],
    ['months, a quarter', byMonths, '2024-Q4', ['試行', '実施']],
    ['a year without a word', byYears, '2022', []],
    ['no schedule', [], '2024', []],
  ])('%s', (_, own, period, wanted) => expect(plannedWords(own, period, WORDS)).toEqual(wanted))
})

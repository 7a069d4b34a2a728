import { describe, expect, test } from 'vitest'
import { dateLabel, fiscalYearLabel, fiscalYearOf, isDate, readDate, readFiscalYear } from './fiscal-year.ts'

describe('a fiscal year runs from April to March', () => {
  test.each([
    ['2020-04-01', 2020],
    ['2021-03-31', 2020],
    ['2021-04-01', 2021],
    ['2021-02', 2020],
  ])('%s is in %i', (date, year) => expect(fiscalYearOf(date)).toBe(year))
})

describe('a fiscal year is printed in the city’s era style', () => {
  test.each([
    [2020, 'kanji', '令和2年度'],
    [2019, 'kanji', '令和元年度'],
    [2019, 'letter', 'R1年度'],
    [2018, 'kanji', '平成30年度'],
    [1989, 'kanji', '平成元年度'],
    [1985, 'kanji', '昭和60年度'],
    [2020, 'western', '2020年度'],
  ] as const)('%i in %s is %s', (year, style, label) => expect(fiscalYearLabel(year, style)).toBe(label))
})

describe('a fiscal year is read in any spelling', () => {
  test.each([
    ['2020', 2020],
    ['２０２０年度', 2020],
    ['R2', 2020],
    ['Ｒ２', 2020],
    ['r2年度', 2020],
    ['令和2年度', 2020],
    ['令和 ２ 年度', 2020],
    ['令和元年度', 2019],
    ['平成31年度', 2019],
    ['H.30', 2018],
    ['昭和60年度', 1985],
    ['令和0年度', null],
    ['来年度', null],
    ['20', null],
    ['', null],
  ])('%s', (text, year) => expect(readFiscalYear(text)).toBe(year))
})

describe('a date is read and printed with the era of its day', () => {
  test.each([
    ['2021-03-26', '2021-03-26', '令和3年3月26日'],
    ['令和3年3月26日', '2021-03-26', '令和3年3月26日'],
    ['R3.3.26', '2021-03-26', '令和3年3月26日'],
    ['2019/4/30', '2019-04-30', '平成31年4月30日'],
    ['2019/5/1', '2019-05-01', '令和元年5月1日'],
    ['令和3年2月', '2021-02', '令和3年2月'],
    ['2019-05', '2019-05', '令和元年5月'],
  ])('%s', (text, date, label) => {
    expect(readDate(text)).toBe(date)
    expect(dateLabel(date)).toBe(label)
  })
  test.each(['2021-02-30', '令和3年13月1日', '3年3月', 'tomorrow'])('%s is no date', (text) => {
    expect(readDate(text)).toBeNull()
    expect(isDate(text)).toBe(false)
  })
})

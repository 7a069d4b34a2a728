import { expect, test } from 'vitest'
import { type Figures, figure, madeOf, series } from './figure-sections.fixture.ts'

const settings = { section: 'multiples', title: '取得率の推移', series: 'leave' }
const figures = (values: Record<string, string>): Figures => ({
  series: [series('leave', { name: '有給休暇取得率', unit: '％' })],
  departments: Object.keys(values).map((name, index) => [`d${index}`, name]),
  figures: Object.values(values).flatMap((own, index) =>
    own
      .split(' ')
      .flatMap((value, at) => (value === '-' ? [] : [figure('leave', `d${index}`, 2017 + at, value)])),
  ),
})

test('subjects by their exact mean over the years, printed to one digit, half-up', () => {
  const { rows, rounding } = madeOf(
    settings,
    figures({ 総務課: '10 10 10.1', 税務課: '10 10 10.15', 福祉課: '20 20.1 20.05' }),
  )
  expect(rows).toEqual([
    '福祉課｜20｜20.1｜20.05｜20.1',
    '税務課｜10｜10｜10.15｜10.1',
    '総務課｜10｜10｜10.1｜10.0',
  ])
  expect(rounding).toBe('平均は、小数点以下第2位を四捨五入している。')
})

test('spread over charts, each with its table', () => {
  const { charts, tables } = madeOf(
    { ...settings, parts: 2 },
    figures({ 総務課: '1 1 1', 税務課: '3 3 3', 福祉課: '2 2 2' }),
  )
  expect(charts.map(({ id, caption }) => [id, caption])).toEqual([
    ['multiples-leave-part1', '取得率の推移①'],
    ['multiples-leave-part2', '取得率の推移②'],
  ])
  expect(
    charts.map(({ plot }) => (plot.shape === 'multiples' ? plot.panels.map(({ name }) => name) : [])),
  ).toEqual([['税務課', '福祉課'], ['総務課']])
  expect(tables.map(({ groups }) => groups[0]?.rows.length)).toEqual([2, 1])
})

test('who is not known in every year stands behind the others without a mean, and a note says so', () => {
  const { rows, notes, charts } = madeOf(settings, figures({ 総務課: '90 - 90', 税務課: '1 2 3' }))
  expect(rows).toEqual(['税務課｜1｜2｜3｜2.0', '総務課｜90｜…｜90｜―'])
  expect(notes).toEqual([
    '総務課は、3か年の値がそろわないため、平均を求めず末尾に置いた。',
    '「…」は、出典に記載なし。',
  ])
  expect(charts[0]?.plot).toMatchObject({ panels: [{ name: '税務課' }, { values: ['90', null, '90'] }] })
})

test('what the charts show is told in words', () => {
  const { charts } = madeOf(settings, figures({ 総務課: '1 1 1', 税務課: '3 3 3' }))
  expect(charts[0]?.alternative).toBe(
    '取得率の推移。2の職場の3か年の推移を、平均の順に並べた。この中で最も高いのは税務課（平均3.0％）、最も低いのは総務課（平均1.0％）である。',
  )
})

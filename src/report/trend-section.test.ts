import { describe, expect, test } from 'vitest'
import { type Figures, figure, madeOf, note, problemsOf, series, subject } from './figure-sections.fixture.ts'

const OWN = '432041'
const settings = { section: 'trend', title: '経常収支比率の推移', series: ['ratio'] }
const RATIO = series('ratio', { name: '経常収支比率', unit: '％', digits: 1 })
const years = (values: string, of = 'ratio') =>
  values.split(' ').map((value, index) => figure(of, OWN, 2020 - values.split(' ').length + index, value))
const figures = (rows: Figures['figures'], change: Partial<Figures> = {}): Figures => ({
  series: [RATIO, series('other', { name: '他の比率', unit: '％' })],
  figures: rows,
  ...change,
})

test('a line with its table, years across, and both told in words', () => {
  const { charts, head, rows } = madeOf(settings, figures(years('92.1 97.4 94.0')))
  expect(charts[0]).toMatchObject({
    caption: '経常収支比率の推移',
    plot: {
      shape: 'line',
      axis: { unit: '％', format: 'decimal▲', fromZero: false },
      x: ['平成29年度', '平成30年度', '令和元年度'],
      lines: [{ name: '経常収支比率', values: ['92.1', '97.4', '94.0'] }],
    },
    alternative:
      '経常収支比率の推移。荒尾市の経常収支比率は、平成29年度の92.1％から令和元年度の94.0％へ上がった。最も高いのは平成30年度の97.4％、最も低いのは平成29年度の92.1％である。',
    table: { caption: null, id: 'trend-ratio', unit: '（単位：％）' },
  })
  expect(head).toEqual(['区分｜平成29年度｜平成30年度｜令和元年度'])
  expect(rows).toEqual(['経常収支比率｜92.1｜97.4｜94.0'])
})

test('more years than stand side by side go down', () => {
  const { head, rows, charts } = madeOf({ ...settings, years: 8 }, figures(years('1 2 3 4 5 6 7 8')))
  expect(head).toEqual(['年度｜経常収支比率'])
  expect(rows).toHaveLength(8)
  expect(charts[0]?.plot).toMatchObject({ x: ['H24', 'H25', 'H26', 'H27', 'H28', 'H29', 'H30', 'R1'] })
})

test('a note on a year stands below, its sign at the year', () => {
  const { head, notes } = madeOf(
    settings,
    figures(years('1 2'), { notes: [note('平成30年度は、地震への対応を含む。', { fiscal_year: 2018 })] }),
  )
  expect(head).toEqual(['区分｜平成30年度※｜令和元年度'])
  expect(notes).toEqual(['※平成30年度は、地震への対応を含む。'])
})

describe('what is not known', () => {
  test('of all that is asked for: a sentence with its reason, no chart and no table', () => {
    const why = { note: '出典では図だけで示され、数値が記されていない。' }
    const made = madeOf(
      { ...settings, level: 0 },
      figures([figure('ratio', OWN, 2018, 'unknown', why), figure('ratio', OWN, 2019, 'unknown', why)], {
        notes: [note('速報による。', { series: 'ratio' })],
      }),
    )
    expect(made.texts).toEqual([
      '経常収支比率の推移',
      '出典に記載なし（出典では図だけで示され、数値が記されていない。）',
      '速報による。',
    ])
    expect([made.charts, made.tables]).toEqual([[], []])
    expect(made.data).toEqual(['ratio 432041 2018 ', 'ratio 432041 2019 '])
  })

  test('of a series that nobody recorded: the sentence alone', () =>
    expect(madeOf(settings, figures([])).texts).toEqual(['1 経常収支比率の推移', '出典に記載なし。']))

  test('of one line: it is not drawn, its row says so', () => {
    const { charts, rows } = madeOf(
      { ...settings, series: ['ratio', 'other'] },
      figures([...years('1 2'), figure('other', OWN, 2019, 'unknown')]),
    )
    expect(charts[0]?.plot).toMatchObject({ lines: [{ name: '経常収支比率' }] })
    expect(rows).toEqual(['経常収支比率｜1.0｜2.0', '他の比率｜…｜…'])
  })

  test('of one year: nothing is drawn there', () => {
    const { charts } = madeOf(
      settings,
      figures([figure('ratio', OWN, 2017, '1'), figure('ratio', OWN, 2019, '3')]),
    )
    expect(charts[0]?.plot).toMatchObject({ lines: [{ values: ['1.0', null, '3.0'] }] })
  })

  test('where all years have none, the table stands without a chart', () => {
    const { charts, rows, tables } = madeOf(settings, figures(years('none none')))
    expect(charts).toEqual([])
    expect(rows).toEqual(['経常収支比率｜―｜―'])
    expect(tables[0]?.caption).toBe('経常収支比率の推移')
  })
})

test('as parts of a whole, a bar is a year and a part a series', () => {
  const { charts } = madeOf(
    { ...settings, series: ['ratio', 'other'], chart: 'stacked' },
    figures([...years('1 2'), ...years('3 4', 'other')]),
  )
  expect(charts[0]?.plot).toMatchObject({
    shape: 'stacked',
    axis: { fromZero: true },
    parts: ['経常収支比率', '他の比率'],
    bars: [
      { name: '平成30年度', values: ['1.0', '3'] },
      { name: '令和元年度', values: ['2.0', '4'] },
    ],
  })
})

test('series of several units do not share a scale', () => {
  const problems = problemsOf(
    { ...settings, series: ['ratio', 'staff'] },
    figures(years('1'), { series: [RATIO, series('staff', { unit: '人' })] }),
  )
  expect(problems).toEqual(['series: 単位の異なる系列（％、人）は、一つの図に描けません'])
})

test('a figure in a unit that cannot be told in that of its series is refused', () => {
  const problems = problemsOf(settings, figures([figure('ratio', OWN, 2019, '1', { unit: '人' })]))
  expect(problems).toEqual(['series: 系列「ratio」に、％では表せない単位（人）の値があります'])
})

test('what is named twice is refused, and where', () => {
  const twice = { ...settings, series: ['ratio', 'ratio'], subjects: [OWN, OWN] }
  expect(problemsOf(twice, figures(years('1')))).toEqual([
    'series: 系列「ratio」が2度あります',
    `subjects: 対象「${OWN}」が2度あります`,
  ])
})

test('a subject that nobody named may have its first figure in a later year than is shown', () => {
  const later = figures([figure('ratio', OWN, 2019, '1'), figure('ratio', 'gas', 2021, '1')])
  expect(problemsOf({ ...settings, subjects: ['gas'] }, later)).toEqual([])
  expect(problemsOf({ ...settings, subjects: ['bus'] }, later)).toEqual(['subjects: 対象「bus」はありません'])
})

test('an average beside the own line says how it was taken, of each series', () => {
  const two = [
    { ...RATIO, name: '経常収支比率', identity: 'average plain' },
    series('other', { name: '他の比率', unit: '％' }),
  ]
  const made = madeOf(
    { ...settings, series: ['ratio', 'other'], subjects: [OWN, 'mean'] },
    {
      series: two,
      subjects: [subject('mean', '県平均', 'average')],
      figures: [OWN, 'mean'].flatMap((of) => ['ratio', 'other'].map((id) => figure(id, of, 2019, '5'))),
    },
  )
  expect(made.notes).toEqual([
    '経常収支比率の県平均は、単純平均である。',
    '他の比率の県平均の求め方（単純平均か加重平均か）は、出典に記載なし。',
  ])
})

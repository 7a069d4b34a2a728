import { expect, test } from 'vitest'
import { type Figures, figure, madeOf, series, subject } from './figure-sections.fixture.ts'

const [OWN, FIRST, SECOND, THIRD] = ['432041', '131016', '131024', '131032'] as const
const settings = { section: 'comparison', title: '県内の比較', series: 'index' }
const SUBJECTS = [
  subject(FIRST, '甲町', 'municipality'),
  subject(SECOND, '乙町', 'municipality'),
  subject(THIRD, '丙町', 'municipality'),
  subject('mean', '平均', 'average'),
]
const figures = (values: Record<string, string>, change: Partial<Figures> = {}): Figures => ({
  series: [series('index', { name: '指数', unit: null, digits: 2, identity: 'average plain' })],
  subjects: SUBJECTS,
  figures: Object.entries(values).map(([of, value]) => figure('index', of, 2019, value)),
  ...change,
})

test('bodies by rank, the own one marked in words, those unknown below without a rank', () => {
  const made = madeOf(
    settings,
    figures({ [OWN]: '0.40', [FIRST]: '0.70', [SECOND]: '0.40', [THIRD]: 'unknown' }),
  )
  expect(made.rows).toEqual(['1｜甲町｜0.70', '2｜乙町｜0.40', '2｜荒尾市（本市）｜0.40', '―｜丙町｜…'])
  expect(made.charts[0]).toMatchObject({
    caption: '県内の比較（令和元年度）',
    plot: {
      shape: 'bar',
      axis: { fromZero: true },
      bars: [
        { name: '甲町', value: '0.70', own: false },
        { name: '乙町', value: '0.40', own: false },
        { name: '荒尾市', value: '0.40', own: true },
      ],
      rule: null,
    },
    alternative:
      '県内の比較（令和元年度）。値の分かる3団体のうち、最も高いのは甲町の0.70、最も低いのは荒尾市の0.40である。荒尾市は0.40で、高い方から2番目である。',
  })
  expect(made.notes).toEqual(['「…」は、出典に記載なし。'])
})

test('the least first where less is better', () => {
  const { rows } = madeOf({ ...settings, order: 'least' }, figures({ [OWN]: '2', [FIRST]: '1' }))
  expect(rows).toEqual(['1｜甲町｜1.00', '2｜荒尾市（本市）｜2.00'])
})

test('bodies are ranked by what was recorded, not by what rounding leaves', () => {
  const { rows } = madeOf(settings, figures({ [FIRST]: '0.401', [OWN]: '0.404' }))
  expect(rows).toEqual(['1｜荒尾市（本市）｜0.40', '2｜甲町｜0.40'])
})

test('an average that was recorded is a rule across, and a row; none is worked out', () => {
  const made = madeOf(settings, figures({ [OWN]: '0.40', [FIRST]: '0.60', mean: '0.50' }))
  expect(made.charts[0]?.plot).toMatchObject({ rule: { name: '平均', value: '0.50' } })
  expect(made.rows.at(-1)).toBe('―｜平均｜0.50')
  expect(made.notes).toEqual(['平均は、単純平均である。'])
  expect(made.charts[0]?.alternative).toContain('平均は0.50である。')
})

test('a mean that is not the stated one is marked', () => {
  const made = madeOf(settings, figures({ [OWN]: '0.40', [FIRST]: '0.60', mean: '0.55' }))
  expect(made.rows.at(-1)).toBe('―｜平均｜＊0.55')
  expect(made.notes.at(-1)).toContain('令和元年度の指数（0.55）は、単純平均（0.50）と一致しない。')
})

test('it shows the last year recorded', () => {
  const older = [figure('index', OWN, 2017, '1'), figure('index', FIRST, 2018, '2')]
  const { charts, rows } = madeOf(settings, figures({}, { figures: older }))
  expect(charts[0]?.caption).toBe('県内の比較（平成30年度）')
  expect(rows).toEqual(['1｜甲町｜2.00', '―｜荒尾市（本市）｜…'])
})

test('an average named among the bodies stands once', () => {
  const named = { ...settings, subjects: [OWN, 'mean'] }
  const made = madeOf(named, figures({ [OWN]: '0.40', [FIRST]: '0.60', mean: '0.50' }))
  expect(made.rows).toEqual(['1｜荒尾市（本市）｜0.40', '―｜平均｜0.50'])
})

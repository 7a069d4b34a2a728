import type { MunicipalityRecord } from './plan.ts'
import {
  action,
  department,
  event,
  heading,
  item,
  mark,
  municipalityRecord,
  plan,
  planRecord,
  printed,
  ROUND,
  rating,
  scheduled,
} from './records.examples.ts'

/** A record in which every noun has a row, and every kind of value stands somewhere: for tests of what keeps records whole. */
export function wholeRecord(): MunicipalityRecord {
  const half = {
    ...ROUND,
    id: 'r1',
    fiscal_year: 2019,
    period: '2019-H1',
    kind: 'interim' as const,
    as_of: null,
  }
  const published = { date: '2021-06-01', number: '第1号', act: '公表' }
  const record = planRecord({
    id: 'taiko',
    plan: plan({
      short_title: '大綱',
      open_departments: '各施設所管課',
      axes: [
        { id: 'status', name: '取組状況' },
        { id: 'effect', name: '効果' },
      ],
      assessors: [
        { id: 'department', name: '担当課' },
        { id: 'committee', name: '委員会' },
      ],
      scales: {
        status: { version: '1', marks: [mark('○', 'done', { points: 2.5, order: 1 }), mark('×', 'open')] },
        effect: {
          version: '2',
          marks: [
            mark('検討中', 'open', { under: '未着手' }),
            mark('未着手', 'open', { meaning: '始めていない' }),
          ],
        },
      },
      fields: [
        { key: 'inside', name: '内部の欄', note: '公表しない', public: false },
        { key: 'outlook', name: '見通し', note: null, public: true },
      ],
      rounds: [half, { ...ROUND, follows: 'r1', published }],
      tallies: { rounding: 'truncated', digits: 0, joined: [['○', '×']] },
      proposals: [{ axis: 'status', by: 'rate', steps: [{ mark: '○', at_least: 80.5 }] }],
      papers: [
        {
          id: 'report',
          title: '報告書',
          subtitles: ['令和2年度'],
          body: 'gothic',
          sections: [{ section: 'items', zeta: 1, alpha: { b: [1, 2], a: null } }],
        },
        {
          ...{ id: 'mayor', title: '要点', subtitles: [], body: 'gothic', public: false, office_fonts: 'ms' },
          sections: [{ section: 'summary' }],
        },
      ],
    }),
    headings: [heading('1', '地域'), { ...heading('1-1', '暮らし'), short_name: '暮' }],
    items: [
      item('2', { heading: '1-1', lead: ['kurashi', '*'], partners: ['zaisei'], tags: ['重点'], weight: 8 }),
      item('1', { summary: '一行目\n二行目「№①（）」', target_year: 2022, inferred: true }),
      item('外1', { heading: null, fiscal_year: 2020 }),
    ],
    actions: [action('2', '1')],
    schedule: [
      scheduled('2', '2019', '検討'),
      { ...scheduled('2', '2020', '→', 'actual'), action: '1', inferred: true },
    ],
    lifecycle: [
      event('1', 'merged', { target: '2', reason: '統合した', date: '2021-03', fiscal_year: null }),
      event('2', 'added', { action: '1', decided_by: '推進本部', inferred: true }),
      event('2', 'added', { action: '1', decided_by: '推進本部', inferred: true }),
    ],
    yearPlans: [{ item: '2', fiscal_year: 2020, text: '年度計画' }],
    answers: {
      r1: [answer('2', null)],
      r2: [answer('2', '進めた'), answer('1', '終えた')],
    },
    ratings: [rating('2', '○', { points: '1.50', reason: '理由' }), rating('1', '×')],
    indicators: [
      {
        id: 'rate',
        item: '2',
        heading: null,
        name: '収納率',
        unit: '％',
        direction: 'more',
        baseline: '80.70',
        baseline_at: '平成30年度',
        rule: 'ratio',
        measured_at: '決算',
      },
    ],
    indicatorValues: [
      value(2020, { actual: '-1.0', state: 'confirmed', measured_at: '予算' }),
      value('plan', { target: '90', judged: 'pending' }),
    ],
    effects: [
      {
        item: null,
        heading: '1',
        fiscal_year: 2020,
        kind: 'revenue',
        measure: '千円',
        planned: '0',
        actual: '123456789012345678901.25',
        continuing: true,
        base_year: 2018,
        fund: '一般財源',
        method: '決算額の差',
      },
    ],
    opinions: [
      {
        round: 'r2',
        item: '2',
        heading: null,
        body: '委員会',
        member: '委員',
        opinion: '早めに',
        reply: null,
        state: '反映',
      },
    ],
    revisions: [{ revision: '1', date: '2020-04', what: '追加', reason: null, decided_by: null }],
    printed: [printed('1', '○+×', '99.9')],
    narrative: { opening: '# はじめに\n\n本文\n' },
  })
  const { municipality, ...whole } = municipalityRecord([record, planRecord({ id: 'another' })])
  return {
    ...whole,
    municipality: { ...municipality, licence: 'PDL-1.0' },
    departments: [
      { ...department('kurashi', 'くらし課', 2), parent: 'shimin', since: '2019-04-01' },
      {
        ...department('shimin', '市民部', 1),
        kind: 'bu',
        until: '2021-03-31',
        successors: ['zaisei', 'kurashi'],
      },
      department('zaisei', '財政課'),
    ],
    series: [
      {
        ...{ series: 'revenue', name: '歳入', unit: '百万円', group: 'accounts', order: 1, identity: null },
        ...{ short_name: null, digits: 0, rounding_note: 'no', source: '決算カード' },
      },
    ],
    subjects: [
      { subject: 'ordinary', name: '普通会計', kind: 'ordinary', order: 1, short_name: null },
      { subject: 'special', name: '国民健康保険特別会計', kind: 'special', order: 2, short_name: '国保' },
    ],
    figures: {
      accounts: [figure('ordinary', '21631', 'confirmed'), figure('special', null, 'none')],
      staff: [figure('ordinary', '0', null)],
    },
    figureNotes: [
      { series: 'revenue', subject: null, fiscal_year: 2020, note: '災害への対応を含む。' },
      { series: null, subject: 'special', fiscal_year: null, note: '令和2年度から。' },
    ],
    figureMaps: {
      yearly: {
        title: '主要財政指標一覧',
        sheet: null,
        subject: { column: '団体コード', by: 'code' },
        fiscal_year: null,
        values: { 歳入: 'revenue' },
        unit: null,
        skip: ['県計'],
        unlisted: 'refuse',
        rows: 'one',
        state: 'confirmed',
      },
    },
  }
}

function answer(code: string, result: string | null) {
  const declared = { inside: '内々の話', outlook: null }
  return { item: code, result, next_steps: null, issues: '課題', note: '備考', declared }
}

function value(fiscal_year: number | 'plan', change: object) {
  const empty = { measured_at: null, target: null, actual: null, state: null, judged: null }
  return { indicator: 'rate', fiscal_year, ...empty, ...change }
}

function figure(subject: string, amount: string | null, state: 'confirmed' | 'none' | null) {
  return { series: 'revenue', subject, fiscal_year: 2020, value: amount, unit: '百万円', state, note: null }
}

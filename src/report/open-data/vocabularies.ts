import type { Dataset } from '../../paper/paper.ts'
import { ACHIEVEMENT_NAMES } from '../../plan/achievement.ts'
import { LIFECYCLE_NAMES } from '../../plan/lifecycle.ts'
import { EFFECT_KINDS } from '../effect-lines.ts'

/** A list of coded words that is the same for every municipality. */
type Vocabulary = { title: string; names: Readonly<Record<string, string>> }

const list = <Names extends Record<string, string>>(title: string, names: Names) => ({ title, names })

/** Every such list, by the name of its table. */
export const VOCABULARIES = {
  'codes-yes-no': list('はい・いいえ', { yes: 'はい', no: 'いいえ' }),
  'codes-states': list('値の状態', {
    confirmed: '確定',
    provisional: '速報',
    forecast: '見込み',
    recorded: '値はあるが、確定・速報・見込みの別は出典に記載なし',
    none: '該当なし（印刷では ―）',
    unknown: '不明（出典に記載なし）',
    withheld: '非公表（印刷では x）',
  }),
  'codes-lifecycle': list('項目の異動', LIFECYCLE_NAMES),
  'codes-layers': list('工程の層', { planned: '当初計画', changed: '変更後', actual: '実績' }),
  'codes-grains': list('期間の細かさ', { year: '年度', half: '半期', quarter: '四半期', month: '月' }),
  'codes-roles': list('部署の役割', { lead: '担当', partner: '関係' }),
  'codes-round-kinds': list('照会の種類', {
    year_plan: '年度計画',
    interim: '中間報告',
    forecast: '年度末見込み',
    final: '年度末確定',
    revision: '計画見直し',
  }),
  'codes-counts-as': list('評価の数え方', {
    done: '実施済み',
    partly: '一部実施',
    open: '未実施',
    not_due: '時期が来ていない',
    out: '数えない',
    unknown: '意味が出典に記載なし',
  }),
  'codes-counted': list('集計の行', {
    mark: '一つの評価の項目',
    joined: '原本が一つの列にまとめて印刷する評価の計。それぞれの行にも含まれる',
    unrated: '評価のない項目',
  }),
  'codes-indicator-measures': list('指標の値の種類', {
    baseline: '基準値',
    target: '目標値',
    actual: '実績値',
    rate: '達成率',
  }),
  'codes-effect-measures': list('効果の値の種類', { planned: '計画値', actual: '実績値' }),
  'codes-effect-kinds': list('効果の種類', EFFECT_KINDS),
  'codes-directions': list('望ましい向き', {
    more: '多いほどよい',
    less: '少ないほどよい',
    within: '範囲内',
  }),
  'codes-achievement-rules': list('達成率の式', ACHIEVEMENT_NAMES),
  'codes-judgements': list('指標の判定', { achieved: '達成', missed: '未達成', pending: '判定前' }),
  'codes-spans': list('指標の値の期間', { year: '年度', plan: '計画期間の全体' }),
  'codes-municipality-kinds': list('団体の種別', {
    city: '市',
    town: '町',
    village: '村',
    ward: '特別区',
    prefecture: '都道府県',
  }),
  'codes-subject-kinds': list('数値の対象の種別', {
    ordinary: '普通会計',
    special: '特別会計',
    enterprise: '公営企業会計',
    municipality: '団体',
    department: '部署',
    average: '平均',
    other: 'その他',
  }),
} as const satisfies Record<string, Vocabulary>

/** Those lists as tables. */
export function vocabularyTables(): Dataset[] {
  return Object.entries(VOCABULARIES).map(([name, { title, names }]) => ({
    name,
    title: `コード表：${title}`,
    description: '1行は1つのコード。どの団体でも同じ',
    key: ['code'],
    fields: [
      { name: 'code', title: 'コード', unit: null, form: 'code', definition: 'データに記すコード' },
      { name: 'name', title: '名称', unit: null, form: 'text', definition: 'コードの表すもの' },
    ],
    rows: Object.entries(names),
  }))
}

const ABSENT = ['none', 'unknown', 'withheld']

/**
 * What is known of a value: its recorded state. `recorded` where there is a value and no more is known of it; `unknown` where
 * there is none and nobody says why.
 */
export function stateOf(value: string | number | null, state: string | null = null): string {
  if (value !== null) return state ?? 'recorded'
  return state !== null && ABSENT.includes(state) ? state : 'unknown'
}

import type { Fields, Reference } from '../plan/fields.ts'
import type { MunicipalityRecord, PlanRecord } from '../plan/plan.ts'
import type { Problem } from '../plan/problem.ts'
import type { Placed } from './read-table.ts'

/** What a kind of reference may name, and where such names are given. */
export type Names = Partial<Record<Reference, { noun: string; home: string; known: ReadonlySet<string> }>>

/** A table as read, with its place in the folder. */
export type ReadTable = { where: string; fields: Fields; rows: Placed<Record<string, unknown>>[] }

/** The names that the rows outside any plan may point at. */
export function commonNames({
  departments,
  series,
}: Pick<MunicipalityRecord, 'departments' | 'series'>): Names {
  return {
    department: { noun: '部署', home: 'departments.csv', known: new Set(departments.map(({ id }) => id)) },
    series: { noun: '系列', home: 'figures/series.csv', known: new Set(series.map(({ series }) => series)) },
  }
}

/** The names of a plan and its municipality that the rows of its files may point at. */
export function namesOf(record: PlanRecord, { departments }: Pick<MunicipalityRecord, 'departments'>): Names {
  const { plan } = record
  const open = plan.open_departments === null ? [] : ['*']
  return {
    department: {
      noun: '部署',
      home: 'departments.csv',
      known: new Set([...departments.map(({ id }) => id), ...open]),
    },
    heading: {
      noun: '見出し',
      home: 'headings.csv',
      known: new Set(record.headings.map(({ path }) => path)),
    },
    item: { noun: '整理番号', home: 'items.csv', known: new Set(record.items.map(({ code }) => code)) },
    round: { noun: '照会', home: 'plan.yaml の rounds', known: new Set(plan.rounds.map(({ id }) => id)) },
    axis: { noun: '評価の軸', home: 'plan.yaml の axes', known: new Set(plan.axes.map(({ id }) => id)) },
    assessor: {
      noun: '評価者',
      home: 'plan.yaml の assessors',
      known: new Set(plan.assessors.map(({ id }) => id)),
    },
    schedule_word: {
      noun: '工程の語',
      home: 'plan.yaml の schedule_words',
      known: new Set(plan.schedule_words.map(({ word }) => word)),
    },
    indicator: {
      noun: '指標',
      home: 'indicators.csv',
      known: new Set(record.indicators.map(({ id }) => id)),
    },
  }
}

/** Every value that names something which the folder does not have; where it has none of that kind, one sentence for all. */
export function brokenReferences({ where, fields, rows }: ReadTable, names: Names): Problem[] {
  return Object.entries(fields).flatMap(([column, { refers }]) => {
    const target = refers && names[refers]
    if (target === undefined) return []
    const broken = rows.flatMap(({ row, value }) =>
      [value[column]].flat().flatMap((name) => {
        if (typeof name !== 'string' || target.known.has(name)) return []
        const what = `${target.noun}「${name}」はありません`
        return [
          {
            where: `${where} ${row}行目 ${column}列`,
            what,
            doThis: `${target.home} に加えるか、値を直してください`,
          },
        ]
      }),
    )
    if (broken.length === 0 || [...target.known].some((name) => name !== '*')) return broken
    const what = `指す先の${target.noun}が1つもありません`
    return [{ where: `${where} ${column}列`, what, doThis: `${target.home} を確かめてください` }]
  })
}

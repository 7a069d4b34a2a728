import { fiscalYearLabel } from '../../plan/fiscal-year.ts'
import type { Municipality, PlanRecord } from '../../plan/plan.ts'
import type { OpenColumn, PlanAt } from './open-table.ts'

type Owned = { municipality: Municipality }

/** Whose data it is. */
export const OWNER: readonly OpenColumn<Owned, unknown>[] = [
  {
    name: 'municipality',
    title: '団体コード',
    form: 'code',
    codes: 'codes-municipalities',
    definition: '全国地方公共団体コード。検査数字を含む6桁で、文字として扱う',
    of: (_, { municipality }) => municipality.code,
  },
  {
    name: 'municipality_name',
    title: '団体名',
    form: 'name',
    definition: '団体の名称',
    of: (_, { municipality }) => municipality.name,
  },
]

/** Whose data it is, and of which plan. */
export const OWNER_AND_PLAN: readonly OpenColumn<PlanAt, unknown>[] = [
  ...OWNER,
  {
    name: 'plan',
    title: '計画',
    form: 'code',
    codes: 'codes-plans',
    definition: '計画のID',
    of: (_, { record }) => record.id,
  },
]

/** The item a row is of. */
export function itemColumn<R>(
  of: (row: R) => string | null,
  title = '整理番号',
  name = 'item',
): OpenColumn<PlanAt, R> {
  const definition = '項目の整理番号（items.csv）。計画外の取組は 外1 など。空は、一つの項目のことでない行'
  return { name, title, form: 'code', codes: 'items', definition, of }
}

/** The heading a row is of, by code and name. */
export function headingColumns<R>(of: (row: R) => string | null): readonly OpenColumn<PlanAt, R>[] {
  return [
    {
      name: 'heading',
      title: '見出しの番号',
      form: 'code',
      codes: 'codes-headings',
      definition: '見出しの番号を上から - でつないだもの（3-2）。空は、見出しに属さないか、出典に記載なし',
      of,
    },
    {
      name: 'heading_name',
      title: '見出し',
      form: 'text',
      definition: '見出しの名称。番号が空なら空',
      of: (row, { record }) => headingName(record, of(row)),
    },
  ]
}

function headingName({ headings }: PlanRecord, path: string | null): string | null {
  return headings.find((heading) => heading.path === path)?.name ?? null
}

/** A fiscal year, western and as the office writes it. */
export function yearColumns<At extends Owned, R>(
  name: string,
  title: string,
  definition: string,
  of: (row: R, at: At) => number | null,
): readonly OpenColumn<At, R>[] {
  return [
    { name, title, form: 'year', definition: `${definition}。西暦（2020は令和2年度）`, of },
    {
      name: `${name}_label`,
      title: `${title}の表記`,
      form: 'text',
      definition: `${title}の、団体の書き方による表記。${title}が空なら空`,
      of: (row, at) => {
        const year = of(row, at)
        return year === null ? null : fiscalYearLabel(year, at.municipality.writing.era)
      },
    },
  ]
}

/** The round a row belongs to, and its fiscal year. */
export function roundColumns<R>(of: (row: R) => string): readonly OpenColumn<PlanAt, R>[] {
  const yearOf = (row: R, { record }: PlanAt) =>
    record.plan.rounds.find(({ id }) => id === of(row))?.fiscal_year ?? null
  return [
    {
      name: 'round',
      title: '照会',
      form: 'code',
      codes: 'codes-rounds',
      definition: '照会（報告の回）のID。時点・種類は codes-rounds.csv',
      of,
    },
    ...yearColumns<PlanAt, R>('fiscal_year', '年度', '照会の年度', yearOf),
  ]
}

/** A coded word with its name, from one of the common lists of words. */
export function wordColumns<At, R>(
  [name, title, codes]: [name: string, title: string, codes: string],
  definition: string,
  names: Readonly<Record<string, string>>,
  of: (row: R, at: At) => string | null,
): readonly OpenColumn<At, R>[] {
  return [
    { name, title, form: 'code', codes, definition, of },
    {
      name: `${name}_name`,
      title: `${title}の名称`,
      form: 'text',
      definition: `${title}の日本語の名称。${title}が空なら空`,
      of: (row, at) => {
        const code = of(row, at)
        return code === null ? null : (names[code] ?? null)
      },
    },
  ]
}

/** Whether something was inferred, not read in the source. */
export function inferredColumn<R>(definition: string, of: (row: R) => boolean): OpenColumn<PlanAt, R> {
  return { name: 'inferred', title: '推定', form: 'code', codes: 'codes-yes-no', definition, of }
}

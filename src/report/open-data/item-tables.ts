import type { Action, Item, YearPlan } from '../../plan/nouns.ts'
import { isOutside, printedCode } from '../../plan/plan.ts'
import { headingColumns, inferredColumn, itemColumn, OWNER_AND_PLAN, yearColumns } from './common-columns.ts'
import type { OpenColumn, OpenTable, PlanAt } from './open-table.ts'
import { VOCABULARIES } from './vocabularies.ts'

/** The name of a department; `*` as the plan calls its open set (各施設所管課). */
export function departmentName(id: string, { departments, record }: PlanAt): string {
  const name = id === '*' ? record.plan.open_departments : departments.find((one) => one.id === id)?.name
  return name ?? id
}

function departmentColumns<R>(
  of: (row: R) => string | null,
  name = 'department',
  title = '部署',
): readonly OpenColumn<PlanAt, R>[] {
  return [
    { name, title, form: 'code', codes: 'codes-departments', definition: '部署のID。空は出典に記載なし', of },
    {
      name: `${name}_name`,
      title: `${title}の名称`,
      form: 'name',
      definition: '部署の名称。部署が空なら空',
      of: (row, at) => {
        const id = of(row)
        return id === null ? null : departmentName(id, at)
      },
    },
  ]
}

export const ITEMS_TABLE: OpenTable<PlanAt, Item> = {
  name: 'items',
  title: '項目',
  description:
    '1行は1つの項目（具体的な取組）。照会の時点で計画に載っていたもの。計画外の取組（in_plan が no）と再掲を含む',
  key: ['municipality', 'plan', 'item'],
  columns: [
    ...OWNER_AND_PLAN,
    {
      name: 'item',
      title: '整理番号',
      form: 'code',
      definition: '項目の整理番号。付け替えない。計画外の取組は 外1 など',
      of: ({ code }) => code,
    },
    {
      name: 'item_printed',
      title: '印刷の番号',
      form: 'code',
      definition: '報告書に印刷する番号。計画外の取組は 1 から数える',
      of: printedCode,
    },
    {
      name: 'in_plan',
      title: '計画の項目',
      form: 'code',
      codes: 'codes-yes-no',
      definition: '計画の項目か。no は計画外の取組で、集計に含まない',
      of: (item) => !isOutside(item),
    },
    ...headingColumns<Item>(({ heading }) => heading),
    inferredColumn('属する見出しが原本からの推定か', ({ inferred }) => inferred),
    {
      name: 'title',
      title: '取組名',
      form: 'text',
      definition: '具体的な取組の名称',
      of: ({ title }) => title,
    },
    {
      name: 'summary',
      title: '事業概要',
      form: 'text',
      definition: '取組の内容。空は出典に記載なし',
      of: ({ summary }) => summary,
    },
    ...departmentColumns<Item>(({ lead }) => lead[0] ?? null, 'lead', '担当課'),
    ...yearColumns<PlanAt, Item>(
      'fiscal_year',
      '年度',
      '計画外の取組の属する年度。計画の項目では空',
      (item) => item.fiscal_year,
    ),
    ...yearColumns<PlanAt, Item>(
      'target_year',
      '目標年度',
      '達成を目指す年度。空は出典に記載なし',
      (item) => item.target_year,
    ),
    {
      name: 'weight',
      title: '配点',
      form: 'number',
      unit: '点',
      definition: '項目の重み。空は、配点を用いない計画',
      of: ({ weight }) => weight,
    },
  ],
  rowsOf: ({ record }) => record.items,
}

type Part = { item: string; role: 'lead' | 'partner'; order: number; department: string }

export const ITEM_DEPARTMENTS_TABLE: OpenTable<PlanAt, Part> = {
  name: 'item-departments',
  title: '項目の担当部署',
  description:
    '1行は1つの項目の1つの部署。担当が複数あるときは順のとおり。行のない項目は、担当が出典に記載なし',
  key: ['municipality', 'plan', 'item', 'role', 'order'],
  columns: [
    ...OWNER_AND_PLAN,
    itemColumn<Part>(({ item }) => item),
    {
      name: 'role',
      title: '役割',
      form: 'code',
      codes: 'codes-roles',
      definition: `担当か関係か（${Object.values(VOCABULARIES['codes-roles'].names).join('・')}）`,
      of: ({ role }) => role,
    },
    {
      name: 'order',
      title: '順',
      form: 'number',
      unit: '番目',
      definition: '記載の順。1から',
      of: ({ order }) => order,
    },
    ...departmentColumns<Part>(({ department }) => department),
  ],
  rowsOf: ({ record }) =>
    record.items.flatMap(({ code, lead, partners }) => [
      ...lead.map((department, index): Part => ({ item: code, role: 'lead', order: index + 1, department })),
      ...partners.map(
        (department, index): Part => ({ item: code, role: 'partner', order: index + 1, department }),
      ),
    ]),
}

type Tagged = { item: string; tag: string }

export const ITEM_TAGS_TABLE: OpenTable<PlanAt, Tagged> = {
  name: 'item-tags',
  title: '項目の区分',
  description: '1行は1つの項目の1つの区分（重点項目など）',
  key: ['municipality', 'plan', 'item', 'tag'],
  columns: [
    ...OWNER_AND_PLAN,
    itemColumn<Tagged>(({ item }) => item),
    { name: 'tag', title: '区分', form: 'text', definition: '計画の定める区分の語', of: ({ tag }) => tag },
  ],
  rowsOf: ({ record }) => record.items.flatMap(({ code, tags }) => tags.map((tag) => ({ item: code, tag }))),
}

export const ACTIONS_TABLE: OpenTable<PlanAt, Action> = {
  name: 'actions',
  title: '行動計画',
  description: '1行は1つの行動計画（項目の下の、数える単位）',
  key: ['municipality', 'plan', 'item', 'action'],
  columns: [
    ...OWNER_AND_PLAN,
    itemColumn<Action>(({ item }) => item),
    {
      name: 'action',
      title: '行動計画の番号',
      form: 'code',
      definition: '項目の中での番号',
      of: ({ number }) => number,
    },
    {
      name: 'title',
      title: '行動計画',
      form: 'text',
      definition: '行動計画の内容',
      of: ({ title }) => title,
    },
  ],
  rowsOf: ({ record }) => record.actions,
}

export const YEAR_PLANS_TABLE: OpenTable<PlanAt, YearPlan> = {
  name: 'year-plans',
  title: '年度計画',
  description: '1行は1つの項目の1つの年度の計画。照会の年度までのもの',
  key: ['municipality', 'plan', 'item', 'fiscal_year'],
  columns: [
    ...OWNER_AND_PLAN,
    itemColumn<YearPlan>(({ item }) => item),
    ...yearColumns<PlanAt, YearPlan>('fiscal_year', '年度', '年度計画の年度', (row) => row.fiscal_year),
    {
      name: 'text',
      title: '年度計画',
      form: 'text',
      definition: 'その年度に行うこと。空は出典に記載なし',
      of: ({ text }) => text,
    },
  ],
  rowsOf: ({ record }) => record.yearPlans,
}

import { LIFECYCLE_NAMES, type LifecycleKind } from '../../plan/lifecycle.ts'
import type { PlanView } from '../../publish/library.ts'
import { type Narrowing, narrow } from '../../publish/narrowing.ts'
import { shownItems } from '../../publish/shown-items.ts'
import { questionOf } from '../../report/axis.ts'
import { departmentNames } from '../../report/departments.ts'
import { href, routes } from '../../routes.ts'
import { DataLinks } from '../../ui/data-links.tsx'
import { type FilterField, Filters } from '../../ui/filters.tsx'
import { Layout } from '../../ui/layout.tsx'
import { PlanLine } from '../plan-line.tsx'
import { shownCount } from '../shown-count.ts'
import { ownerOf, titleOf, trailTo } from '../trail.ts'
import { ItemsTable } from './items-table.tsx'

type Props = { view: PlanView; narrowing: Narrowing; stylesheet: string }

export function ItemsPage({ view, narrowing, stylesheet }: Props) {
  const { municipality, record } = view
  const place = { municipality: municipality.municipality.code, plan: record.id }
  const items = narrow(view, narrowing)
  const all = shownItems(view.given)
  return (
    <Layout
      title={titleOf(view, '項目の一覧')}
      trail={trailTo(view, { label: '項目の一覧' })}
      municipality={ownerOf(municipality)}
      stylesheet={stylesheet}
      wide
    >
      <h1>項目の一覧</h1>
      <PlanLine view={view} />
      <Filters
        action={href(routes.items.list, place)}
        fields={fieldsOf(view, narrowing)}
        query={{ name: 'q', label: 'ことば', value: narrowing.q }}
        result={
          items.length === all.length
            ? shownCount(view, all)
            : `${all.length}件のうち${shownCount(view, items)}`
        }
      />
      {items.length === 0 ? (
        <p>この条件に合う項目はありません。条件を減らして、もう一度お試しください。</p>
      ) : (
        <ItemsTable view={view} items={items} />
      )}
      <DataLinks
        csv={href(routes.items.data, { ...place, data: 'items.csv' }, narrowing)}
        json={href(routes.items.data, { ...place, data: 'items.json' }, narrowing)}
      />
    </Layout>
  )
}

function fieldsOf(view: PlanView, narrowing: Narrowing): FilterField[] {
  const { record, municipality, given } = view
  const { plan } = record
  const names = departmentNames(given)
  const { axis } = questionOf(plan, given.round)
  const used = new Set(record.items.flatMap(({ lead, partners }) => [...lead, ...partners]))
  const departments = [...municipality.departments.map(({ id }) => id), '*'].filter((id) => used.has(id))
  const kinds = [...new Set(record.lifecycle.filter(({ action }) => action === null).map(({ kind }) => kind))]
  const field = (name: keyof Narrowing, label: string, options: [string, string][]): FilterField => {
    const value = narrowing[name]
    const isOurs = value === '' || options.some(([known]) => known === value)
    // Why nothing is found stands where it can be changed.
    const stray: [string, string][] = isOurs ? [] : [[value, `${value}（該当なし）`]]
    return {
      name,
      label,
      value,
      options: [['', 'すべて'] as const, ...options, ...stray].map(([value, label]) => ({ value, label })),
    }
  }
  return [
    field(
      'heading',
      plan.levels.join('・'),
      record.headings.map(({ path, level, name }) => [path, `${'　'.repeat(level - 1)}${path} ${name}`]),
    ),
    field(
      'department',
      '担当課',
      departments.map((id) => [id, names(id)]),
    ),
    field('mark', plan.axes.find(({ id }) => id === axis)?.name ?? '評価', marksOf(view, axis)),
    ...(kinds.length === 0 && narrowing.lifecycle === ''
      ? []
      : [
          field(
            'lifecycle',
            '異動',
            kinds.map((kind: LifecycleKind) => [kind, LIFECYCLE_NAMES[kind]]),
          ),
        ]),
  ]
}

function marksOf({ record }: PlanView, axis: string): [string, string][] {
  return (record.plan.scales[axis]?.marks ?? []).map(({ symbol, label }) => [
    symbol,
    `${symbol} ${label ?? ''}`.trim(),
  ])
}

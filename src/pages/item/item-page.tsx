import type { Item } from '../../plan/nouns.ts'
import { isOutside } from '../../plan/plan.ts'
import type { PlanView } from '../../publish/library.ts'
import { departmentNames } from '../../report/departments.ts'
import { href, routes } from '../../routes.ts'
import { DataLinks } from '../../ui/data-links.tsx'
import { DefinitionList } from '../../ui/definition-list.tsx'
import { Layout } from '../../ui/layout.tsx'
import { isEmpty, isTimeless } from '../../ui/schedule.ts'
import { Strip } from '../../ui/strip.tsx'
import { StripLegend } from '../../ui/strip-legend.tsx'
import { Inferred, NotInSource } from '../../ui/unknown.tsx'
import { shownCode } from '../item-code.ts'
import { PlanLine } from '../plan-line.tsx'
import { periodWords } from '../progress.ts'
import { schedulesOf } from '../schedules.ts'
import { ownerOf, titleOf, trailTo } from '../trail.ts'
import { Actions } from './actions.tsx'
import { Effects } from './effects.tsx'
import { Events } from './events.tsx'
import { Indicators } from './indicators.tsx'
import { ITEM_DATASET_NAMES, itemDatasets } from './item-datasets.ts'
import { Years } from './years.tsx'

type Props = { view: PlanView; item: Item; stylesheet: string }

/** Reads like a biography (LOOK): title, who, the strip, then the years downward, newest first. */
export function ItemPage({ view, item, stylesheet }: Props) {
  const { municipality, record } = view
  const place = { municipality: municipality.municipality.code, plan: record.id }
  const schedule = schedulesOf(view)(item)
  return (
    <Layout
      title={titleOf(view, `${shownCode(item.code)} ${item.title}`)}
      trail={trailTo(
        view,
        { label: '項目の一覧', href: href(routes.items.list, place) },
        { label: item.title },
      )}
      municipality={ownerOf(municipality)}
      stylesheet={stylesheet}
    >
      <p class="quiet">
        {isOutside(item) ? `計画外の取組 ${shownCode(item.code)}` : `整理番号 ${item.code}`}
      </p>
      <h1>{item.title}</h1>
      <PlanLine view={view} />
      <Facts view={view} item={item} />
      {!isOutside(item) && (
        <section>
          <h2>スケジュール</h2>
          {isEmpty(schedule) ? (
            <p>
              <NotInSource />
            </p>
          ) : (
            <>
              <Strip {...schedule} caption={periodWords(view)} />
              {!isTimeless(schedule) && <StripLegend periods={schedule.periods} />}
            </>
          )}
        </section>
      )}
      <Actions view={view} item={item} isLegendTold={!isOutside(item) && !isTimeless(schedule)} />
      <Years view={view} item={item} />
      <Indicators view={view} item={item} />
      <Effects view={view} item={item} />
      <Events view={view} item={item} />
      <Neighbours view={view} item={item} />
      <DataLinks
        csv={href(routes.item.data, { ...place, data: `${item.code}.csv` })}
        json={href(routes.item.data, { ...place, data: `${item.code}.json` })}
        more={itemDatasets(view, item).map(({ name }) => ({
          name: ITEM_DATASET_NAMES[name] ?? name,
          csv: href(routes.item.dataset, { ...place, item: item.code, data: `${name}.csv` }),
          json: href(routes.item.dataset, { ...place, item: item.code, data: `${name}.json` }),
        }))}
      />
    </Layout>
  )
}

function Facts({ view: { record, given }, item }: Omit<Props, 'stylesheet'>) {
  const names = departmentNames(given)
  const steps = item.heading?.split('-') ?? []
  const headings = record.plan.levels.map((term, index) => {
    const path = steps.slice(0, index + 1).join('-')
    const heading = steps.length > index ? record.headings.find((one) => one.path === path) : undefined
    const isGuess = item.inferred && index > 0
    return {
      term,
      detail: heading ? (
        <>
          {heading.name} {isGuess && <Inferred reason="原本の表からは確かめられない" />}
        </>
      ) : (
        <NotInSource />
      ),
    }
  })
  const known = isOutside(item) ? headings.slice(0, steps.length) : headings
  return (
    <DefinitionList
      entries={[
        {
          term: '担当課',
          detail: item.lead.length === 0 ? <NotInSource /> : item.lead.map(names).join('、'),
        },
        ...(item.partners.length === 0
          ? []
          : [{ term: '関係課', detail: item.partners.map(names).join('、') }]),
        ...known,
        ...(isOutside(item) && item.summary === null
          ? []
          : [{ term: '事業概要', detail: item.summary ?? <NotInSource /> }]),
      ]}
    />
  )
}

/** The items before and after this one in the plan's order. */
function Neighbours({ view: { municipality, record }, item }: Omit<Props, 'stylesheet'>) {
  const alike = record.items.filter((one) => one.fiscal_year === item.fiscal_year)
  const at = alike.indexOf(item)
  const link = (one: Item | undefined, label: string) =>
    one && (
      <a
        href={href(routes.item.show, {
          municipality: municipality.municipality.code,
          plan: record.id,
          item: one.code,
        })}
      >
        {`${label}：${shownCode(one.code)} ${one.title}`}
      </a>
    )
  return (
    <nav class="neighbours" aria-label="前後の項目">
      {link(alike[at - 1], '前の項目')}
      {link(alike[at + 1], '次の項目')}
    </nav>
  )
}

import { PaperTable } from '../../paper/html/table.tsx'
import type { Heading } from '../../plan/nouns.ts'
import { isOutside } from '../../plan/plan.ts'
import { tellsDone } from '../../plan/scale.ts'
import type { EditionEntry, PlanView } from '../../publish/library.ts'
import { shownItems } from '../../publish/shown-items.ts'
import { questionOf } from '../../report/axis.ts'
import { doneTable } from '../../report/done-table.ts'
import type { Given } from '../../report/given.ts'
import { marksTable } from '../../report/marks-table.ts'
import { countRounds } from '../../report/tally-count.ts'
import { href, routes } from '../../routes.ts'
import { DataLinks } from '../../ui/data-links.tsx'
import { Layout } from '../../ui/layout.tsx'
import { Sentence } from '../../ui/sentence.tsx'
import { asOfWords, periodWords, progressOf, progressSentence } from '../progress.ts'
import { shownCount } from '../shown-count.ts'
import { ownerOf, trailTo } from '../trail.ts'
import { unratedSentence } from '../unrated.ts'
import { Bars } from './bars.tsx'
import { Late } from './late.tsx'
import { Reports } from './reports.tsx'

type Props = { view: PlanView; editions: EditionEntry[]; stylesheet: string }

/** Sentence first, chart second, table always (LOOK); then what is late and why, then the way to the items and files. */
export function PlanPage({ view, editions, stylesheet }: Props) {
  const { municipality, record, given } = view
  const place = { municipality: municipality.municipality.code, plan: record.id }
  return (
    <Layout
      title={`${record.plan.title} ${municipality.municipality.name}`}
      trail={trailTo(view)}
      municipality={ownerOf(municipality)}
      stylesheet={stylesheet}
    >
      <h1>{record.plan.title}</h1>
      <Opening given={given} />
      <Bars given={given} />
      <Tables given={given} />
      <Late given={given} />
      <Headings view={view} />
      <Reports view={view} editions={editions} />
      <DataLinks
        csv={href(routes.plan.data, { ...place, data: `${record.id}.csv` })}
        json={href(routes.plan.data, { ...place, data: `${record.id}.json` })}
        more={[
          {
            name: '項目',
            csv: href(routes.items.data, { ...place, data: 'items.csv' }),
            json: href(routes.items.data, { ...place, data: 'items.json' }),
          },
          {
            name: '版とファイル',
            csv: href(routes.reports.data, { ...place, data: 'reports.csv' }),
            json: href(routes.reports.data, { ...place, data: 'reports.json' }),
          },
        ]}
      />
    </Layout>
  )
}

function Opening({ given }: { given: Given }) {
  return (
    <>
      <Sentence asOf={asOfWords(given)}>{progressSentence(given)}</Sentence>
      <p>{planSentence(given)}</p>
    </>
  )
}

/** What the plan is, told from what is recorded of it. */
function planSentence(given: Given): string {
  const { plan, headings } = given.record
  const levels = plan.levels.map(
    (name, index) => `${headings.filter(({ level }) => level === index + 1).length}の${name}`,
  )
  const outside = shownItems(given).filter(isOutside).length
  return [
    `「${plan.title}」は、${periodWords(given)}の計画です。`,
    `${levels.join('、')}の下に、${progressOf(given).items}の項目があります。`,
    ...(outside === 0 ? [] : [`ほかに、計画外の取組が${outside}あります。`]),
    unratedSentence(given.record, questionOf(plan, given.round)) ?? '',
  ].join('')
}

function Tables({ given }: { given: Given }) {
  const counts = countRounds(given, { level: 1 })
  const scale = given.record.plan.scales[counts[0]?.question.axis ?? '']
  if (scale === undefined) return null
  return (
    <details class="paper tables">
      <summary>表で見る</summary>
      <PaperTable table={marksTable(given, scale, counts, 1)} labelledBy={null} />
      {tellsDone(scale) && <PaperTable table={doneTable(given, scale, counts, 1)} labelledBy={null} />}
    </details>
  )
}

function Headings({ view }: { view: PlanView }) {
  const { municipality, record } = view
  const place = { municipality: municipality.municipality.code, plan: record.id }
  return (
    <section>
      <h2>{`${record.plan.levels[0]}と項目`}</h2>
      <ul class="plain-list entries">
        {record.headings
          .filter(({ level }) => level === 1)
          .map((heading) => (
            <li>
              <p class="entry-title">
                <a
                  href={href(routes.items.list, place, { heading: heading.path })}
                >{`${heading.path}. ${heading.name}`}</a>
              </p>
              <Lower headings={record.headings} above={heading} />
            </li>
          ))}
      </ul>
      <p>
        <a
          href={href(routes.items.list, place)}
        >{`項目の一覧 ${shownCount(view, shownItems(view.given))}`}</a>
      </p>
    </section>
  )
}

/** The headings right below one, and theirs below them. */
function Lower({ headings, above }: { headings: readonly Heading[]; above: Heading }) {
  const own = headings.filter(
    ({ path, level }) => level === above.level + 1 && path.startsWith(`${above.path}-`),
  )
  if (own.length === 0) return null
  return (
    <ul class="quiet">
      {own.map((heading) => (
        <li>
          {heading.name}
          <Lower headings={headings} above={heading} />
        </li>
      ))}
    </ul>
  )
}

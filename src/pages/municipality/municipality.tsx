import { Hono } from 'hono'
import type { MunicipalityView, PlanView } from '../../publish/library.ts'
import { href, routes } from '../../routes.ts'
import { DataLinks } from '../../ui/data-links.tsx'
import { Layout } from '../../ui/layout.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { nameAndForm, type PagesGiven, respond, respondData } from '../context.ts'
import { asOfWords, periodWords, progressSentence } from '../progress.ts'
import { ownerOf, trailTo } from '../trail.ts'
import { pastAndPresent } from './past-and-present.ts'
import { plansDataset } from './plans-dataset.ts'

/** `/{code}/`: a municipality and its plans. */
export function municipalityPages({ library, stylesheet, today }: PagesGiven): Hono {
  return new Hono()
    .get(routes.municipality.show, async (c) => {
      const code = c.req.param('municipality')
      const view = await library.municipality(code)
      if (view === null) return c.notFound()
      const hasFigures = (await library.figures(code)) !== null
      return respond(
        c,
        <MunicipalityPage view={view} hasFigures={hasFigures} today={today()} stylesheet={stylesheet} />,
      )
    })
    .get(routes.municipality.data, async (c) => {
      const { name, form } = nameAndForm(c.req.param('data'))
      const view = await library.municipality(name)
      return view === null ? c.notFound() : respondData(c, form, plansDataset(view, today()))
    })
}

type Props = { view: MunicipalityView; hasFigures: boolean; today: string; stylesheet: string }

function MunicipalityPage({ view: { municipality, plans }, hasFigures, today, stylesheet }: Props) {
  const { code, name, kana, prefecture } = municipality.municipality
  const { present, past } = pastAndPresent(plans, today)
  return (
    <Layout
      title={`${name}の行政改革`}
      trail={trailTo({ municipality })}
      municipality={ownerOf(municipality)}
      stylesheet={stylesheet}
    >
      <h1>{name}の行政改革</h1>
      <p class="quiet">{[prefecture, kana].filter((part) => part !== null).join('　')}</p>
      <SearchBox action={href(routes.search.show)} label="すべての団体の項目を言葉で探す" />
      {present.length > 0 && <Plans title="いまの計画" plans={present} />}
      {past.length > 0 && <Plans title="これまでの計画" plans={past} />}
      {hasFigures && (
        <section>
          <h2>数値</h2>
          <p class="entry-title">
            <a href={href(routes.figures.show, { municipality: code })}>財政・職員などの数値</a>
          </p>
          <p>公表した報告書に載せた会計や職員などの数値を、表と図で示します。</p>
        </section>
      )}
      <DataLinks
        csv={href(routes.municipality.data, { data: `${code}.csv` })}
        json={href(routes.municipality.data, { data: `${code}.json` })}
        more={
          hasFigures
            ? [
                {
                  name: '財政・職員などの数値',
                  csv: href(routes.figures.data, { municipality: code, data: 'figures.csv' }),
                  json: href(routes.figures.data, { municipality: code, data: 'figures.json' }),
                },
              ]
            : []
        }
      />
    </Layout>
  )
}

function Plans({ title, plans }: { title: string; plans: PlanView[] }) {
  return (
    <section>
      <h2>{title}</h2>
      <ul class="plain-list entries">
        {plans.map((view) => (
          <Entry view={view} />
        ))}
      </ul>
    </section>
  )
}

function Entry({ view: { municipality, record, given } }: { view: PlanView }) {
  const place = { municipality: municipality.municipality.code, plan: record.id }
  return (
    <li>
      <p class="entry-title">
        <a href={href(routes.plan.show, place)}>{record.plan.title}</a>
      </p>
      <p class="quiet">{periodWords(given)}</p>
      <p>{progressSentence(given)}</p>
      <p class="quiet small">{asOfWords(given)}</p>
    </li>
  )
}

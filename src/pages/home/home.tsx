import { Hono } from 'hono'
import type { MunicipalityView } from '../../publish/library.ts'
import { href, routes } from '../../routes.ts'
import { DataLinks } from '../../ui/data-links.tsx'
import { Layout } from '../../ui/layout.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { nameAndForm, type PagesGiven, respond, respondData } from '../context.ts'
import { municipalitiesDataset } from './municipalities-dataset.ts'

/** `/`: the municipalities. */
export function homePages({ library, stylesheet }: PagesGiven): Hono {
  const views = async (): Promise<MunicipalityView[]> => {
    const all = await library.municipalities()
    const found = await Promise.all(all.map(({ code }) => library.municipality(code)))
    return found.filter((view) => view !== null)
  }
  return new Hono()
    .get(routes.home, async (c) => respond(c, <HomePage views={await views()} stylesheet={stylesheet} />))
    .get(routes.municipalities.data, async (c) =>
      respondData(c, nameAndForm(c.req.param('data')).form, municipalitiesDataset(await views())),
    )
}

function HomePage({ views, stylesheet }: { views: MunicipalityView[]; stylesheet: string }) {
  return (
    <Layout title="行政改革の進捗" trail={[]} stylesheet={stylesheet}>
      <h1>行政改革の進捗</h1>
      <p>市町村の行政改革の計画が、いまどこまで進んでいるかを、公表された報告書の数字で示しています。</p>
      <SearchBox action={href(routes.search.show)} label="すべての団体の項目を言葉で探す" />
      <h2>団体</h2>
      {views.length === 0 && <p>公表されている計画は、まだありません。</p>}
      <ul class="plain-list entries">
        {views.map((view) => (
          <Entry view={view} />
        ))}
      </ul>
      <DataLinks
        csv={href(routes.municipalities.data, { data: 'municipalities.csv' })}
        json={href(routes.municipalities.data, { data: 'municipalities.json' })}
      />
    </Layout>
  )
}

function Entry({ view: { municipality, plans } }: { view: MunicipalityView }) {
  const { code, name, kana, prefecture } = municipality.municipality
  return (
    <li>
      <p class="entry-title">
        <a href={href(routes.municipality.show, { municipality: code })}>{name}</a>
      </p>
      <p class="quiet">
        {[prefecture, kana, `団体コード ${code}`].filter((part) => part !== null).join('　')}
      </p>
      <ul class="entry-plans">
        {plans.map(({ record }) => (
          <li>
            <a href={href(routes.plan.show, { municipality: code, plan: record.id })}>{record.plan.title}</a>
          </li>
        ))}
      </ul>
    </li>
  )
}

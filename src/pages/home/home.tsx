import { Hono } from 'hono'
import type { Listed } from '../../publish/library.ts'
import { href, routes } from '../../routes.ts'
import { DataLinks } from '../../ui/data-links.tsx'
import { Layout } from '../../ui/layout.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { nameAndForm, type PagesGiven, respond, respondData } from '../context.ts'
import { municipalitiesDataset } from './municipalities-dataset.ts'

/** `/`: the municipalities. */
export function homePages({ library, stylesheet }: PagesGiven): Hono {
  return new Hono()
    .get(routes.home, async (c) =>
      respond(c, <HomePage listed={await library.municipalities()} stylesheet={stylesheet} />),
    )
    .get(routes.municipalities.data, async (c) =>
      respondData(
        c,
        nameAndForm(c.req.param('data')).form,
        municipalitiesDataset(await library.municipalities()),
      ),
    )
}

function HomePage({ listed, stylesheet }: { listed: Listed[]; stylesheet: string }) {
  return (
    <Layout title="行政改革の進捗" trail={[]} stylesheet={stylesheet}>
      <h1>行政改革の進捗</h1>
      <p>市町村の行政改革の計画が、いまどこまで進んでいるかを、公表された報告書の数字で示しています。</p>
      <SearchBox action={href(routes.search.show)} label="すべての団体の項目を言葉で探す" />
      <h2>団体</h2>
      {listed.length === 0 && <p>公表されている計画は、まだありません。</p>}
      <ul class="plain-list entries">
        {listed.map((one) => (
          <Entry listed={one} />
        ))}
      </ul>
      <DataLinks
        csv={href(routes.municipalities.data, { data: 'municipalities.csv' })}
        json={href(routes.municipalities.data, { data: 'municipalities.json' })}
      />
    </Layout>
  )
}

function Entry({ listed: { municipality, plans } }: { listed: Listed }) {
  const { code, name, kana, prefecture } = municipality
  return (
    <li>
      <p class="entry-title">
        <a href={href(routes.municipality.show, { municipality: code })}>{name}</a>
      </p>
      <p class="quiet">
        {[prefecture, kana, `団体コード ${code}`].filter((part) => part !== null).join('　')}
      </p>
      <ul class="entry-plans">
        {plans.map(({ id, title }) => (
          <li>
            <a href={href(routes.plan.show, { municipality: code, plan: id })}>{title}</a>
          </li>
        ))}
      </ul>
    </li>
  )
}

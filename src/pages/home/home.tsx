import { Hono } from 'hono'
import type { Library } from '../../publish/library.ts'
import { href, routes } from '../../routes.ts'
import { Layout } from '../../ui/layout.tsx'
import { type PagesGiven, respond } from '../context.ts'

/** `/`: the municipalities. */
export function homePages(given: PagesGiven): Hono {
  return new Hono().get(routes.home, (c) => respond(c, <HomePage {...given} />))
}

function HomePage({ library, stylesheet }: PagesGiven) {
  return (
    <Layout title="行政改革の進捗" trail={[]} stylesheet={stylesheet}>
      <h1>行政改革の進捗</h1>
      <p>市町村の行政改革の計画が、いまどこまで進んでいるかを、公表された報告書の数字で示しています。</p>
      <h2>団体</h2>
      <ul class="plain-list entries">
        {library.map((held) => (
          <Entry held={held} />
        ))}
      </ul>
    </Layout>
  )
}

function Entry({ held: { municipality } }: { held: Library[number] }) {
  const { code, name, kana, prefecture } = municipality.municipality
  return (
    <li>
      <p class="entry-title">
        <a href={href(routes.municipality.show, { municipality: code })}>{name}</a>
      </p>
      <p class="quiet">
        {[prefecture, kana, `団体コード ${code}`].filter((part) => part !== null).join('　')}
      </p>
    </li>
  )
}

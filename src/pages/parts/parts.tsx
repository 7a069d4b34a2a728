import { Hono } from 'hono'
import { html } from 'hono/html'
import { routes } from '../../routes.ts'
import { type Part, parts } from '../../ui/examples.ts'
import { Layout } from '../../ui/layout.tsx'

/** /ui: every part with its examples. `stylesheet` is the address pages/assets gives. */
export function createParts(stylesheet: string) {
  const app = new Hono()
  app.get(routes.parts, (c) => c.html(html`<!doctype html>${PartsPage({ stylesheet })}`))
  return app
}

function PartsPage({ stylesheet }: { stylesheet: string }) {
  return (
    <Layout title="部品" trail={[]} stylesheet={stylesheet}>
      <h1>部品</h1>
      <p>
        画面はこれらの部品でできています。例の中身は、荒尾市と美祢市の報告書と、架空の見本町から取りました。
      </p>
      <ul class="legend">
        {parts.map((part) => (
          <li>
            <a href={`#${part.id}`}>{part.name}</a>
          </li>
        ))}
      </ul>
      {parts.map((part) => (
        <Shown part={part} />
      ))}
    </Layout>
  )
}

function Shown({ part }: { part: Part }) {
  return (
    <section>
      <h2 id={part.id}>
        {part.name} <span class="small quiet">{part.id}</span>
      </h2>
      {part.whole ? (
        <p>この頁そのものが例です。</p>
      ) : (
        part.examples.map((example) => (
          <>
            {/* No heading: examples bring headings of their own. */}
            <p class="example-name">{example.name}</p>
            {example.show()}
          </>
        ))
      )}
    </section>
  )
}

import type { Child } from 'hono/jsx'
import { href, routes } from '../routes.ts'

/** A step of the way here; the last one is this page and bears no address. */
export type TrailStep = { label: string; href?: string }

export type LayoutProps = {
  title: string
  trail: TrailStep[]
  children: Child
  /** The stylesheet's address, as pages/assets gives it. */
  stylesheet: string
  municipality?: { name: string; href: string }
  /** For pages whose tables need the room. */
  wide?: boolean
}

/** A whole document; the caller writes `<!doctype html>` before it. */
export function Layout({ title, trail, children, stylesheet, municipality, wide = false }: LayoutProps) {
  return (
    <html lang="ja">
      <head>
        <meta charset="utf-8" />
        <title>{`${title} ｜ あゆみ`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="stylesheet" href={stylesheet} />
        {/* Keeps browsers from asking for /favicon.ico. */}
        <link rel="icon" href="data:," />
      </head>
      <body class={wide ? 'page-body wide' : 'page-body'}>
        <a class="skip" href="#main">
          本文へ
        </a>
        <Header {...(municipality ? { municipality } : {})} />
        {trail.length > 0 && <Trail trail={trail} />}
        <main class="page-main" id="main" tabindex={-1}>
          {children}
        </main>
        <footer class="page-foot">
          <p>あゆみ　行政改革の進捗を、照会から公表まで</p>
          <a href={href(routes.api.show)}>API（公表されたものをプログラムで読む）</a>
        </footer>
      </body>
    </html>
  )
}

function Header({ municipality }: Pick<LayoutProps, 'municipality'>) {
  return (
    <header class="page-head">
      {municipality && (
        <a class="page-owner" href={municipality.href}>
          {municipality.name}
        </a>
      )}
      <a class={municipality ? 'page-system' : 'page-owner'} href={href(routes.home)}>
        あゆみ
      </a>
    </header>
  )
}

function Trail({ trail }: { trail: TrailStep[] }) {
  return (
    <nav class="trail" aria-label="現在の位置">
      <ol>
        {trail.map((step) => (
          <li>
            {step.href ? <a href={step.href}>{step.label}</a> : <span aria-current="page">{step.label}</span>}
          </li>
        ))}
      </ol>
    </nav>
  )
}

import type { Context } from 'hono'
import { html } from 'hono/html'
import { href, routes } from '../routes.ts'
import { Layout } from '../ui/layout.tsx'
import { Message, type MessageProps } from '../ui/message.tsx'

const HOME = { label: '団体一覧へ', href: href(routes.home) }

/** 404; an address that only lacks its last slash, or has one too many, is led to where it stands. */
export function missing(c: Context, stylesheet: string): Response | Promise<Response> {
  // As it was asked for: decoding may fail, and could make another address of it.
  const { pathname, search } = new URL(c.req.url)
  const isRead = c.req.method === 'GET' || c.req.method === 'HEAD'
  const wanted = isRead ? otherSlash(pathname) : null
  if (wanted !== null) return c.redirect(`${wanted}${search}`, 308)
  const message = {
    title: 'ページが見つかりません',
    what: 'このアドレスのページはないか、公表されていません。',
    doThis: ['アドレスの綴りを確かめてください。', '団体一覧から、計画や項目をたどることもできます。'],
    home: HOME,
  }
  return c.html(page(message, stylesheet), 404)
}

/** Addresses that bear no last slash, unlike those of plans. */
const WITHOUT_SLASH: readonly string[] = [routes.parts, routes.search.show]

/** The address with its last slash, or without, where that is one of ours; null for any other. */
function otherSlash(pathname: string): string | null {
  if (pathname.endsWith('/')) {
    const bare = pathname.slice(0, -1)
    return WITHOUT_SLASH.includes(bare) ? bare : null
  }
  const slashed = `${pathname}/`
  return slashed === routes.dictionary.show ||
    slashed === routes.api.show ||
    /^\/\d{6}(\/[^.]*)?$/.test(pathname)
    ? slashed
    : null
}

/** 500: what happened is in the log, not on the page. */
export function failed(c: Context, stylesheet: string): Response | Promise<Response> {
  const message = {
    title: '表示できませんでした',
    what: 'システムの中で思わぬ誤りが起きました。',
    doThis: [
      'しばらくしてから、もう一度開いてください。',
      '続くときは、起きた時刻を添えて担当者に知らせてください。',
    ],
    home: HOME,
  }
  return c.html(page(message, stylesheet), 500)
}

function page(message: MessageProps, stylesheet: string) {
  return html`<!doctype html>${(
    <Layout title={message.title} trail={[]} stylesheet={stylesheet}>
      <Message {...message} />
    </Layout>
  )}`
}

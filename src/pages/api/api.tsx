import { Hono } from 'hono'
import { routes } from '../../routes.ts'
import { type PagesGiven, respond } from '../context.ts'
import { ApiPage } from './api-page.tsx'
import type { ApiDocument } from './document.ts'
import { type Ask, LOOKED_AT, type Shown, shownNow } from './examples.ts'

/**
 * `/api/`: how programs read what is published. `ask` asks the server itself; `perMinute` is how often a client may (0: as it
 * likes).
 */
export function apiPages({ library, stylesheet }: PagesGiven, ask: Ask, perMinute: number): Hono {
  let kept: { stamp: string; shown: Shown } | undefined
  /** Examples are asked for anew when something was published of a body that they may speak of. */
  const shownOf = async (): Promise<Shown> => {
    const listed = (await library.municipalities()).slice(0, LOOKED_AT)
    const stamps = []
    for (const { municipality } of listed) stamps.push(await library.stamp(municipality.code, null))
    const stamp = JSON.stringify(stamps)
    if (kept?.stamp !== stamp) kept = { stamp, shown: await shownNow(library, ask) }
    return kept.shown
  }
  return new Hono().get(routes.api.show, async (c) => {
    const document = (await (await ask(routes.api.document)).json()) as ApiDocument
    const shown = await shownOf()
    return respond(
      c,
      <ApiPage document={document} shown={shown} perMinute={perMinute} stylesheet={stylesheet} />,
    )
  })
}

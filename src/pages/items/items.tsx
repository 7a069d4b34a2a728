import { Hono } from 'hono'
import { narrow } from '../../publish/narrowing.ts'
import { itemsDataset } from '../../report/items-dataset.ts'
import { routes } from '../../routes.ts'
import { nameAndForm, type PagesGiven, respond, respondData } from '../context.ts'
import { ItemsPage } from './items-page.tsx'
import { narrowingOf } from './narrowing.ts'

/** `/{code}/{plan}/items/`: the items of a plan, narrowed by the address's query. */
export function itemsPages({ library, stylesheet }: PagesGiven): Hono {
  return new Hono()
    .get(routes.items.list, async (c) => {
      const { municipality, plan } = c.req.param()
      // Only who looks for words needs the texts.
      const isSearch = (c.req.query('q') ?? '') !== ''
      const view = await (isSearch ? library.plan(municipality, plan) : library.outline(municipality, plan))
      if (view === null) return c.notFound()
      return respond(
        c,
        <ItemsPage view={view} narrowing={narrowingOf(view, c.req.query())} stylesheet={stylesheet} />,
      )
    })
    .get(routes.items.data, async (c) => {
      const view = await library.plan(c.req.param('municipality'), c.req.param('plan'))
      if (view === null) return c.notFound()
      const items = narrow(view, narrowingOf(view, c.req.query()))
      return respondData(c, nameAndForm(c.req.param('data')).form, itemsDataset(view.given, items))
    })
}

import { Hono } from 'hono'
import { planView } from '../../publish/library.ts'
import { itemsDataset } from '../../report/items-dataset.ts'
import { routes } from '../../routes.ts'
import { type PagesGiven, respond, respondData } from '../context.ts'
import { ItemsPage } from './items-page.tsx'
import { narrow, narrowingOf } from './narrowing.ts'

/** `/{code}/{plan}/items/`: the items of a plan, narrowed by the address's query. */
export function itemsPages({ library, stylesheet }: PagesGiven): Hono {
  return new Hono()
    .get(routes.items.list, (c) => {
      const view = planView(library, c.req.param('municipality'), c.req.param('plan'))
      if (view === null) return c.notFound()
      return respond(
        c,
        <ItemsPage view={view} narrowing={narrowingOf(view, c.req.query())} stylesheet={stylesheet} />,
      )
    })
    .get(routes.items.data, (c) => {
      const view = planView(library, c.req.param('municipality'), c.req.param('plan'))
      if (view === null) return c.notFound()
      const items = narrow(view, narrowingOf(view, c.req.query()))
      return respondData(c, c.req.param('data').split('.')[1], itemsDataset(view.given, items))
    })
}

import { Hono } from 'hono'
import { planView } from '../../publish/library.ts'
import { itemsDataset } from '../../report/items-dataset.ts'
import { routes } from '../../routes.ts'
import { type PagesGiven, respond, respondData } from '../context.ts'
import { ItemPage } from './item-page.tsx'

/** `/{code}/{plan}/items/{item}/`: one item through the years. */
export function itemPages({ library, stylesheet }: PagesGiven): Hono {
  const find = (code: string, plan: string, itemCode: string) => {
    const view = planView(library, code, plan)
    const item = view?.record.items.find((one) => one.code === itemCode)
    return view && item ? { view, item } : null
  }
  return new Hono()
    .get(routes.item.show, (c) => {
      const { municipality, plan, item } = c.req.param()
      const found = find(municipality, plan, item)
      return found === null ? c.notFound() : respond(c, <ItemPage {...found} stylesheet={stylesheet} />)
    })
    .get(routes.item.data, (c) => {
      const [, item = '', form] = /^(.+)\.(csv|json)$/.exec(c.req.param('data')) ?? []
      const found = find(c.req.param('municipality'), c.req.param('plan'), item)
      return found === null
        ? c.notFound()
        : respondData(c, form, itemsDataset(found.view.given, [found.item]))
    })
}

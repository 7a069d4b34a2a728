import { Hono } from 'hono'
import { itemsDataset } from '../../report/items-dataset.ts'
import { routes } from '../../routes.ts'
import { nameAndForm, type PagesGiven, respond, respondData } from '../context.ts'
import { itemDatasets } from './item-datasets.ts'
import { ItemPage } from './item-page.tsx'

/** `/{code}/{plan}/items/{item}/`: one item through the years. */
export function itemPages({ library, stylesheet }: PagesGiven): Hono {
  const find = async (code: string, plan: string, itemCode: string) => {
    const view = await library.plan(code, plan)
    const item = view?.record.items.find((one) => one.code === itemCode)
    return view && item ? { view, item } : null
  }
  return new Hono()
    .get(routes.item.show, async (c) => {
      const { municipality, plan, item } = c.req.param()
      const found = await find(municipality, plan, item)
      return found === null ? c.notFound() : respond(c, <ItemPage {...found} stylesheet={stylesheet} />)
    })
    .get(routes.item.data, async (c) => {
      const { name, form } = nameAndForm(c.req.param('data'))
      const found = await find(c.req.param('municipality'), c.req.param('plan'), name)
      return found === null
        ? c.notFound()
        : respondData(c, form, itemsDataset(found.view.given, [found.item]))
    })
    .get(routes.item.dataset, async (c) => {
      const { municipality, plan, item, data } = c.req.param()
      const { name, form } = nameAndForm(data)
      const found = await find(municipality, plan, item)
      const dataset =
        found === null ? undefined : itemDatasets(found.view, found.item).find((one) => one.name === name)
      return dataset === undefined ? c.notFound() : respondData(c, form, dataset)
    })
}

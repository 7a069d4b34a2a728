import { Hono } from 'hono'
import { tallyDataset } from '../../report/tally-dataset.ts'
import { routes } from '../../routes.ts'
import { nameAndForm, type PagesGiven, respond, respondData } from '../context.ts'
import { PlanPage } from './plan-page.tsx'

/** `/{code}/{plan}/`: how far a plan has come. */
export function planPages({ library, stylesheet }: PagesGiven): Hono {
  return new Hono()
    .get(routes.plan.show, async (c) => {
      const { municipality, plan } = c.req.param()
      const view = await library.plan(municipality, plan)
      if (view === null) return c.notFound()
      const editions = await library.editions(municipality, plan)
      return respond(c, <PlanPage view={view} editions={editions} stylesheet={stylesheet} />)
    })
    .get(routes.plan.data, async (c) => {
      const { name, form } = nameAndForm(c.req.param('data'))
      const view = await library.plan(c.req.param('municipality'), name)
      return view === null ? c.notFound() : respondData(c, form, tallyDataset(view.given))
    })
}

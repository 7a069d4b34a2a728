import { Hono } from 'hono'
import { planView } from '../../publish/library.ts'
import { tallyDataset } from '../../report/tally-dataset.ts'
import { routes } from '../../routes.ts'
import { type PagesGiven, respond, respondData } from '../context.ts'
import { PlanPage } from './plan-page.tsx'

/** `/{code}/{plan}/`: how far a plan has come. */
export function planPages({ library, stylesheet }: PagesGiven): Hono {
  return new Hono()
    .get(routes.plan.show, (c) => {
      const view = planView(library, c.req.param('municipality'), c.req.param('plan'))
      return view === null ? c.notFound() : respond(c, <PlanPage view={view} stylesheet={stylesheet} />)
    })
    .get(routes.plan.data, (c) => {
      const [plan = '', form] = c.req.param('data').split('.')
      const view = planView(library, c.req.param('municipality'), plan)
      return view === null ? c.notFound() : respondData(c, form, tallyDataset(view.given))
    })
}

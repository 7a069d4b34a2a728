import { Hono } from 'hono'
import { writeDatasetJson } from '../../paper/data/data.ts'
import { routes } from '../../routes.ts'
import { nameAndForm, type PagesGiven, respond, respondData, respondJson } from '../context.ts'
import { datasetsJson, longDataset } from './long-dataset.ts'
import { ReportPage } from './report-page.tsx'
import { reportsDataset } from './reports-dataset.ts'
import { ReportsPage } from './reports-page.tsx'

/** What a published file's bytes are for ever: kept a year by whoever has them. */
const FOR_EVER = 'public, max-age=31536000, immutable'

/** What a browser shows itself; all else is saved. A fragment is sent as plain text, so that no browser takes it for a page. */
const SEEN = 'application/pdf'

/** `/{code}/{plan}/reports/`: every edition; `…/{edition}/`: a published report, its files and data beside it. */
export function reportPages({ library, stylesheet }: PagesGiven): Hono {
  return new Hono()
    .get(routes.reports.list, async (c) => {
      const { municipality, plan } = c.req.param()
      const view = await library.plan(municipality, plan)
      if (view === null) return c.notFound()
      const editions = await library.editions(municipality, plan)
      return respond(c, <ReportsPage view={view} editions={editions} stylesheet={stylesheet} />)
    })
    .get(routes.reports.data, async (c) => {
      const { municipality, plan, data } = c.req.param()
      const view = await library.plan(municipality, plan)
      if (view === null) return c.notFound()
      const editions = await library.editions(municipality, plan)
      return respondData(c, nameAndForm(data).form, reportsDataset(view, editions))
    })
    .get(routes.report.show, async (c) => {
      const { municipality, plan, edition } = c.req.param()
      const [view, report] = [
        await library.plan(municipality, plan),
        await library.report(municipality, plan, edition),
      ]
      if (view === null || report === null) return c.notFound()
      const editions = await library.editions(municipality, plan)
      return respond(
        c,
        <ReportPage view={view} report={report} editions={editions} stylesheet={stylesheet} />,
      )
    })
    .get(routes.report.data, async (c) => {
      const { municipality, plan, data } = c.req.param()
      const { name, form } = nameAndForm(data)
      const report = await library.report(municipality, plan, name)
      if (report === null) return c.notFound()
      if (form === 'json') return respondJson(c, datasetsJson(report.tree, writeDatasetJson))
      return respondData(c, form, longDataset(report.tree))
    })
    .get(routes.report.dataset, async (c) => {
      const { municipality, plan, edition, data } = c.req.param()
      const { name, form } = nameAndForm(data)
      const report = await library.report(municipality, plan, edition)
      const dataset = report?.tree.datasets.find((one) => one.name === name)
      return dataset === undefined ? c.notFound() : respondData(c, form, dataset)
    })
    .get(routes.report.file, async (c) => {
      const { municipality, plan, edition, file: name } = c.req.param()
      const file = await library.file(municipality, plan, edition, name)
      if (file === null) return c.notFound()
      return c.body(file.bytes as Uint8Array<ArrayBuffer>, 200, {
        'content-type': file.type,
        'content-disposition': `${file.type === SEEN ? 'inline' : 'attachment'}; filename="${file.name}"`,
        'cache-control': FOR_EVER,
        etag: `"${file.sha256}"`,
      })
    })
}

import { Hono } from 'hono'
import { PaperBody } from '../../paper/html/html.tsx'
import type { Edition } from '../../publish/edition.ts'
import { type PlanView, planView } from '../../publish/library.ts'
import { href, routes } from '../../routes.ts'
import { FileLink } from '../../ui/file-link.tsx'
import { Layout } from '../../ui/layout.tsx'
import { type PagesGiven, respond } from '../context.ts'
import { ownerOf, trailTo } from '../trail.ts'

/** `/{code}/{plan}/reports/{edition}/`: a published report, and its files beside it. */
export function reportPages({ library, stylesheet }: PagesGiven): Hono {
  const find = (code: string, plan: string, id: string) => {
    const view = planView(library, code, plan)
    const edition = view?.editions.find((one) => one.id === id)
    return view && edition ? { view, edition } : null
  }
  return new Hono()
    .get(routes.report.show, (c) => {
      const { municipality, plan, edition } = c.req.param()
      const found = find(municipality, plan, edition)
      return found === null ? c.notFound() : respond(c, <ReportPage {...found} stylesheet={stylesheet} />)
    })
    .get(routes.report.file, (c) => {
      const { municipality, plan, edition, file: name } = c.req.param()
      const file = find(municipality, plan, edition)?.edition.files.find((one) => one.name === name)
      if (file === undefined) return c.notFound()
      return c.body(file.bytes as Uint8Array<ArrayBuffer>, 200, {
        'content-type': file.type,
        'content-disposition': `inline; filename="${file.name}"`,
      })
    })
}

function ReportPage({ view, edition, stylesheet }: { view: PlanView; edition: Edition; stylesheet: string }) {
  const { municipality, record } = view
  const place = { municipality: municipality.municipality.code, plan: record.id, edition: edition.id }
  return (
    <Layout
      title={edition.paper.title}
      trail={trailTo(view, { label: '報告書' })}
      municipality={ownerOf(municipality)}
      stylesheet={stylesheet}
      wide
    >
      <p>
        {edition.files.map((file) => (
          <FileLink
            href={href(routes.report.file, { ...place, file: file.name })}
            name="この報告書"
            form={file.form}
            bytes={file.bytes.length}
          />
        ))}
      </p>
      <PaperBody paper={edition.paper} />
    </Layout>
  )
}

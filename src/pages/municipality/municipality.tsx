import { Hono } from 'hono'
import { fiscalYearLabel } from '../../plan/fiscal-year.ts'
import type { PlanRecord } from '../../plan/plan.ts'
import { type Library, municipalityView, planView } from '../../publish/library.ts'
import { doneSentence } from '../../report/sentences.ts'
import { href, routes } from '../../routes.ts'
import { Layout } from '../../ui/layout.tsx'
import { type PagesGiven, respond } from '../context.ts'
import { ownerOf, trailTo } from '../trail.ts'

/** `/{code}/`: a municipality and its plans. */
export function municipalityPages({ library, stylesheet }: PagesGiven): Hono {
  return new Hono().get(routes.municipality.show, (c) => {
    const held = municipalityView(library, c.req.param('municipality'))
    if (held === null) return c.notFound()
    return respond(c, <MunicipalityPage held={held} library={library} stylesheet={stylesheet} />)
  })
}

type Props = PagesGiven & { held: Library[number] }

function MunicipalityPage({ held: { municipality }, library, stylesheet }: Props) {
  const { name, kana, prefecture } = municipality.municipality
  return (
    <Layout
      title={name}
      trail={trailTo({ municipality })}
      municipality={ownerOf(municipality)}
      stylesheet={stylesheet}
    >
      <h1>{name}の行政改革</h1>
      <p class="quiet">{[prefecture, kana].filter((part) => part !== null).join('　')}</p>
      <h2>計画</h2>
      {municipality.plans.length === 0 && <p>計画はまだ公表されていません。</p>}
      <ul class="plain-list entries">
        {municipality.plans.map((record) => (
          <Entry code={municipality.municipality.code} record={record} library={library} />
        ))}
      </ul>
    </Layout>
  )
}

function Entry({ code, record, library }: { code: string; record: PlanRecord; library: Library }) {
  const { title, from, to } = record.plan
  const view = planView(library, code, record.id)
  const years = `${fiscalYearLabel(from)}から${fiscalYearLabel(to)}まで`
  if (view === null) {
    return (
      <li>
        <p class="entry-title">{title}</p>
        <p class="quiet">{`${years}　まだ公表されていません`}</p>
      </li>
    )
  }
  const sentence = doneSentence(view.given, 'page')
  return (
    <li>
      <p class="entry-title">
        <a href={href(routes.plan.show, { municipality: code, plan: record.id })}>{title}</a>
      </p>
      <p class="quiet">{years}</p>
      {sentence !== null && <p>{sentence}</p>}
    </li>
  )
}

import { PaperTable } from '../../paper/html/table.tsx'
import { dateLabel, fiscalYearLabel } from '../../plan/fiscal-year.ts'
import { isOutside } from '../../plan/plan.ts'
import { tellsDone } from '../../plan/scale.ts'
import type { PlanView } from '../../publish/library.ts'
import { doneTable } from '../../report/done-table.ts'
import type { Given } from '../../report/given.ts'
import { marksTable } from '../../report/marks-table.ts'
import { doneSentence } from '../../report/sentences.ts'
import { countRounds } from '../../report/tally-count.ts'
import { href, routes } from '../../routes.ts'
import { DataLinks } from '../../ui/data-links.tsx'
import { FileLink } from '../../ui/file-link.tsx'
import { Layout } from '../../ui/layout.tsx'
import { Sentence } from '../../ui/sentence.tsx'
import { ownerOf, trailTo } from '../trail.ts'
import { Bars } from './bars.tsx'
import { Late } from './late.tsx'

/** Sentence first, chart second, table always (LOOK); then what is late and why, then the way to the items and files. */
export function PlanPage({ view, stylesheet }: { view: PlanView; stylesheet: string }) {
  const { municipality, record, given } = view
  const place = { municipality: municipality.municipality.code, plan: record.id }
  return (
    <Layout
      title={`${record.plan.title} ${municipality.municipality.name}`}
      trail={trailTo(view)}
      municipality={ownerOf(municipality)}
      stylesheet={stylesheet}
    >
      <h1>{record.plan.title}</h1>
      <Opening given={given} />
      <Bars given={given} />
      <Tables given={given} />
      <Late given={given} />
      <Headings view={view} />
      <Reports view={view} />
      <DataLinks
        csv={href(routes.plan.data, { ...place, data: `${record.id}.csv` })}
        json={href(routes.plan.data, { ...place, data: `${record.id}.json` })}
      />
    </Layout>
  )
}

function Opening({ given }: { given: Given }) {
  const { round, record } = given
  const kind = round.kind === 'forecast' ? '（見込み）' : ''
  const asOf =
    round.as_of === null ? fiscalYearLabel(round.fiscal_year) : `${dateLabel(round.as_of)}時点${kind}`
  const items = record.items.filter((item) => !isOutside(item)).length
  return (
    <Sentence asOf={asOf}>{doneSentence(given, 'page') ?? `この計画には${items}項目があります。`}</Sentence>
  )
}

function Tables({ given }: { given: Given }) {
  const counts = countRounds(given, { level: 1 })
  const scale = given.record.plan.scales[counts[0]?.question.axis ?? '']
  if (scale === undefined) return null
  return (
    <details class="paper tables">
      <summary>表で見る</summary>
      <PaperTable table={marksTable(given, scale, counts, 1)} labelledBy={null} />
      {tellsDone(scale) && <PaperTable table={doneTable(given, scale, counts, 1)} labelledBy={null} />}
    </details>
  )
}

function Headings({ view: { municipality, record } }: { view: PlanView }) {
  const place = { municipality: municipality.municipality.code, plan: record.id }
  const [top, ...lower] = record.plan.levels
  return (
    <section>
      <h2>{`${top}と項目`}</h2>
      <ul class="plain-list entries">
        {record.headings
          .filter(({ level }) => level === 1)
          .map((heading) => (
            <li>
              <p class="entry-title">
                <a
                  href={href(routes.items.list, place, { heading: heading.path })}
                >{`${heading.path}. ${heading.name}`}</a>
              </p>
              {lower.length > 0 && (
                <ul class="quiet">
                  {record.headings
                    .filter(({ path, level }) => level === 2 && path.startsWith(`${heading.path}-`))
                    .map(({ name }) => (
                      <li>{name}</li>
                    ))}
                </ul>
              )}
            </li>
          ))}
      </ul>
      <p>
        <a href={href(routes.items.list, place)}>{`項目の一覧（${record.items.length}件）`}</a>
      </p>
    </section>
  )
}

function Reports({ view: { municipality, record, editions } }: { view: PlanView }) {
  const place = { municipality: municipality.municipality.code, plan: record.id }
  return (
    <section>
      <h2>報告書</h2>
      <ul class="plain-list entries">
        {editions.toReversed().map(({ id, paper, round, files }) => (
          <li>
            <p class="entry-title">
              <a href={href(routes.report.show, { ...place, edition: id })}>{paper.title}</a>
            </p>
            <p class="quiet">
              {round.published && `${dateLabel(round.published.date)}${round.published.act}`}
            </p>
            <p>
              {files.map((file) => (
                <FileLink
                  href={href(routes.report.file, { ...place, edition: id, file: file.name })}
                  name="報告書"
                  form={file.form}
                  bytes={file.bytes.length}
                />
              ))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

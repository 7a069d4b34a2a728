import { PaperWhole } from '../../paper/html/html.tsx'
import type { Dataset } from '../../paper/paper.ts'
import type { EditionEntry, PlanView, ReportView } from '../../publish/library.ts'
import { href, routes } from '../../routes.ts'
import { DataLinks } from '../../ui/data-links.tsx'
import { FileLink } from '../../ui/file-link.tsx'
import { Layout } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ownerOf, titleOf, trailTo } from '../trail.ts'

type Props = { view: PlanView; report: ReportView; editions: EditionEntry[]; stylesheet: string }

/** A published report as it stood that day, its files and data; one that was replaced says so first. */
export function ReportPage({ view, report, editions, stylesheet }: Props) {
  const { municipality, record } = view
  const place = { municipality: municipality.municipality.code, plan: record.id, edition: report.address }
  const entry = editions.find(({ id }) => id === report.edition)
  const files = entry?.reports.find(({ address }) => address === report.address)?.files ?? []
  return (
    <Layout
      title={titleOf(view, `${report.title}${entry && entry.issue > 1 ? `（第${entry.issue}版）` : ''}`)}
      trail={trailTo(
        view,
        { label: '版と正誤', href: href(routes.reports.list, place) },
        { label: report.title },
      )}
      municipality={ownerOf(municipality)}
      stylesheet={stylesheet}
      wide
    >
      {entry !== undefined && <Replaced view={view} report={report} edition={entry} editions={editions} />}
      <p class="files">
        この報告書のファイル
        {files.map((file) => (
          <FileLink
            href={href(routes.report.file, { ...place, file: file.name })}
            name={report.title}
            form={file.form}
            bytes={file.size}
            named
          />
        ))}
      </p>
      <PaperWhole paper={report.tree} />
      <DataLinks
        csv={href(routes.report.data, { ...place, data: `${report.address}.csv` })}
        json={href(routes.report.data, { ...place, data: `${report.address}.json` })}
        more={[
          ...report.tree.datasets.map((dataset) => linksOf(place, dataset)),
          {
            name: '版とファイル（大きさ、SHA-256）',
            csv: href(routes.reports.data, { ...place, data: 'reports.csv' }),
            json: href(routes.reports.data, { ...place, data: 'reports.json' }),
          },
        ]}
      />
    </Layout>
  )
}

function linksOf(
  place: { municipality: string; plan: string; edition: string },
  { name, title }: Dataset,
): { name: string; csv: string; json: string } {
  return {
    name: title,
    csv: href(routes.report.dataset, { ...place, data: `${name}.csv` }),
    json: href(routes.report.dataset, { ...place, data: `${name}.json` }),
  }
}

type ReplacedProps = { view: PlanView; report: ReportView; edition: EditionEntry; editions: EditionEntry[] }

/** Where the round was published again: that it was, and the way to the newest issue of the same paper. */
function Replaced({ view: { municipality, record }, report, edition, editions }: ReplacedProps) {
  const issues = editions.filter(({ round }) => round === edition.round)
  const newest = issues.reduce((best, one) => (one.issue > best.issue ? one : best), edition)
  if (newest.id === edition.id) return null
  const place = { municipality: municipality.municipality.code, plan: record.id }
  const paper = edition.reports.find(({ address }) => address === report.address)?.paper
  const successor = newest.reports.find((one) => one.paper === paper)
  return (
    <Notice>
      これは、公表した後に改められた、前の版（第{edition.issue}版）です。
      {successor === undefined ? (
        <a href={href(routes.reports.list, place)}>版と正誤を見る</a>
      ) : (
        <a href={href(routes.report.show, { ...place, edition: successor.address })}>
          {`最新の版（第${newest.issue}版）を見る`}
        </a>
      )}
    </Notice>
  )
}

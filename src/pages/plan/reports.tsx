import type { EditionEntry, PlanView } from '../../publish/library.ts'
import { href, routes } from '../../routes.ts'
import { FileLink } from '../../ui/file-link.tsx'
import { byRound, roundWords } from '../editions.ts'

type Props = { view: PlanView; editions: EditionEntry[] }

/** The reports of every round in their newest issue, with their files, and the way to all editions. */
export function Reports({ view, editions }: Props) {
  const { municipality, record } = view
  const place = { municipality: municipality.municipality.code, plan: record.id }
  return (
    <section>
      <h2>報告書</h2>
      {byRound(editions).map(([newest]) => newest && <OfRound view={view} edition={newest} />)}
      <p>
        <a href={href(routes.reports.list, place)}>版と正誤（これまでに公表したすべての版）</a>
      </p>
    </section>
  )
}

function OfRound({ view, edition: { round, reports } }: { view: PlanView; edition: EditionEntry }) {
  const place = { municipality: view.municipality.municipality.code, plan: view.record.id }
  const { name, published } = roundWords(view, round)
  return (
    <>
      <h3>
        {name}
        {published !== null && <span class="quiet small">{`　${published}`}</span>}
      </h3>
      <ul class="plain-list reports">
        {reports.map(({ address, title, files }) => (
          <li>
            <a class="report-title" href={href(routes.report.show, { ...place, edition: address })}>
              {title}
            </a>
            <div class="files">
              {files.map((file) => (
                <FileLink
                  href={href(routes.report.file, { ...place, edition: address, file: file.name })}
                  name={title}
                  form={file.form}
                  bytes={file.size}
                  named
                />
              ))}
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}

import type { EditionEntry, PlanView } from '../../publish/library.ts'
import { href, routes } from '../../routes.ts'
import { DataLinks } from '../../ui/data-links.tsx'
import { Digest } from '../../ui/digest.tsx'
import { FileLink } from '../../ui/file-link.tsx'
import { Layout } from '../../ui/layout.tsx'
import { byRound, roundWords } from '../editions.ts'
import { ownerOf, titleOf, trailTo } from '../trail.ts'

type Props = { view: PlanView; editions: EditionEntry[]; stylesheet: string }

/** 版と正誤: every edition of a plan with its files, and which one the pages show. */
export function ReportsPage({ view, editions, stylesheet }: Props) {
  const { municipality, record } = view
  const place = { municipality: municipality.municipality.code, plan: record.id }
  const rounds = byRound(editions)
  return (
    <Layout
      title={titleOf(view, '版と正誤')}
      trail={trailTo(view, { label: '版と正誤' })}
      municipality={ownerOf(municipality)}
      stylesheet={stylesheet}
    >
      <h1>版と正誤</h1>
      <p>
        公表した報告書は、公表した日のまま残します。改めるときは新しい版を加え、前の版もここから開けるようにします。
      </p>
      {rounds.every((issues) => issues.length === 1) && (
        <p>これまでに公表した報告書は、どれも初めの版のままです。正誤表はまだありません。</p>
      )}
      {rounds.map((issues) => (
        <RoundEditions view={view} issues={issues} />
      ))}
      <h2>ファイルの形</h2>
      <p>
        どの形も同じ報告書です。WordとExcelは手元で直すことができます。貼り付け用HTMLは、団体のウェブサイトの頁に貼るための文面で、文字だけのファイルとして届きます。
      </p>
      <h2>ファイルの確かめ方</h2>
      <p>
        SHA-256は、ファイルの中身から計算した文字の並びです。受け取ったファイルから計算したものと一致すれば、公表したファイルと同じものです。
      </p>
      <DataLinks
        csv={href(routes.reports.data, { ...place, data: 'reports.csv' })}
        json={href(routes.reports.data, { ...place, data: 'reports.json' })}
      />
    </Layout>
  )
}

function RoundEditions({ view, issues }: { view: PlanView; issues: EditionEntry[] }) {
  const [newest] = issues
  const { name, published } = roundWords(view, newest?.round ?? '')
  return (
    <section>
      <h2>{name}</h2>
      <p>
        {[
          published === null ? '公表日は記録にありません。' : `${published}。`,
          issues.length === 1
            ? 'この報告書の正誤表は、まだありません。'
            : `${issues.length}つの版があります。いちばん上が新しい版です。`,
        ].join('')}
      </p>
      {issues.map((edition) => (
        <Edition view={view} edition={edition} isNewest={edition === newest} />
      ))}
    </section>
  )
}

function Edition({ view, edition, isNewest }: { view: PlanView; edition: EditionEntry; isNewest: boolean }) {
  const { municipality, record } = view
  const place = { municipality: municipality.municipality.code, plan: record.id }
  const { name } = roundWords(view, edition.round)
  return (
    <article class="edition">
      <h3>
        第{edition.issue}版
        {edition.id === view.edition && <span class="tag edition-shown">計画の画面に示している版</span>}
        {!isNewest && edition.id !== view.edition && <span class="tag edition-shown">前の版</span>}
      </h3>
      <table class="list-table no-code">
        <caption class="visually-hidden">{`${name}第${edition.issue}版のファイル`}</caption>
        <thead>
          <tr>
            <th scope="col" class="w-30">
              ファイル
            </th>
            <th scope="col">SHA-256</th>
          </tr>
        </thead>
        {edition.reports.map(({ address, title, files }) => (
          <tbody>
            <tr>
              <th scope="rowgroup" colspan={2} class="title">
                <a href={href(routes.report.show, { ...place, edition: address })}>{title}</a>
              </th>
            </tr>
            {files.map((file) => (
              <tr>
                <th scope="row">
                  <FileLink
                    href={href(routes.report.file, { ...place, edition: address, file: file.name })}
                    name={title}
                    form={file.form}
                    bytes={file.size}
                    named
                  />
                </th>
                <td data-label="SHA-256">
                  <Digest sha256={file.sha256} />
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </article>
  )
}

import { searchWords } from '../../plan/search.ts'
import type { Found } from '../../publish/library.ts'
import { href, routes } from '../../routes.ts'
import { DataLinks } from '../../ui/data-links.tsx'
import { Layout } from '../../ui/layout.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { shownCode } from '../item-code.ts'

type Props = { query: string; found: Found[]; hasMore: boolean; stylesheet: string }

/** What was looked for, and the items in which it stands, under their municipality and plan. */
export function SearchPage({ query, found, hasMore, stylesheet }: Props) {
  return (
    <Layout
      title={query === '' ? '言葉で探す' : `「${query}」の検索結果`}
      trail={[{ label: '団体一覧', href: href(routes.home) }, { label: '言葉で探す' }]}
      stylesheet={stylesheet}
    >
      <h1>言葉で探す</h1>
      <SearchBox action={href(routes.search.show)} label="すべての団体の項目を言葉で探す" value={query} />
      <Answer query={query} found={found} hasMore={hasMore} />
      {found.length > 0 && (
        <DataLinks
          csv={href(routes.search.data, { data: 'search.csv' }, { q: query })}
          json={href(routes.search.data, { data: 'search.json' }, { q: query })}
        />
      )}
    </Layout>
  )
}

function Answer({ query, found, hasMore }: Omit<Props, 'stylesheet'>) {
  const words = searchWords(query)
  if (words.length === 0) {
    return (
      <p>
        探したい言葉を入れて「探す」を押してください。項目の名前、事業の内容、毎年の取組状況の中から探します。言葉を空白で区切ると、そのすべてを含む項目を探します。
      </p>
    )
  }
  if (found.length === 0) {
    return (
      <>
        <p class="found-count">{`「${query}」の見つかる項目はありませんでした。`}</p>
        <p>
          {words.length > 1
            ? '言葉を減らすか、ほかの言い方でお試しください。'
            : '短い言葉や、ほかの言い方でお試しください。'}
        </p>
      </>
    )
  }
  const municipalities = Map.groupBy(found, ({ municipality }) => municipality)
  return (
    <>
      <p class="found-count">
        {hasMore
          ? `「${query}」の見つかる項目は${found.length}より多くあります。初めの${found.length}項目を示しています。言葉を足すと、絞り込めます。`
          : `「${query}」の見つかる項目は${found.length}あります。`}
      </p>
      {[...municipalities.values()].map((own) => (
        <OfMunicipality found={own} />
      ))}
    </>
  )
}

function OfMunicipality({ found }: { found: Found[] }) {
  const [first] = found
  const plans = Map.groupBy(found, ({ plan }) => plan)
  return (
    <section>
      <h2>{first?.municipalityName}</h2>
      {[...plans.values()].map((own) => (
        <OfPlan found={own} />
      ))}
    </section>
  )
}

function OfPlan({ found }: { found: Found[] }) {
  const [first] = found
  return (
    <>
      <h3>{first?.planTitle}</h3>
      <ul class="plain-list found">
        {found.map(({ municipality, plan, item, title }) => (
          <li>
            <span class="found-code">{shownCode(item)}</span>
            <a href={href(routes.item.show, { municipality, plan, item })}>{title}</a>
          </li>
        ))}
      </ul>
    </>
  )
}

import { href, routes } from '../../routes.ts'
import { DefinitionList } from '../../ui/definition-list.tsx'
import { Filters } from '../../ui/filters.tsx'
import { Layout } from '../../ui/layout.tsx'
import { Code } from './code.tsx'
import type { ApiDocument } from './document.ts'
import type { Shown, Subject } from './examples.ts'
import { Operations } from './operations.tsx'
import { Schemas } from './schemas.tsx'
import { SHORTENING } from './shortened.ts'

type Props = { document: ApiDocument; shown: Shown; perMinute: number; stylesheet: string }

/** For who writes programs: how to ask, what comes back, every address with an answer of this very server. */
export function ApiPage({ document, shown: { subject, examples, refusal }, perMinute, stylesheet }: Props) {
  return (
    <Layout
      title="API"
      trail={[{ label: '団体一覧', href: href(routes.home) }, { label: 'API' }]}
      stylesheet={stylesheet}
    >
      <h1>API：公表されたものをプログラムで読む</h1>
      <p>
        公表された計画、項目、評価の集計、指標、効果額、報告書、財政や職員の数値を、プログラムで受け取るための窓口です。読むだけで、登録も鍵も要りません。画面に示している版と同じ数字を返します。
      </p>
      <p>
        表計算ソフトで使うときは、各ページの「このページのデータ」にあるCSVのほうが手軽です。列の説明は
        <a href={href(routes.dictionary.show)}>データの説明</a>にあります。
      </p>
      <nav class="api-contents" aria-label="このページの内容">
        <ul class="plain-list">
          {[
            ['#rules', '約束事'],
            ...(subject === null ? [] : [['#try', '試す']]),
            ['#addresses', 'アドレス'],
            ['#schemas', '答えの形'],
          ].map(([address, label]) => (
            <li>
              <a href={address}>{label}</a>
            </li>
          ))}
          <li>
            <a href={href(routes.api.document)}>openapi.json（OpenAPI 3.1）</a>
          </li>
        </ul>
      </nav>
      <h2 id="rules">約束事</h2>
      <DefinitionList entries={rulesOf(perMinute)} />
      <p>条件の書き方を誤ると、次のように答えます。</p>
      <Code address={refusal.address} answer={refusal.answer} name="誤りの答え" />
      {subject !== null && <Try subject={subject} />}
      <h2 id="addresses">アドレス</h2>
      {subject === null ? (
        <p>公表されているものがまだないので、答えの例はありません。</p>
      ) : (
        <p>{`例は、このサーバーが${subject.name}について返した答えです。${SHORTENING}`}</p>
      )}
      <Operations document={document} examples={examples} />
      <h2 id="schemas">答えの形</h2>
      <p>
        ここまでに名前だけ示した形です。同じ内容が<a href={href(routes.api.document)}>openapi.json</a>
        にあり、多くの言語の受け取り用プログラムを自動で作れます。
      </p>
      <Schemas document={document} />
    </Layout>
  )
}

function rulesOf(perMinute: number) {
  return [
    { term: '形式', detail: 'JSON（UTF-8）。GETかHEADで受け取ります。' },
    {
      term: '出典',
      detail:
        'どの答えにも source があり、団体、計画、版、照会、時点、公表の日、利用条件、人が読むページを示します。引用するときは、団体、計画、照会、時点を添えてください。',
    },
    {
      term: '利用条件',
      detail: '団体ごとに、source の licence に示します。',
    },
    {
      term: '値',
      detail:
        'nullは、出典に記載がなく分からないこと、又は当てはまる値がないことで、0とは違います。記録した数値は、桁を失わないよう文字列の十進数（"54.30"）です。件数と割合は数です。文は、書かれたとおりです。',
    },
    {
      term: '一覧の続き',
      detail:
        'limit（1回の件数）と offset（飛ばす件数）で受け取ります。total が全部の件数、next が続きのアドレスで、nullなら終わりです。Link ヘッダーの rel="next" も同じです。',
    },
    {
      term: '変わったか',
      detail:
        '答えの ETag を次に If-None-Match で送ると、変わっていなければ304を返し、本文を送りません。公表した版は変わりません。新しい版を公表すると、答えが変わります。',
    },
    {
      term: '回数の限度',
      detail:
        perMinute === 0
          ? 'このサーバーでは、設けていません。'
          : `1つの利用元から1分間に${perMinute}回です。RateLimit-Remaining ヘッダーに残りの回数、RateLimit-Reset に戻るまでの秒数を示します。超えると429を返すので、Retry-After の秒数だけ待ってください。`,
    },
    {
      term: '誤り',
      detail:
        '条件の誤りは400、公表されていないものは404です。どちらも problems に、どこが（where）、何が問題で（what）、どうすればよいか（doThis）を示します。知らない名前の条件も、誤りとします。',
    },
    {
      term: 'ほかのサイトから',
      detail: 'ブラウザーのプログラムからも受け取れます（CORS）。各ページのCSVとJSONも同じです。',
    },
    {
      term: '版の約束',
      detail: '/api/v1/ の答えには、欄を足すことはあっても、除いたり意味を変えたりしません。',
    },
  ]
}

/** A plain form whose answer is the API's. */
function Try({ subject: { code, name, plan, marks } }: { subject: Subject }) {
  const options = [
    { value: '', label: 'すべて' },
    ...marks.map(({ symbol, label }) => ({ value: symbol, label: `${symbol} ${label ?? ''}`.trim() })),
  ]
  return (
    <section class="api-try">
      <h2 id="try">試す</h2>
      <p>{`${name}の項目の一覧を受け取ります。答えはJSONで、アドレスの欄に書き方が出ます。`}</p>
      <Filters
        action={href(routes.api.items, { municipality: code, plan })}
        fields={[{ name: 'mark', label: '評価（mark）', value: '', options }]}
        query={{ name: 'q', label: 'ことば（q）', value: '' }}
        result="空の欄は、条件にしません。"
        name="APIを試す"
      />
    </section>
  )
}

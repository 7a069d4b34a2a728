import { Hono } from 'hono'
import type { Dataset } from '../../paper/paper.ts'
import { href, routes } from '../../routes.ts'
import { DataLinks } from '../../ui/data-links.tsx'
import { Layout } from '../../ui/layout.tsx'
import { ListHead } from '../../ui/list-head.tsx'
import { nameAndForm, type PagesGiven, respond, respondData } from '../context.ts'
import { dictionaryDataset, dictionaryOf, type TableWords } from './dictionary-dataset.ts'

/** `/dictionary/`: every table of data, column by column. `ofPages` are those that page folders make themselves. */
export function dictionaryPages(
  { stylesheet }: PagesGiven,
  ofPages: readonly { name: string; title: string; fields: Dataset['fields'] }[],
): Hono {
  const tables = dictionaryOf(ofPages)
  return new Hono()
    .get(routes.dictionary.show, (c) =>
      respond(c, <DictionaryPage tables={tables} stylesheet={stylesheet} />),
    )
    .get(routes.dictionary.data, (c) =>
      respondData(c, nameAndForm(c.req.param('data')).form, dictionaryDataset(tables)),
    )
}

const PARTS = [
  {
    kind: 'dataset',
    title: 'ページと報告書のデータ',
    words: '「このページのデータ」から受け取れる表です。CSVの1行目は、下の「列」の名前です。',
  },
  {
    kind: 'record',
    title: '計画の記録',
    words: 'ページと報告書のもとになる記録です。項目のページのデータにも、この列の名前を使います。',
  },
] as const

function DictionaryPage({ tables, stylesheet }: { tables: readonly TableWords[]; stylesheet: string }) {
  return (
    <Layout
      title="データの説明"
      trail={[{ label: '団体一覧', href: href(routes.home) }, { label: 'データの説明' }]}
      stylesheet={stylesheet}
    >
      <h1>データの説明</h1>
      <p>
        CSVはUTF-8（BOM付き）で、1件を1行に書きます。JSONの表には、列の名称（title）と単位（unit）を添えます。
      </p>
      <p>
        空の欄（JSONではnull）は、出典に記載がなく分からないこと、又は当てはまる値がないことを示します。0とは違います。
      </p>
      <p>
        CSVでは、= + - @
        などで始まる文（数を除く）の頭に「'」を付けます。表計算ソフトに式として実行させないためです。JSONでは、文のままです。
      </p>
      <p>
        プログラムで受け取るときは、<a href={href(routes.api.show)}>API</a>も使えます。
      </p>
      {PARTS.map(({ kind, title, words }) => (
        <section>
          <h2>{title}</h2>
          <p>{words}</p>
          {tables
            .filter((table) => table.kind === kind)
            .map((table) => (
              <OneTable table={table} />
            ))}
        </section>
      ))}
      <DataLinks
        csv={href(routes.dictionary.data, { data: 'dictionary.csv' })}
        json={href(routes.dictionary.data, { data: 'dictionary.json' })}
      />
    </Layout>
  )
}

function OneTable({ table: { kind, table, title, columns } }: { table: TableWords }) {
  const id = `${kind}-${table}`
  return (
    <details class="tables dictionary-table">
      <summary id={id}>{`${title}（${table}、${columns.length}列）`}</summary>
      <table class="list-table no-code" aria-labelledby={id}>
        <ListHead
          columns={[
            ['列', 'w-20'],
            ['名称', 'w-25'],
            ['書き方', 'w-25'],
            ['説明', null],
          ]}
        />
        <tbody>
          {columns.map((column) => (
            <tr>
              <th scope="row">
                <code>{column.field}</code>
              </th>
              <td data-label="名称">{column.title}</td>
              <td data-label="書き方">
                {[
                  column.form,
                  ...(column.unit === null ? [] : [`単位は${column.unit}`]),
                  ...(column.required ? ['必ず書く'] : []),
                ].join('。')}
              </td>
              <td data-label="説明">{column.note ?? column.title}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

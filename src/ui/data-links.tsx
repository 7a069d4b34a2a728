import { href, routes } from '../routes.ts'

export type DataLinksProps = {
  csv: string
  json: string
  /** Further tables of the page, each under its name. */
  more?: { name: string; csv: string; json: string }[]
}

/** Every public page says where its data is, and where each column is described. */
export function DataLinks({ csv, json, more = [] }: DataLinksProps) {
  return (
    <nav class="data-links" aria-label="このページのデータ">
      <p>このページのデータ</p>
      <ul class="plain-list data-list">
        <li>
          <a href={csv}>CSV形式</a>
          <a href={json}>JSON形式</a>
          <a href={href(routes.dictionary.show)}>データの説明</a>
        </li>
        {more.map((table) => (
          <li>
            <span class="data-name">{table.name}</span>
            <a href={table.csv}>
              <span class="visually-hidden">{`${table.name} `}</span>CSV形式
            </a>
            <a href={table.json}>
              <span class="visually-hidden">{`${table.name} `}</span>JSON形式
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

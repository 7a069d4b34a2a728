export type DataLinksProps = { csv?: string; json?: string }

/** Every public page says where its data is. */
export function DataLinks({ csv, json }: DataLinksProps) {
  return (
    <nav class="data-links" aria-label="このページのデータ">
      <p>このページのデータ</p>
      {csv && <a href={csv}>CSV形式</a>}
      {json && <a href={json}>JSON形式</a>}
    </nav>
  )
}

import type { Child } from 'hono/jsx'

export type DefinitionListProps = { entries: { term: string; detail: Child }[] }

/** Facts about one thing: 担当課, 体系, 事業概要. */
export function DefinitionList({ entries }: DefinitionListProps) {
  return (
    <dl class="facts">
      {entries.map(({ term, detail }) => (
        <div>
          <dt>{term}</dt>
          <dd>{detail}</dd>
        </div>
      ))}
    </dl>
  )
}

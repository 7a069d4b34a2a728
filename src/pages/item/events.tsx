import type { Item } from '../../plan/nouns.ts'
import type { PlanView } from '../../publish/library.ts'
import { href, routes } from '../../routes.ts'
import { Inferred } from '../../ui/unknown.tsx'
import { shownCode } from '../item-code.ts'
import { type Happening, happeningsOf } from './happenings.ts'

/** Where an item came from and where it went, each with its day, reason and who decided. */
export function Events({ view, item }: { view: PlanView; item: Item }) {
  const { record, municipality } = view
  const told = happeningsOf(record.lifecycle, item.code, municipality.municipality.writing.era)
  if (told.length === 0) return null
  return (
    <section>
      <h2>異動</h2>
      <ul class="plain-list happenings">
        {told.map((one) => (
          <Event view={view} one={one} />
        ))}
      </ul>
    </section>
  )
}

function Event({ view: { record, municipality }, one }: { view: PlanView; one: Happening }) {
  const { when, what, other, event } = one
  const target = record.items.find(({ code }) => code === other)
  const place = { municipality: municipality.municipality.code, plan: record.id }
  return (
    <li>
      <p>
        <strong>{`${when}${what}`}</strong>
        {event.inferred && (
          <>
            {' '}
            <Inferred reason="原本からは確かめられない" />
          </>
        )}
      </p>
      {target !== undefined && (
        <p>
          <a href={href(routes.item.show, { ...place, item: target.code })}>
            {`№${shownCode(target.code)} ${target.title}`}
          </a>
        </p>
      )}
      {event.reason !== null && <p>{`理由：${event.reason}`}</p>}
      {event.decided_by !== null && <p class="quiet small">{`決定した機関：${event.decided_by}`}</p>}
    </li>
  )
}

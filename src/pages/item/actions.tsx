import { momentOf } from '../../plan/items-at.ts'
import { happenedBy, LIFECYCLE_NAMES } from '../../plan/lifecycle.ts'
import type { Item, LifecycleEvent } from '../../plan/nouns.ts'
import type { PlanView } from '../../publish/library.ts'
import { Inferred } from '../../ui/unknown.tsx'

/** 行動計画 of an item, each with what has happened to it. */
export function Actions({ view: { record, given }, item }: { view: PlanView; item: Item }) {
  const actions = record.actions.filter((action) => action.item === item.code)
  if (actions.length === 0) return null
  const happened = happenedBy(
    record.lifecycle.filter((event) => event.item === item.code),
    momentOf(given.round),
  )
  return (
    <section>
      <h2>行動計画</h2>
      <ol>
        {actions.map(({ number, title }) => (
          <li>
            {title}
            {happened
              .filter(({ action }) => action === number)
              .map((event) => (
                <Told event={event} />
              ))}
          </li>
        ))}
      </ol>
    </section>
  )
}

function Told({ event: { kind, inferred } }: { event: LifecycleEvent }) {
  return (
    <>
      {' '}
      <strong>{LIFECYCLE_NAMES[kind]}</strong>
      {inferred && (
        <>
          {' '}
          <Inferred reason="どの行動計画のことかは、原本からは確かめられない" />
        </>
      )}
    </>
  )
}

import { momentOf } from '../../plan/items-at.ts'
import { happenedBy } from '../../plan/lifecycle.ts'
import type { Action, Item, LifecycleEvent } from '../../plan/nouns.ts'
import type { PlanView } from '../../publish/library.ts'
import { isTimeless } from '../../ui/schedule.ts'
import { SmallStrip } from '../../ui/small-strip.tsx'
import { StripLegend } from '../../ui/strip-legend.tsx'
import { Inferred } from '../../ui/unknown.tsx'
import { type ScheduleOf, schedulesOf } from '../schedules.ts'
import { happeningsOf } from './happenings.ts'

type Props = { view: PlanView; item: Item }
type ActionsProps = Props & { isLegendTold: boolean }

/** 行動計画 of an item, each with its own schedule and what has happened to it; ▼ is explained unless it was above. */
export function Actions({ view, item, isLegendTold }: ActionsProps) {
  const { record, given } = view
  const actions = record.actions.filter((action) => action.item === item.code)
  if (actions.length === 0) return null
  const happened = happenedBy(
    record.lifecycle.filter((event) => event.item === item.code),
    momentOf(given.round),
  )
  const scheduleOf = schedulesOf(view)
  const drawn = actions.map((action) => scheduleOf(item, action)).find((schedule) => !isTimeless(schedule))
  return (
    <section>
      <h2>行動計画</h2>
      <ol class="actions">
        {actions.map((action) => (
          <OwnAction
            view={view}
            item={item}
            action={action}
            events={happened.filter((event) => event.action === action.number)}
            scheduleOf={scheduleOf}
          />
        ))}
      </ol>
      {drawn !== undefined && !isLegendTold && <StripLegend periods={drawn.periods} />}
    </section>
  )
}

type OwnProps = Props & { action: Action; events: LifecycleEvent[]; scheduleOf: ScheduleOf }

function OwnAction({ view, item, action, events, scheduleOf }: OwnProps) {
  const { era } = view.municipality.municipality.writing
  const schedule = scheduleOf(item, action)
  const told = happeningsOf(
    events.map((event) => ({ ...event, action: null })),
    item.code,
    era,
  )
  return (
    <li>
      <p>{action.title}</p>
      {!isTimeless(schedule) && <SmallStrip {...schedule} />}
      {told.map(({ when, what, event }) => (
        <p class="small">
          <strong>{`${when}${what}`}</strong>
          {event.reason !== null && `　${event.reason}`}
          {event.inferred && (
            <>
              {' '}
              <Inferred reason="どの行動計画のことかは、原本からは確かめられない" />
            </>
          )}
        </p>
      ))}
    </li>
  )
}

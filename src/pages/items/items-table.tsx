import type { JSX } from 'hono/jsx/jsx-runtime'
import { fiscalYearLabel } from '../../plan/fiscal-year.ts'
import { groupsOf } from '../../plan/grouping.ts'
import type { Item } from '../../plan/nouns.ts'
import { isOutside } from '../../plan/plan.ts'
import type { Mark as ScaleMark } from '../../plan/scale.ts'
import { marksOf } from '../../plan/tally.ts'
import type { PlanView } from '../../publish/library.ts'
import { questionOf } from '../../report/axis.ts'
import { departmentNames } from '../../report/departments.ts'
import { shapeOf } from '../../report/legend.ts'
import { headingName } from '../../report/tally-count.ts'
import { href, routes } from '../../routes.ts'
import { drawOnce } from '../../ui/draw-once.ts'
import { Mark } from '../../ui/mark.tsx'
import { isEmpty, type Schedule } from '../../ui/schedule.ts'
import { SmallStrip, StripHead } from '../../ui/small-strip.tsx'
import { StripLegend } from '../../ui/strip-legend.tsx'
import { NotInSource } from '../../ui/unknown.tsx'
import { shownCode } from '../item-code.ts'
import { type ScheduleOf, schedulesOf } from '../schedules.ts'
import { NOT_RATED, whyUnrated } from '../unrated.ts'

type Props = { view: PlanView; items: Item[] }

/** The items under their top headings; those outside the plan last. */
export function ItemsTable({ view, items }: Props) {
  const { record, municipality, given } = view
  const { era } = municipality.municipality.writing
  const inside = items.filter((item) => !isOutside(item))
  const outside = items.filter(isOutside)
  const groups = groupsOf(record, inside, municipality.departments, { by: 'heading', level: 1 })
  const rounds = [given.previous, given.round]
    .filter((round) => round !== null)
    .map((round) => ({
      label: fiscalYearLabel(round.fiscal_year, 'letter'),
      marks: marksOf(record, questionOf(record.plan, round)),
      whyUnrated: whyUnrated(record, round),
    }))
  const [first] = record.items
  const scheduleOf = schedulesOf(view)
  const shared = { view, rounds, scheduleOf, names: departmentNames(given), once: drawOnce() }
  return (
    <>
      {first && <StripLegend periods={scheduleOf(first).periods} />}
      <table class="list-table">
        <caption class="visually-hidden">項目の一覧</caption>
        <thead>
          <tr>
            <th scope="col" class="w-5">
              番号
            </th>
            <th scope="col">取組</th>
            <th scope="col" class="w-16">
              担当課
            </th>
            <th scope="col" class="w-30">
              スケジュール
              {first && <StripHead periods={scheduleOf(first).periods} />}
            </th>
            {rounds.map((round) => (
              <th scope="col" class="mark-cell w-8">
                {round.label}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(({ key, name, holds }) => {
          const own = inside.filter(holds)
          return own.length === 0 ? null : <Group {...shared} name={headingName({ key, name })} items={own} />
        })}
        {outside.length > 0 && (
          <Group
            {...shared}
            name={`計画外の取組（${fiscalYearLabel(given.round.fiscal_year, era)}）`}
            items={outside}
          />
        )}
      </table>
    </>
  )
}

/** A round's column: its head, and for each item its mark or why it bears none. */
type RoundColumn = {
  label: string
  marks: Map<string, ScaleMark>
  whyUnrated: (item: Item) => string
}

/** What all rows are made with. */
type Shared = {
  view: PlanView
  rounds: RoundColumn[]
  scheduleOf: ScheduleOf
  names: (department: string) => string
  once: ReturnType<typeof drawOnce>
}

function Group({ name, items, ...shared }: Shared & { name: string; items: Item[] }) {
  return (
    <tbody>
      <tr class="group">
        <th colspan={4 + shared.rounds.length} scope="rowgroup">
          {name}
        </th>
      </tr>
      {items.map((item) => (
        <Row {...shared} item={item} />
      ))}
    </tbody>
  )
}

function Row({ view, item, rounds, scheduleOf, names, once }: Shared & { item: Item }) {
  const place = { municipality: view.municipality.municipality.code, plan: view.record.id, item: item.code }
  const notInSource = once('not in source', () => <NotInSource />)
  return (
    <tr>
      <td class={isOutside(item) ? 'code outside' : 'code'}>{shownCode(item.code)}</td>
      <th scope="row" class="title">
        <a href={href(routes.item.show, place)}>{item.title}</a>
      </th>
      <td data-label="担当課">{item.lead.length === 0 ? notInSource : item.lead.map(names).join('、')}</td>
      <td class="stacked">
        {isOutside(item) ? '―' : <OwnStrip schedule={scheduleOf(item)} without={notInSource} />}
      </td>
      {rounds.map(({ label, marks, whyUnrated }) => (
        <td class="mark-cell" data-label={label}>
          {markOrReason(marks.get(item.code), () => whyUnrated(item), once)}
        </td>
      ))}
    </tr>
  )
}

/** A cell without a mark shows a dash, and says why to those who hear it. */
function markOrReason(mark: ScaleMark | undefined, whyNone: () => string, once: Shared['once']): JSX.Element {
  if (mark !== undefined) {
    return once(`mark ${mark.symbol}`, () => (
      <Mark symbol={mark.symbol} label={mark.label ?? mark.symbol} shape={shapeOf(mark)} />
    ))
  }
  const reason = whyNone()
  return once(`no mark ${reason}`, () => (
    <span class="no-mark">
      <span aria-hidden="true">―</span>
      <span class="visually-hidden">{reason === NOT_RATED ? '評価していない' : reason}</span>
    </span>
  ))
}

function OwnStrip({ schedule, without }: { schedule: Schedule; without: JSX.Element }) {
  return isEmpty(schedule) ? without : <SmallStrip {...schedule} />
}

import type { JSX } from 'hono/jsx/jsx-runtime'
import { fiscalYearLabel } from '../../plan/fiscal-year.ts'
import { groupsOf } from '../../plan/grouping.ts'
import type { Item } from '../../plan/nouns.ts'
import { isOutside, printedCode, type Round } from '../../plan/plan.ts'
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
import type { Schedule } from '../../ui/schedule.ts'
import { SmallStrip, StripHead } from '../../ui/small-strip.tsx'
import { NotInSource } from '../../ui/unknown.tsx'
import { type ScheduleOf, schedulesOf } from '../schedules.ts'

type Props = { view: PlanView; items: Item[] }

/** The items under their top headings; those outside the plan last. */
export function ItemsTable({ view, items }: Props) {
  const { record, municipality, given } = view
  const { era } = municipality.municipality.writing
  const inside = items.filter((item) => !isOutside(item))
  const outside = items.filter(isOutside)
  const groups = groupsOf(record, inside, municipality.departments, { by: 'heading', level: 1 })
  const rounds = [given.previous, given.round].filter((round) => round !== null)
  const [first] = record.items
  const scheduleOf = schedulesOf(view)
  const shared = { view, rounds, scheduleOf, names: departmentNames(given), once: drawOnce() }
  return (
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
              {fiscalYearLabel(round.fiscal_year, 'letter')}
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
  )
}

/** What all rows are made with. */
type Shared = {
  view: PlanView
  rounds: Round[]
  scheduleOf: ScheduleOf
  names: (department: string) => string
  once: ReturnType<typeof drawOnce>
}

function Group({ name, items, ...shared }: Shared & { name: string; items: Item[] }) {
  const { view, rounds } = shared
  const marks = rounds.map((round) => marksOf(view.record, questionOf(view.record.plan, round)))
  return (
    <tbody>
      <tr class="group">
        <th colspan={4 + rounds.length} scope="rowgroup">
          {name}
        </th>
      </tr>
      {items.map((item) => (
        <Row {...shared} item={item} marks={marks.map((of) => of.get(item.code))} />
      ))}
    </tbody>
  )
}

type RowProps = Shared & { item: Item; marks: (ScaleMark | undefined)[] }

function Row({ view, item, rounds, marks, scheduleOf, names, once }: RowProps) {
  const place = { municipality: view.municipality.municipality.code, plan: view.record.id, item: item.code }
  const notInSource = once('not in source', () => <NotInSource />)
  return (
    <tr>
      <td class="code">{printedCode(item)}</td>
      <th scope="row" class="title">
        <a href={href(routes.item.show, place)}>{item.title}</a>
      </th>
      <td data-label="担当課">{item.lead.length === 0 ? notInSource : item.lead.map(names).join('、')}</td>
      <td class="stacked">
        {isOutside(item) ? '―' : <OwnStrip schedule={scheduleOf(item)} without={notInSource} />}
      </td>
      {marks.map((mark, index) => (
        <td class="mark-cell" data-label={fiscalYearLabel(rounds[index]?.fiscal_year ?? 0, 'letter')}>
          {mark === undefined
            ? ''
            : once(mark.symbol, () => (
                <Mark symbol={mark.symbol} label={mark.label ?? mark.symbol} shape={shapeOf(mark)} />
              ))}
        </td>
      ))}
    </tr>
  )
}

function OwnStrip({ schedule, without }: { schedule: Schedule; without: JSX.Element }) {
  if (schedule.layers.length > 0 || schedule.flags.length > 0) return <SmallStrip {...schedule} />
  return without
}

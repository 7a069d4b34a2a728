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
import { Mark } from '../../ui/mark.tsx'
import { SmallStrip, StripHead } from '../../ui/small-strip.tsx'
import { NotInSource } from '../../ui/unknown.tsx'
import { scheduleOf } from '../schedules.ts'

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
            {first && <StripHead periods={scheduleOf(view, first).periods} />}
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
        return own.length === 0 ? null : (
          <Group view={view} name={headingName({ key, name })} items={own} rounds={rounds} />
        )
      })}
      {outside.length > 0 && (
        <Group
          view={view}
          name={`計画外の取組（${fiscalYearLabel(given.round.fiscal_year, era)}）`}
          items={outside}
          rounds={rounds}
        />
      )}
    </table>
  )
}

function Group({ view, name, items, rounds }: Props & { name: string; rounds: Round[] }) {
  const marks = rounds.map((round) => marksOf(view.record, questionOf(view.record.plan, round)))
  return (
    <tbody>
      <tr class="group">
        <th colspan={4 + rounds.length} scope="rowgroup">
          {name}
        </th>
      </tr>
      {items.map((item) => (
        <Row view={view} item={item} rounds={rounds} marks={marks.map((of) => of.get(item.code))} />
      ))}
    </tbody>
  )
}

type RowProps = { view: PlanView; item: Item; rounds: Round[]; marks: (ScaleMark | undefined)[] }

function Row({ view, item, rounds, marks }: RowProps) {
  const names = departmentNames(view.given)
  const place = { municipality: view.municipality.municipality.code, plan: view.record.id, item: item.code }
  return (
    <tr>
      <td class="code">{printedCode(item)}</td>
      <th scope="row" class="title">
        <a href={href(routes.item.show, place)}>{item.title}</a>
      </th>
      <td data-label="担当課">
        {item.lead.length === 0 ? <NotInSource /> : item.lead.map(names).join('、')}
      </td>
      <td class="stacked">{isOutside(item) ? '―' : <OwnStrip view={view} item={item} />}</td>
      {marks.map((mark, index) => (
        <td class="mark-cell" data-label={fiscalYearLabel(rounds[index]?.fiscal_year ?? 0, 'letter')}>
          {mark === undefined ? (
            ''
          ) : (
            <Mark symbol={mark.symbol} label={mark.label ?? mark.symbol} shape={shapeOf(mark)} />
          )}
        </td>
      ))}
    </tr>
  )
}

function OwnStrip({ view, item }: { view: PlanView; item: Item }) {
  const schedule = scheduleOf(view, item)
  if (schedule.layers.length > 0 || schedule.flags.length > 0) return <SmallStrip {...schedule} />
  return <NotInSource />
}

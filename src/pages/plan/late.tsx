import { publicText } from '../../plan/answer-fields.ts'
import type { Item } from '../../plan/nouns.ts'
import { type Mark as ScaleMark, tellsDone } from '../../plan/scale.ts'
import { countedItems, marksOf } from '../../plan/tally.ts'
import { questionOf } from '../../report/axis.ts'
import { departmentNames } from '../../report/departments.ts'
import type { Given } from '../../report/given.ts'
import { shapeOf } from '../../report/legend.ts'
import { href, routes } from '../../routes.ts'
import { Mark } from '../../ui/mark.tsx'
import { Typed } from '../../ui/typed.tsx'
import { NotInSource } from '../../ui/unknown.tsx'

/** What is not done though its time has come, the furthest behind first, and what the departments say of it. */
export function Late({ given }: { given: Given }) {
  const { record, round } = given
  const scale = record.plan.scales[questionOf(record.plan, round).axis]
  if (scale === undefined) return null
  return (
    <section>
      <h2>まだ終わっていない取組と、その状況</h2>
      {tellsDone(scale) ? (
        <LateItems given={given} />
      ) : (
        <p>
          評価の記号の意味が出典に記載されていないため、終わった取組の割合や、まだ終わっていない取組を示すことはできません。
        </p>
      )}
    </section>
  )
}

function LateItems({ given }: { given: Given }) {
  const due = dueItems(given)
  const late = [
    ...due.filter(({ mark }) => mark?.counts_as === 'open'),
    ...due.filter(({ mark }) => mark?.counts_as === 'partly'),
    ...due.filter(({ mark }) => mark === undefined),
  ]
  const names = departmentNames(given)
  if (due.length === 0) return <p>時期の到来した取組の記録はありません。</p>
  if (late.length === 0) return <p>時期の到来した取組は、すべて終わっています。</p>
  return (
    <>
      <p>{sentence(late)}</p>
      <ol class="plain-list late">
        {late.map((one) => (
          <LateItem given={given} names={names} {...one} />
        ))}
      </ol>
    </>
  )
}

type DueItem = { item: Item; mark: ScaleMark | undefined }

/** The items whose time has come, as the tally counts them. */
function dueItems({ record, round }: Given): DueItem[] {
  const question = questionOf(record.plan, round)
  const marks = marksOf(record, question)
  const due = countedItems(record, { ...question, base: 'due', grouping: { by: 'heading', level: 1 } })
  return due.map((item) => ({ item, mark: marks.get(item.code) }))
}

/** Whether an unrated item is done nobody knows: it is told apart. */
function sentence(late: readonly DueItem[]): string {
  const unrated = late.filter(({ mark }) => mark === undefined).length
  const open = late.length - unrated
  return [
    ...(open === 0 ? [] : [`時期の到来した取組のうち、${open}項目が終わっていません。`]),
    ...(unrated === 0 ? [] : [`時期の到来した取組のうち、${unrated}項目は評価がありません。`]),
  ].join('')
}

type LateProps = DueItem & { given: Given; names: (department: string) => string }

function LateItem({ given, item, mark, names }: LateProps) {
  const { record, municipality, round } = given
  const answer = record.answers[round.id]?.find((one) => one.item === item.code)
  const result = publicText(record.plan, answer, 'result')
  const place = { municipality: municipality.municipality.code, plan: record.id, item: item.code }
  return (
    <li class="late-item">
      {mark === undefined ? (
        <Mark symbol="？" label="評価なし" shape="unknown" />
      ) : (
        <Mark symbol={mark.symbol} label={mark.label ?? mark.symbol} shape={shapeOf(mark)} />
      )}
      <div>
        <p class="entry-title">
          <a href={href(routes.item.show, place)}>{`${item.code}　${item.title}`}</a>
        </p>
        {mark === undefined && <p class="small">評価なし</p>}
        <p class="quiet small">
          {item.lead.length === 0 ? <NotInSource /> : item.lead.map(names).join('、')}
        </p>
        {result !== null && <Typed text={result.text ?? `${result.name}は出典に記載なし`} />}
      </div>
    </li>
  )
}

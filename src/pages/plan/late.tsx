import type { Item } from '../../plan/nouns.ts'
import { isOutside } from '../../plan/plan.ts'
import type { Mark as ScaleMark } from '../../plan/scale.ts'
import { marksOf } from '../../plan/tally.ts'
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
  const late = lateItems(given)
  if (late === null) return null
  return (
    <section>
      <h2>まだ終わっていない取組と、その状況</h2>
      {late.length === 0 ? (
        <p>時期の到来した取組は、すべて終わっています。</p>
      ) : (
        <>
          <p>{`時期の到来した取組のうち、${late.length}項目が終わっていません。`}</p>
          <ol class="plain-list late">
            {late.map((one) => (
              <LateItem given={given} {...one} />
            ))}
          </ol>
        </>
      )}
    </section>
  )
}

type LateOne = { item: Item; mark: ScaleMark }

/** Null where the marks' meaning is not known. Items whose mark counts as not done, then as partly done. */
function lateItems({ record, round }: Given): LateOne[] | null {
  const question = questionOf(record.plan, round)
  const scale = record.plan.scales[question.axis]
  if (scale === undefined || scale.marks.some(({ counts_as }) => counts_as === 'unknown')) return null
  const marks = marksOf(record, question)
  const all = record.items.flatMap((item) => {
    const mark = marks.get(item.code)
    return mark === undefined || isOutside(item) ? [] : [{ item, mark }]
  })
  return [
    ...all.filter(({ mark }) => mark.counts_as === 'open'),
    ...all.filter(({ mark }) => mark.counts_as === 'partly'),
  ]
}

function LateItem({ given, item, mark }: LateOne & { given: Given }) {
  const { record, municipality, round } = given
  const answer = record.answers[round.id]?.find((one) => one.item === item.code)
  const place = { municipality: municipality.municipality.code, plan: record.id, item: item.code }
  const names = departmentNames(given)
  return (
    <li class="late-item">
      <Mark symbol={mark.symbol} label={mark.label ?? mark.symbol} shape={shapeOf(mark)} />
      <div>
        <p class="entry-title">
          <a href={href(routes.item.show, place)}>{`${item.code}　${item.title}`}</a>
        </p>
        <p class="quiet small">
          {item.lead.length === 0 ? <NotInSource /> : item.lead.map(names).join('、')}
        </p>
        <Typed text={answer?.result ?? '取組状況は出典に記載なし'} />
      </div>
    </li>
  )
}

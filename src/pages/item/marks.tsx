import type { Item } from '../../plan/nouns.ts'
import type { Round } from '../../plan/plan.ts'
import { markOf, type Mark as ScaleMark } from '../../plan/scale.ts'
import type { PlanView } from '../../publish/library.ts'
import { shapeOf } from '../../report/legend.ts'
import { Mark } from '../../ui/mark.tsx'
import { Inferred } from '../../ui/unknown.tsx'

type Props = { view: PlanView; item: Item; round: Round }

/** Every mark of an item in a round: by axis and assessor where the plan has several, with the reason given. */
export function Marks({ view: { record }, item, round }: Props) {
  const { axes, assessors, scales } = record.plan
  const given = record.ratings.filter((rating) => rating.item === item.code && rating.round === round.id)
  const told = axes.flatMap((axis) =>
    assessors.flatMap((assessor) => {
      const rating = given.find((one) => one.axis === axis.id && one.assessor === assessor.id)
      const scale = scales[axis.id]
      const mark = rating && scale && markOf(scale, rating.mark)
      if (rating === undefined || mark === undefined) return []
      const names = [
        ...(axes.length > 1 ? [axis.name] : []),
        ...(assessors.length > 1 ? [assessor.name] : []),
      ]
      return [{ rating, mark, by: names.join('　') }]
    }),
  )
  if (told.length === 0) return null
  return (
    <div class="year-marks">
      {told.map(({ rating, mark, by }) => (
        <div>
          {by !== '' && <p class="quiet small">{by}</p>}
          <p>
            <Mark symbol={mark.symbol} label={labelOf(mark)} shape={shapeOf(mark)} size="large" labelled />{' '}
            {rating.inferred && <Inferred reason="どの項目の評価かは、原本からは確かめられない" />}
          </p>
          {rating.reason !== null && <p>{`評価の理由：${rating.reason}`}</p>}
        </div>
      ))}
    </div>
  )
}

function labelOf({ label }: ScaleMark): string {
  return label ?? '記号の意味は出典に記載なし'
}

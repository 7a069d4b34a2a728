import { fiscalYearLabel } from '../../plan/fiscal-year.ts'
import { headingAt, NOT_GIVEN } from '../../plan/grouping.ts'
import { tally } from '../../plan/tally.ts'
import { questionOf } from '../../report/axis.ts'
import type { Given } from '../../report/given.ts'
import { shapeOf } from '../../report/legend.ts'
import { headingName } from '../../report/tally-count.ts'
import { href, routes } from '../../routes.ts'
import { TallyBar } from '../../ui/tally-bar.tsx'
import { unratedItems } from '../unrated.ts'

/** The marks of this round by top heading, as bars; what bears none by what befell it (完了, 休止), or as 評価なし. */
export function Bars({ given }: { given: Given }) {
  const { record, municipality, round } = given
  const { era } = municipality.municipality.writing
  const question = questionOf(record.plan, round)
  const scale = record.plan.scales[question.axis]
  if (scale === undefined) return null
  const { groups } = tally(record, municipality.departments, {
    ...question,
    base: 'all',
    grouping: { by: 'heading', level: 1 },
  })
  const unrated = unratedItems(record, question)
  const reasons = [...new Set(unrated.map(({ why }) => why))]
  const listed = new Set(groups.map(({ key }) => key))
  /** How many of a group bear no mark for that reason; what has no heading stands in the group that says so. */
  const unratedOf = (group: string, reason: string) =>
    unrated.filter(({ item, why }) => {
      const top = headingAt(item, 1)
      return why === reason && (listed.has(top) ? top : NOT_GIVEN.key) === group
    }).length
  const place = { municipality: municipality.municipality.code, plan: record.id }
  return (
    <TallyBar
      title={`${record.plan.levels[0]}別の${record.plan.axes[0]?.name}（${fiscalYearLabel(round.fiscal_year, era)}）`}
      description="棒の長さは項目の数、中の数字は記号ごとの項目の数です。"
      rows={groups.map((group) => ({
        name: headingName(group),
        total: group.total,
        href: href(routes.items.list, place, { heading: group.key }),
        segments: [
          ...scale.marks
            .filter(({ under }) => under === null)
            .map((mark) => ({
              symbol: mark.symbol,
              label: mark.label ?? mark.symbol,
              shape: shapeOf(mark),
              count: group.marks[mark.symbol] ?? 0,
            })),
          ...reasons.map((reason) => ({
            symbol: reason.replace(/へ移行$/, ''),
            label: reason,
            shape: 'unknown' as const,
            count: unratedOf(group.key, reason),
          })),
        ],
      }))}
    />
  )
}

import { publicTexts } from '../../plan/answer-fields.ts'
import { asOfLabel } from '../../plan/as-of.ts'
import { fiscalYearLabel } from '../../plan/fiscal-year.ts'
import type { Item, ScheduleCell } from '../../plan/nouns.ts'
import { periodLabel } from '../../plan/period.ts'
import type { Round } from '../../plan/plan.ts'
import { cellsByItem } from '../../plan/schedule.ts'
import type { PlanView } from '../../publish/library.ts'
import { Typed } from '../../ui/typed.tsx'
import { NotInSource } from '../../ui/unknown.tsx'
import { Marks } from './marks.tsx'
import { plannedWords } from './planned-words.ts'

type Props = { view: PlanView; item: Item }

/** The rounds of an item, newest first: what was planned, what was done, how it was rated. */
export function Years({ view, item }: Props) {
  const rounds = view.rounds.filter(
    (round) => item.fiscal_year === null || item.fiscal_year === round.fiscal_year,
  )
  const cells = cellsByItem(view.record.schedule).get(item.code) ?? []
  return (
    <section>
      <h2>これまでの歩み</h2>
      {rounds.toReversed().map((round, index, all) => (
        <Year
          view={view}
          item={item}
          round={round}
          cells={cells}
          isNewestOfYear={all[index - 1]?.fiscal_year !== round.fiscal_year}
        />
      ))}
    </section>
  )
}

type YearProps = Props & { round: Round; cells: readonly ScheduleCell[]; isNewestOfYear: boolean }

/** A year's plan is told once, with its newest round. */
function Year({ view, item, round, cells, isNewestOfYear }: YearProps) {
  const { record } = view
  const { plan } = record
  const { era } = view.municipality.municipality.writing
  const answer = record.answers[round.id]?.find((one) => one.item === item.code)
  const planned = plannedWords(cells, round.period, plan.schedule_words)
  const yearPlan = record.yearPlans.find(
    (one) => one.item === item.code && one.fiscal_year === round.fiscal_year,
  )
  return (
    <article class="year">
      <h3>
        {periodLabel(round.period, era)}
        <span class="quiet small">{` ${asOfLabel(round, era) ?? ''}`}</span>
      </h3>
      <Marks view={view} item={item} round={round} />
      {planned.length > 0 && (
        <p class="quiet">{`${periodLabel(round.period, era)}の工程：${planned.join('、')}`}</p>
      )}
      {isNewestOfYear && yearPlan?.text && (
        <Told term={`${fiscalYearLabel(round.fiscal_year, era)}の計画`} text={yearPlan.text} />
      )}
      {publicTexts(plan, answer)
        .filter(({ key, text }) => key === 'result' || text !== null)
        .map(({ name, text }) => (
          <Told term={name} text={text} />
        ))}
    </article>
  )
}

/** What is recorded, line by line as typed; nothing recorded is said. */
function Told({ term, text }: { term: string; text: string | null }) {
  return (
    <>
      <h4>{term}</h4>
      {text === null ? (
        <p>
          <NotInSource />
        </p>
      ) : (
        <Typed text={text} />
      )}
    </>
  )
}

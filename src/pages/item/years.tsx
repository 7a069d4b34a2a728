import { publicTexts } from '../../plan/answer-fields.ts'
import { dateLabel, fiscalYearLabel } from '../../plan/fiscal-year.ts'
import type { Item } from '../../plan/nouns.ts'
import { periodLabel } from '../../plan/period.ts'
import type { Round } from '../../plan/plan.ts'
import { cellsByItem, wordIn } from '../../plan/schedule.ts'
import type { PlanView } from '../../publish/library.ts'
import { Typed } from '../../ui/typed.tsx'
import { NotInSource } from '../../ui/unknown.tsx'
import { Marks } from './marks.tsx'

type Props = { view: PlanView; item: Item }

/** The rounds of an item, newest first: what was planned, what was done, how it was rated. */
export function Years({ view, item }: Props) {
  const rounds = view.rounds.filter(
    (round) => item.fiscal_year === null || item.fiscal_year === round.fiscal_year,
  )
  return (
    <section>
      <h2>これまでの歩み</h2>
      {rounds.toReversed().map((round) => (
        <Year view={view} item={item} round={round} />
      ))}
    </section>
  )
}

function Year({ view, item, round }: Props & { round: Round }) {
  const { record } = view
  const { plan } = record
  const answer = record.answers[round.id]?.find((one) => one.item === item.code)
  const cells = cellsByItem(record.schedule).get(item.code) ?? []
  const planned = wordIn(cells, String(round.fiscal_year), plan.schedule_words)
  const yearPlan = record.yearPlans.find(
    (one) => one.item === item.code && one.fiscal_year === round.fiscal_year,
  )
  return (
    <article class="year">
      <h3>
        {periodLabel(round.period)}
        <span class="quiet small">{` ${asOfWords(round)}`}</span>
      </h3>
      <Marks view={view} item={item} round={round} />
      {planned !== null && <p class="quiet">{`${fiscalYearLabel(round.fiscal_year)}の工程：${planned}`}</p>}
      {yearPlan?.text && <Told term="年度計画" text={yearPlan.text} />}
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

function asOfWords({ as_of, kind }: Round): string {
  if (as_of === null) return ''
  return `${dateLabel(as_of)}時点${kind === 'forecast' ? '（見込み）' : ''}`
}

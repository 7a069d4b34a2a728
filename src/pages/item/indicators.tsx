import { Pieces } from '../../paper/html/pieces.tsx'
import { achievementOf, ruleOf } from '../../plan/achievement.ts'
import { fiscalYearLabel } from '../../plan/fiscal-year.ts'
import type { Indicator, IndicatorValue, Item } from '../../plan/nouns.ts'
import type { PlanView } from '../../publish/library.ts'
import { amount, RATE_ROUNDING, rate } from '../../report/figures.ts'
import type { Given } from '../../report/given.ts'
import { indicatorNotes } from '../../report/indicator-notes.ts'
import { planValueOf, valuesOf } from '../../report/indicator-values.ts'
import { achievedWord, actualPieces, targetPiece } from '../../report/indicator-words.ts'
import { NONE } from '../../report/item-column.ts'

/** What an item is measured by: baseline, targets and what was reached, year by year. */
export function Indicators({ view: { given }, item }: { view: PlanView; item: Item }) {
  const own = withIndicatorsOf(given, item)
  const { indicators } = own.record
  if (indicators.length === 0) return null
  return (
    <section>
      <h2>指標</h2>
      {indicators.map((indicator) => (
        <OneIndicator given={own} indicator={indicator} />
      ))}
      <ul class="plain-list notes">
        {[...indicatorNotes(own), RATE_ROUNDING].map((note) => (
          <li>{`注　${note}`}</li>
        ))}
      </ul>
    </section>
  )
}

/**
 * The same plan with that item's indicators alone, as residents are told of them: what marks the rates would propose is for
 * those who rate.
 */
export function withIndicatorsOf(given: Given, { code }: Item): Given {
  const indicators = given.record.indicators.filter(({ item }) => item === code)
  return {
    ...given,
    record: { ...given.record, indicators, plan: { ...given.record.plan, proposals: [] } },
  }
}

const WAYS = { more: '多いほど良い', less: '少ないほど良い', within: '目標値以内が良い' }

type Props = { given: Given; indicator: Indicator }

function OneIndicator({ given, indicator }: Props) {
  const { id, name, unit, direction } = indicator
  const told = [unit === null ? null : `単位：${unit}`, direction === null ? null : WAYS[direction]]
  const values = valuesOf(given, indicator)
  return (
    <>
      <h3 id={`indicator-${id}`}>{name}</h3>
      <p class="quiet">{told.filter((one) => one !== null).join('　')}</p>
      <Ends given={given} indicator={indicator} />
      {values.length === 0 ? (
        <p>測った値は、まだありません。</p>
      ) : (
        <table class="list-table no-code figures" aria-labelledby={`indicator-${id}`}>
          <thead>
            <tr>
              <th scope="col">年度</th>
              {['目標値', '実績値', '達成率'].map((head) => (
                <th scope="col" class="num w-20">
                  {head}
                </th>
              ))}
              <th scope="col" class="w-20">
                達成状況
              </th>
            </tr>
          </thead>
          <tbody>
            {values.map((value) => (
              <Year given={given} indicator={indicator} value={value} />
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}

/** Where it began, and where the plan wants it to come to. */
function Ends({ given, indicator }: Props) {
  const { baseline, baseline_at } = indicator
  const plan = planValueOf(given, indicator)
  const hasNumbers = ruleOf(indicator) !== 'judged'
  return (
    <p>
      基準値 <Pieces content={[baseline === null && !hasNumbers ? NONE : amount(given, baseline)]} />
      {baseline_at !== null && `（${baseline_at}）`}
      {plan !== undefined && (
        <>
          {'　計画の目標値 '}
          <Pieces content={[targetPiece(given, indicator, plan)]} />
        </>
      )}
    </p>
  )
}

function Year({ given, indicator, value }: Props & { value: IndicatorValue }) {
  const { era } = given.municipality.municipality.writing
  const { rate: achievement } = achievementOf(indicator, value)
  const measured = value.measured_at === indicator.measured_at ? null : value.measured_at
  return (
    <tr>
      <th scope="row">
        {fiscalYearLabel(value.fiscal_year as number, era)}
        {measured !== null && <span class="under">{`（${measured}）`}</span>}
      </th>
      <td class="num" data-label="目標値">
        <Pieces content={[targetPiece(given, indicator, value)]} />
      </td>
      <td class="num" data-label="実績値">
        <span>
          <Pieces content={actualPieces(given, indicator, value)} />
        </span>
      </td>
      <td class="num" data-label="達成率">
        <Pieces content={[rate(given, achievement)]} />
      </td>
      <td data-label="達成状況">{achievedWord(indicator, value)}</td>
    </tr>
  )
}

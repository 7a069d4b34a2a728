import { Pieces } from '../../paper/html/pieces.tsx'
import { type EffectTotals, effectRate } from '../../plan/effect.ts'
import { fiscalYearLabel } from '../../plan/fiscal-year.ts'
import type { Effect, Item } from '../../plan/nouns.ts'
import type { PlanView } from '../../publish/library.ts'
import { EFFECT_KINDS, type EffectLine, effectLines, effectsSoFar } from '../../report/effect-lines.ts'
import { notesOf } from '../../report/effects-table.ts'
import { amount, RATE_ROUNDING, rate } from '../../report/figures.ts'
import type { Given } from '../../report/given.ts'
import { Typed } from '../../ui/typed.tsx'
import { NotInSource } from '../../ui/unknown.tsx'

/** What an item gained or saved up to the year shown, where it is recorded. */
export function Effects({ view: { given }, item }: { view: PlanView; item: Item }) {
  const effects = effectsOf(given, item)
  if (effects.length === 0) return null
  const years = [...new Set(effects.map(({ fiscal_year }) => fiscal_year))].sort((one, other) => one - other)
  const lines = years.map((year) => linesOf(given, effects, year))
  const notes = notesOf(given, lines.flat(), { sums: false })
  return (
    <section>
      <h2 id="effects">効果</h2>
      <p>その年度に新たに生じた効果です。</p>
      <table class="list-table no-code figures" aria-labelledby="effects">
        <thead>
          <tr>
            <th scope="col">年度</th>
            <th scope="col">種類</th>
            {['計画', '実績', '達成率'].map((head) => (
              <th scope="col" class="num w-14">
                {head}
              </th>
            ))}
            <th scope="col" class="w-35">
              算出方法
            </th>
          </tr>
        </thead>
        <tbody>
          {years.flatMap((year, index) =>
            (lines[index] ?? []).map((line) => <Line given={given} year={year} line={line} />),
          )}
        </tbody>
      </table>
      <ul class="plain-list notes">
        {[...notes, RATE_ROUNDING].map((note) => (
          <li>{`注　${note}`}</li>
        ))}
      </ul>
    </section>
  )
}

/** The effects recorded of an item up to the year shown. */
export function effectsOf(given: Given, { code }: Item): Effect[] {
  return effectsSoFar(given).filter(({ item }) => item === code)
}

/** The lines of one year, as a paper of that year would have them. */
function linesOf(given: Given, effects: readonly Effect[], year: number): EffectLine[] {
  return effectLines({ ...given, round: { ...given.round, fiscal_year: year } }, effects)
}

function Line({ given, year, line }: { given: Given; year: number; line: EffectLine }) {
  const { era } = given.municipality.municipality.writing
  const { kind, measure, continuing, methods, whole, funds } = line
  return (
    <>
      <tr>
        <th scope="row">{fiscalYearLabel(year, era)}</th>
        <td data-label="種類">
          <span>
            {kind === null ? <NotInSource /> : EFFECT_KINDS[kind]}
            {continuing && '（継続）'}
          </span>
        </td>
        <Amounts given={given} measure={measure} totals={whole} />
        <td data-label="算出方法">
          {methods.length === 0 ? <NotInSource /> : <Typed text={methods.join('\n')} />}
        </td>
      </tr>
      {funds.map(({ fund, totals }) => (
        <tr>
          <th scope="row">{fiscalYearLabel(year, era)}</th>
          <td data-label="種類">{`うち${fund}`}</td>
          <Amounts given={given} measure={measure} totals={totals} />
          <td />
        </tr>
      ))}
    </>
  )
}

type AmountsProps = { given: Given; measure: string; totals: EffectTotals }

function Amounts({ given, measure, totals }: AmountsProps) {
  const { planned, actual } = totals
  return (
    <>
      {(
        [
          ['計画', planned],
          ['実績', actual],
        ] as const
      ).map(([label, value]) => (
        <td class="num" data-label={label}>
          <span>
            <Pieces content={[amount(given, value)]} />
            {value !== null && measure}
          </span>
        </td>
      ))}
      <td class="num" data-label="達成率">
        <Pieces content={[rate(given, effectRate(totals))]} />
      </td>
    </>
  )
}

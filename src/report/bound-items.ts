import type { BoundSettings } from '../plan/bound-settings.ts'
import { broughtForward } from '../plan/brought-forward.ts'
import { fiscalYearLabel } from '../plan/fiscal-year.ts'
import { NOT_GIVEN } from '../plan/grouping.ts'
import { isUnrated, tally } from '../plan/tally.ts'
import { questionOf } from './axis.ts'
import { headingWord } from './bound-part.ts'
import { type Given, nameOf } from './given.ts'
import { partRow } from './sentences.ts'

/**
 * `{{items}}` 取組は、地域マネジメント9項目、組織マネジメント6項目の、合わせて15項目である。このほか、計画外の取組が8項目ある。
 * `{{items heading=3}}` 人材マネジメントの取組は7項目である。
 */
export function itemsTold(
  given: Given,
  { heading, level }: Pick<BoundSettings, 'heading' | 'level'>,
): string {
  const question = questionOf(given.record.plan, given.round)
  if (heading !== null) {
    const row = partRow(given, question, { heading, base: 'all' })
    return `${headingWord(given, heading)}の取組は${row?.items ?? 0}項目である。`
  }
  const { groups, total } = tally(given.record, given.municipality.departments, {
    ...question,
    base: 'all',
    grouping: { by: 'heading', level },
  })
  const counts = groups.map(
    ({ key, name, items }) => `${key === NOT_GIVEN.key ? '属する見出しの分からないもの' : name}${items}項目`,
  )
  const outside = given.record.items.filter(({ fiscal_year }) => fiscal_year === given.round.fiscal_year)
  const sum = counts.length < 2 ? `${total.items}項目` : `${counts.join('、')}の、合わせて${total.items}項目`
  return `取組は${counts.length < 2 ? '' : '、'}${sum}である。${
    outside.length === 0 ? '' : `このほか、計画外の取組が${outside.length}項目ある。`
  }`
}

/**
 * `{{brought-forward}}` 令和元年度には、次年度以降に予定していた1項目（整理番号21「女性職員の活躍促進」）を前倒しで実施した。
 * `round=previous`: of the round before.
 */
export function broughtForwardTold(
  given: Given,
  settings: Pick<BoundSettings, 'round' | 'axis' | 'assessor'>,
): string {
  const { era } = given.municipality.municipality.writing
  const round = settings.round === 'this' ? given.round : given.previous
  if (round === null) return '前回の報告はない。'
  const question = questionOf(given.record.plan, round, settings)
  const whole = partRow(given, question, { heading: null, base: 'all' })
  if (whole === null || isUnrated(whole)) return `${nameOf(round, era)}の評価はまだない。`
  const items = broughtForward(given.record, question).map(({ item }) => item)
  const year = fiscalYearLabel(round.fiscal_year, era)
  if (items.length === 0) return `${year}に、前倒しで実施した項目はない。`
  const named = items.map(({ code, title }) => `整理番号${code}「${title}」`).join('、')
  return `${year}には、次年度以降に予定していた${items.length}項目（${named}）を前倒しで実施した。`
}

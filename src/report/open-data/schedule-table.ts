import type { ScheduleCell } from '../../plan/nouns.ts'
import { fiscalYearOfPeriod, grainOf, periodLabel, periodsOf } from '../../plan/period.ts'
import type { ScheduleWord } from '../../plan/plan.ts'
import { runsOf } from '../../plan/schedule.ts'
import { inferredColumn, itemColumn, OWNER_AND_PLAN, wordColumns, yearColumns } from './common-columns.ts'
import type { OpenTable, PlanAt } from './open-table.ts'
import { VOCABULARIES } from './vocabularies.ts'

/** A cell with the word in force in it, and whether it was written as going on from before (→). */
export type Resolved = ScheduleCell & { inForce: string | null; continued: boolean }

/**
 * The cells with `→` replaced by the word it continues, within its item or action and its layer; null where no word stands
 * before it.
 */
export function resolvedCells({ record }: Pick<PlanAt, 'record'>): Resolved[] {
  const { schedule_words: words, from, to } = record.plan
  const lines = Map.groupBy(record.schedule, ({ item, action, layer }) => `${item}/${action ?? ''}/${layer}`)
  const known = new Map([...lines.values()].flatMap((cells) => wordsInForce(cells, words, from, to)))
  return record.schedule.map((cell) => ({
    ...cell,
    inForce: known.get(cell) ?? null,
    continued: continues(cell.word, words),
  }))
}

function wordsInForce(
  cells: readonly ScheduleCell[],
  words: readonly ScheduleWord[],
  from: number,
  to: number,
): (readonly [ScheduleCell, string | null])[] {
  const years = cells.map(({ period }) => fiscalYearOfPeriod(period))
  const grain = grainOf(cells[0]?.period ?? '') ?? 'year'
  const periods = periodsOf(grain, Math.min(from, ...years), Math.max(to, ...years))
  const runs = runsOf(cells, periods, words)
  return cells.map((cell) => {
    const at = periods.indexOf(cell.period)
    const word = runs.find((run) => at >= run.from && at < run.from + run.span)?.word ?? cell.word
    return [cell, continues(word, words) ? null : word] as const
  })
}

function continues(word: string, words: readonly ScheduleWord[]): boolean {
  return words.some((known) => known.word === word && known.continues)
}

export const SCHEDULE_TABLE: OpenTable<PlanAt, Resolved> = {
  name: 'schedule',
  title: '工程',
  description:
    '1行は1つの項目（又は行動計画）の1つの層の1つの期間。印刷の → は前の語に置き換え、continued を yes とした。行のない期間は予定なし',
  key: ['municipality', 'plan', 'item', 'action', 'layer', 'period'],
  columns: [
    ...OWNER_AND_PLAN,
    itemColumn<Resolved>(({ item }) => item),
    {
      name: 'action',
      title: '行動計画の番号',
      form: 'code',
      codes: 'actions',
      definition: '行動計画の工程なら、項目の中での番号（actions.csv）。項目全体の工程では空',
      of: ({ action }) => action,
    },
    ...wordColumns<PlanAt, Resolved>(
      ['layer', '層', 'codes-layers'],
      '当初計画・変更後・実績の別',
      VOCABULARIES['codes-layers'].names,
      ({ layer }) => layer,
    ),
    {
      name: 'period',
      title: '期間',
      form: 'period',
      definition: '2020（年度）、2020-H1（年度の上半期）、2020-Q3（年度の第3四半期）、2020-10（西暦の月）',
      of: ({ period }) => period,
    },
    {
      name: 'period_label',
      title: '期間の表記',
      form: 'text',
      definition: '期間の、団体の書き方による表記',
      of: ({ period }, { municipality }) => periodLabel(period, municipality.writing.era),
    },
    {
      name: 'grain',
      title: '期間の細かさ',
      form: 'code',
      codes: 'codes-grains',
      definition: '年度・半期・四半期・月の別',
      of: ({ period }) => grainOf(period),
    },
    ...yearColumns<PlanAt, Resolved>('fiscal_year', '年度', '期間の属する年度', ({ period }) =>
      fiscalYearOfPeriod(period),
    ),
    {
      name: 'word',
      title: '工程',
      form: 'code',
      codes: 'codes-schedule-words',
      definition: '計画に定める工程の語。→ は前から続く語とした。前の語がないときは空',
      of: ({ inForce }) => inForce,
    },
    {
      name: 'continued',
      title: '前から続く',
      form: 'code',
      codes: 'codes-yes-no',
      definition: '印刷では → で、前の期間の語が続くか',
      of: ({ continued }) => continued,
    },
    inferredColumn('原本からの推定か', ({ inferred }) => inferred),
  ],
  rowsOf: resolvedCells,
}

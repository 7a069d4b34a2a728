import type { Threshold } from './achievement.ts'
import type { FigureMap } from './figure-map.ts'
import type { Figure, FigureNote, Series, Subject } from './figure-nouns.ts'
import type { EraStyle, FiscalYear } from './fiscal-year.ts'
import type { LicenceId } from './licence.ts'
import type {
  Action,
  Answer,
  Department,
  Effect,
  Heading,
  Indicator,
  IndicatorValue,
  Item,
  LifecycleEvent,
  Opinion,
  Printed,
  Rating,
  Revision,
  ScheduleCell,
  YearPlan,
} from './nouns.ts'
import type { RoundingRule } from './rounding.ts'
import type { Scale } from './scale.ts'

/** A local government; `code` has six digits, the last a check digit (全国地方公共団体コード). */
export type Municipality = {
  code: string
  name: string
  kana: string | null
  prefecture: string | null
  kind: 'city' | 'town' | 'village' | 'ward' | 'prefecture'
  writing: Writing
  /** Of what it publishes; left out where it is the usual one (`licenceOf`). */
  licence?: LicenceId
}

/** How the office writes what may be written in two ways. */
export type Writing = { era: EraStyle; negative: '△' | '▲' | '−'; digits: 'half' | 'full' }

/** A word of the schedule: whether work in it is due (実施) or not yet (検討); `→` continues the word before it. */
export type ScheduleWord = { word: string; due: boolean; continues: boolean }

export type RoundKind = 'year_plan' | 'interim' | 'forecast' | 'final' | 'revision'

/** 照会: what was asked for which period, as of when; `follows` names the round it is compared with. */
export type Round = {
  id: string
  name: string | null
  fiscal_year: FiscalYear
  period: string
  kind: RoundKind
  as_of: string | null
  follows: string | null
  published: { date: string; number: string | null; act: string } | null
}

export type Axis = { id: string; name: string }
export type Assessor = { id: string; name: string }

/** A field that the plan asks for beside the common ones, or a common one under the plan's own name. */
export type DeclaredField = { key: string; name: string; note: string | null; public: boolean }

/** How shares in tallies are rounded, and which marks are printed in one joined column. */
export type TallyRule = RoundingRule & { joined: string[][] }

/**
 * 評価の目安: which mark of the axis an indicator's rate proposes. `rate` is that of the year alone, `elapsed` that of the
 * plan's target seen against the years gone by. A person decides the rating.
 */
export type Proposal = { axis: string; by: 'rate' | 'elapsed'; steps: Threshold[] }

export type SectionSettings = { section: string } & Record<string, unknown>
export type PaperPlan = {
  id: string
  title: string
  subtitles: string[]
  /** The type its text is set in. */
  body: 'gothic' | 'mincho'
  /** The typefaces that its Word and Excel files name; left out where they are BIZ UD. */
  office_fonts?: 'ms'
  sections: SectionSettings[]
  /** False for a paper of the office's own (the mayor's page): made when asked for, never published. */
  public?: false
}

/** 計画: what plan.yaml says. */
export type Plan = {
  title: string
  short_title: string | null
  from: FiscalYear
  to: FiscalYear
  levels: string[]
  open_departments: string | null
  schedule_words: ScheduleWord[]
  axes: Axis[]
  assessors: Assessor[]
  scales: Record<string, Scale>
  fields: DeclaredField[]
  rounds: Round[]
  tallies: TallyRule
  proposals: Proposal[]
  papers: PaperPlan[]
}

/** A plan with everything recorded under it, in the order in which the city gave it. */
export type PlanRecord = {
  id: string
  plan: Plan
  headings: Heading[]
  items: Item[]
  actions: Action[]
  schedule: ScheduleCell[]
  lifecycle: LifecycleEvent[]
  yearPlans: YearPlan[]
  answers: Record<string, Answer[]>
  ratings: Rating[]
  indicators: Indicator[]
  indicatorValues: IndicatorValue[]
  effects: Effect[]
  opinions: Opinion[]
  revisions: Revision[]
  printed: Printed[]
  /** Markdown by section name. */
  narrative: Record<string, string>
}

/** A municipality whole: what a plain folder holds. */
export type MunicipalityRecord = {
  municipality: Municipality
  departments: Department[]
  plans: PlanRecord[]
  series: Series[]
  subjects: Subject[]
  /** By the group of their series. */
  figures: Record<string, Figure[]>
  figureNotes: FigureNote[]
  /** How files of figures are read that come every year, by name; the office's own, never published. */
  figureMaps: Record<string, FigureMap>
}

/** The round of that id, or undefined. */
export function roundOf(plan: Plan, id: string): Round | undefined {
  return plan.rounds.find((round) => round.id === id)
}

/** An item outside the plan (計画外の取組) belongs to a fiscal year and is never counted with the plan's own. */
export function isOutside(item: Item): boolean {
  return item.fiscal_year !== null
}

/** The number printed for an item: `外1` prints as `1`, because the report counts those anew. */
export function printedCode(item: Item): string {
  return isOutside(item) ? item.code.replace(/^外/, '') : item.code
}

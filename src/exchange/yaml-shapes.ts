import { z } from 'zod'
import type { FigureMap } from '../plan/figure-map.ts'
import { FIRST_FISCAL_YEAR, isDate, LAST_FISCAL_YEAR } from '../plan/fiscal-year.ts'
import { LICENCE_IDS } from '../plan/licence.ts'
import { isMunicipalityCode } from '../plan/municipality-code.ts'
import { grainOf } from '../plan/period.ts'
import type { Municipality, Plan } from '../plan/plan.ts'

/**
 * The shapes of municipality.yaml and plan.yaml. A key left out is unknown (null) or none (an empty list);
 * a key that is not listed is refused by name.
 */

const text = z.string().min(1).max(400)
const prose = z.string().min(1).max(4000)
/** Records are kept by these names: `constructor` would find there what every object bears. */
const free = (name: string) => !(name in {})
const id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9_-]{0,63}$/, { error: 'id', abort: true })
  .refine(free, { error: 'taken' })
const year = z.int().min(FIRST_FISCAL_YEAR).max(LAST_FISCAL_YEAR)
const date = z.string().refine(isDate, { error: 'date' })
const unknown = null

const writing = z.strictObject({
  era: z.enum(['kanji', 'letter', 'western']).default('kanji'),
  negative: z.enum(['△', '▲', '−']).default('▲'),
  digits: z.enum(['half', 'full']).default('half'),
})

/** municipality.yaml. */
export const municipalityShape: z.ZodType<Municipality> = z
  .strictObject({
    code: z.string().refine(isMunicipalityCode, { error: 'municipality' }),
    name: text,
    kana: text.nullable().default(unknown),
    prefecture: text.nullable().default(unknown),
    kind: z.enum(['city', 'town', 'village', 'ward', 'prefecture']),
    writing: writing.default({ era: 'kanji', negative: '▲', digits: 'half' }),
    licence: z.enum(LICENCE_IDS).default(LICENCE_IDS[0]),
  })
  .transform(({ licence, ...own }) => (licence === LICENCE_IDS[0] ? own : { ...own, licence }))

const scheduleWord = z.strictObject({
  word: text,
  due: z.boolean().default(false),
  continues: z.boolean().default(false),
})

const mark = z.strictObject({
  symbol: z.string().min(1).max(8).refine(free, { error: 'taken' }),
  label: text.nullable().default(unknown),
  meaning: prose.nullable().default(unknown),
  order: z.int().nullable().default(unknown),
  counts_as: z.enum(['done', 'partly', 'open', 'not_due', 'out', 'unknown']),
  under: text.nullable().default(unknown),
  points: z.number().nullable().default(unknown),
})

const round = z.strictObject({
  id,
  name: text.nullable().default(unknown),
  fiscal_year: year,
  period: z.string().refine((value) => grainOf(value) !== null, { error: 'period' }),
  kind: z.enum(['year_plan', 'interim', 'forecast', 'final', 'revision']),
  as_of: date.nullable().default(unknown),
  follows: id.nullable().default(unknown),
  published: z
    .strictObject({ date, number: text.nullable().default(unknown), act: text })
    .nullable()
    .default(unknown),
})

const tallies = z.strictObject({
  rounding: z.enum(['half_up', 'truncated', 'rounded_up', 'sum_to_100']).default('half_up'),
  digits: z.int().min(0).max(2).default(1),
  joined: z.array(z.array(text).min(2)).default([]),
})

const proposal = z.strictObject({
  axis: id,
  by: z.enum(['rate', 'elapsed']),
  steps: z
    .array(z.strictObject({ mark: z.string().min(1).max(8), at_least: z.number() }))
    .min(1)
    .max(40),
})

const paper = z
  .strictObject({
    id,
    title: text,
    subtitles: z.array(text).default([]),
    body: z.enum(['gothic', 'mincho']).default('gothic'),
    office_fonts: z.enum(['biz-ud', 'ms']).default('biz-ud'),
    public: z.boolean().default(true),
    sections: z.array(z.looseObject({ section: id })).min(1),
  })
  .transform(({ public: open, office_fonts, ...own }) => ({
    ...own,
    ...(open ? {} : { public: false as const }),
    ...(office_fonts === 'ms' ? { office_fonts } : {}),
  }))

/** plan.yaml. */
export const planShape: z.ZodType<Plan> = z.strictObject({
  title: text,
  short_title: text.nullable().default(unknown),
  from: year,
  to: year,
  levels: z.array(text).min(1).max(5),
  open_departments: text.nullable().default(unknown),
  schedule_words: z.array(scheduleWord).default([]),
  axes: z.array(z.strictObject({ id, name: text })).min(1),
  assessors: z.array(z.strictObject({ id, name: text })).min(1),
  scales: z.record(id, z.strictObject({ version: text, marks: z.array(mark).min(1).max(40) })),
  fields: z
    .array(
      z.strictObject({
        key: id,
        name: text,
        note: text.nullable().default(unknown),
        public: z.boolean().default(true),
      }),
    )
    .default([]),
  rounds: z.array(round).default([]),
  tallies: tallies.default({ rounding: 'half_up', digits: 1, joined: [] }),
  proposals: z.array(proposal).default([]),
  papers: z.array(paper).default([]),
})

/** figures/maps/<name>.yaml. */
export const figureMapShape: z.ZodType<FigureMap> = z.strictObject({
  title: text,
  sheet: text.nullable().default(unknown),
  subject: z.union([
    z.strictObject({ column: text, by: z.enum(['code', 'name']) }),
    z.strictObject({ fixed: id }),
  ]),
  fiscal_year: text.nullable().default(unknown),
  values: z.record(text.refine(free, { error: 'taken' }), id),
  unit: text.nullable().default(unknown),
  skip: z.array(text).default([]),
  unlisted: z.enum(['refuse', 'leave_out']).default('refuse'),
  rows: z.enum(['one', 'sum']).default('one'),
  state: z.enum(['forecast', 'provisional', 'confirmed']).nullable().default(unknown),
})

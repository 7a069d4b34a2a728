import { z } from 'zod'
import { asOfLabel } from '../plan/as-of.ts'
import { dateLabel, type EraStyle, isDate } from '../plan/fiscal-year.ts'
import { fillIn, type Given } from './given.ts'
import { type Made, pageOf, pageShape, type Section } from './section.ts'

const line = z.string().min(1).max(400)

/** `number` (資料番号), `meeting` with its day, `draft` (案) and `contact` turn a report into a meeting's paper. */
const settings = z.strictObject({
  section: z.literal('cover'),
  page: pageShape,
  number: line.optional(),
  meeting: line.optional(),
  meeting_date: line.optional(),
  draft: z.boolean().default(false),
  contact: z.array(line).max(10).default([]),
})

type Settings = z.infer<typeof settings>

/** 表紙: who, what, of which year; the as-of date apart from the day of issue. */
export const cover: Section<Settings> = { name: 'cover', settings, make }

function make(given: Given, chosen: Settings): Made {
  const { page, number, meeting, meeting_date, draft, contact } = chosen
  const { municipality, round, paper } = given
  const { era } = municipality.municipality.writing
  const lines = [
    ...(meeting === undefined ? [] : [fillIn(meeting, given)]),
    ...(meeting_date === undefined ? [] : [dayOf(meeting_date, given, era)]),
  ]
  return {
    blocks: [
      pageOf({ ...page, margin: page.margin ?? 28 }, null, 'off'),
      {
        kind: 'cover',
        publisher: municipality.municipality.name,
        title: paper.title,
        subtitles: paper.subtitles.map((text) => fillIn(text, given)),
        asOf: asOfLabel(round, era) ?? '',
        issued: round.published === null ? '' : dateLabel(round.published.date, era),
        ...(number === undefined ? {} : { box: fillIn(number, given) }),
        ...(lines.length === 0 ? {} : { meeting: lines }),
        ...(draft ? { draft } : {}),
        ...(contact.length === 0 ? {} : { contact: contact.map((text) => fillIn(text, given)) }),
      },
    ],
    datasets: [],
  }
}

/** A date is written as the office writes dates; anything else (令和4年11月25日（金）) as it was typed. */
function dayOf(text: string, given: Given, era: EraStyle): string {
  return isDate(text) ? dateLabel(text, era) : fillIn(text, given)
}

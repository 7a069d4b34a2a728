import { z } from 'zod'
import { dateLabel } from '../plan/fiscal-year.ts'
import { fillIn, type Given } from './given.ts'
import { type Made, pageOf, pageShape, type Section } from './section.ts'

const settings = z.strictObject({ section: z.literal('cover'), page: pageShape })

/** 表紙: who, what, of which year; the as-of date apart from the day of issue. */
export const cover: Section<z.infer<typeof settings>> = { name: 'cover', settings, make }

function make(given: Given, { page }: z.infer<typeof settings>): Made {
  const { municipality, round, paper } = given
  const { era } = municipality.municipality.writing
  const kind = round.kind === 'forecast' ? '（見込み）' : ''
  return {
    blocks: [
      pageOf({ ...page, margin: page.margin ?? 28 }, null, 'off'),
      {
        kind: 'cover',
        publisher: municipality.municipality.name,
        title: paper.title,
        subtitles: paper.subtitles.map((text) => fillIn(text, given)),
        asOf: round.as_of === null ? '' : `${dateLabel(round.as_of, era)}時点${kind}`,
        issued: round.published === null ? '' : dateLabel(round.published.date, era),
      },
    ],
    datasets: [],
  }
}

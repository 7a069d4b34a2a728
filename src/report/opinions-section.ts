import { z } from 'zod'
import type { Dataset } from '../paper/paper.ts'
import type { Opinion } from '../plan/nouns.ts'
import { sectionHeading } from './cells.ts'
import { fillIn, type Given } from './given.ts'
import { opinionsTable } from './opinions-table.ts'
import { footOf, isLegible, type Made, pageOf, pageShape, type Section, sizeShape } from './section.ts'

const settings = z
  .strictObject({
    section: z.literal('opinions'),
    page: pageShape,
    title: z.string().optional(),
    size: sizeShape,
  })
  .refine(isLegible, { error: 'size', path: ['size'] })

type Settings = z.infer<typeof settings>

/** 意見と市の考え方: what the bodies said in this round, and the answers. */
export const opinionsSection: Section<Settings> = { name: 'opinions', settings, make }

function make(given: Given, { page, title, size }: Settings): Made {
  const opinions = given.record.opinions.filter(({ round }) => round === given.round.id)
  const ownWord = wordFor(given)
  return {
    blocks: [
      pageOf(page, footOf(given), 'on'),
      sectionHeading('opinions', title === undefined ? `意見と${ownWord}の考え方` : fillIn(title, given)),
      { kind: 'paragraph', content: [sentence(opinions)] },
      ...(opinions.length === 0 ? [] : [opinionsTable(given, opinions, `${ownWord}の考え方`, size)]),
    ],
    datasets: [opinionsDataset(given, opinions)],
  }
}

function sentence(opinions: Opinion[]): string {
  const bodies = [...new Set(opinions.map(({ body }) => body))]
  return bodies.length === 0
    ? '述べられた意見はない。'
    : `${bodies.join('、')}から、${opinions.length}件の意見があった。`
}

/** A town answers as 町, a prefecture as 県: the last letter of its name. */
function wordFor({ municipality }: Given): string {
  const last = municipality.municipality.name.at(-1) ?? ''
  return '市町村区都道府県'.includes(last) ? last : '市'
}

export const OPINIONS_FIELDS: Dataset['fields'] = [
  { name: 'round', title: '照会', unit: null },
  { name: 'item', title: '整理番号', unit: null },
  { name: 'heading', title: '見出しの番号', unit: null },
  { name: 'body', title: '会議', unit: null },
  { name: 'member', title: '委員', unit: null },
  { name: 'opinion', title: '意見', unit: null },
  { name: 'reply', title: '考え方', unit: null },
  { name: 'state', title: '対応', unit: null },
]

function opinionsDataset(given: Given, opinions: Opinion[]): Dataset {
  return {
    name: 'opinions',
    title: `${given.record.plan.title} 意見`,
    fields: OPINIONS_FIELDS,
    rows: opinions.map(({ round, item, heading, body, member, opinion, reply, state }) => [
      round,
      item,
      heading,
      body,
      member,
      opinion,
      reply,
      state,
    ]),
  }
}

import { z } from 'zod'
import type { Dataset, Table } from '../paper/paper.ts'
import { dateLabel } from '../plan/fiscal-year.ts'
import type { Revision } from '../plan/nouns.ts'
import { headCell, sectionHeading, textCell } from './cells.ts'
import { fillIn, type Given } from './given.ts'
import { footOf, isLegible, type Made, pageOf, pageShape, type Section, sizeShape } from './section.ts'

const settings = z
  .strictObject({
    section: z.literal('revisions'),
    page: pageShape,
    title: z.string().default('計画の改定一覧'),
    size: sizeShape,
  })
  .refine(isLegible, { error: 'size', path: ['size'] })

type Settings = z.infer<typeof settings>

/** 改定一覧: what had been changed in the plan by the round, and who decided it. */
export const revisionsSection: Section<Settings> = { name: 'revisions', settings, make }

function make(given: Given, chosen: Settings): Made {
  const { revisions } = given.record
  return {
    blocks: [
      pageOf(chosen.page, footOf(given), 'on'),
      sectionHeading('revisions', fillIn(chosen.title, given)),
      revisions.length === 0
        ? { kind: 'paragraph', content: ['計画の改定はない。'] }
        : revisionsTable(given, revisions, chosen.size),
    ],
    datasets: [revisionsDataset(given, revisions)],
  }
}

function revisionsTable(given: Given, revisions: Revision[], size: number): Table {
  const { era } = given.municipality.municipality.writing
  return {
    kind: 'table',
    id: 'revisions',
    caption: '計画の改定',
    unit: null,
    columns: [
      { key: 'revision', width: 16, align: 'left' },
      { key: 'date', width: 28, align: 'left' },
      { key: 'what', width: null, align: 'left' },
      { key: 'reason', width: null, align: 'left' },
      { key: 'decided_by', width: 28, align: 'left' },
    ],
    head: [['改定', '年月日', '内容', '理由', '決定した機関'].map((text) => headCell(text))],
    groups: revisions.map(({ revision, date, what, reason, decided_by }) => ({
      rows: [
        [
          textCell(revision, { header: 'row' }),
          textCell(date === null ? null : dateLabel(date, era)),
          textCell(what),
          textCell(reason),
          textCell(decided_by),
        ],
      ],
    })),
    notes: [],
    rounding: null,
    source: null,
    size,
  }
}

export const REVISIONS_FIELDS: Dataset['fields'] = [
  { name: 'revision', title: '改定', unit: null },
  { name: 'date', title: '年月日', unit: null },
  { name: 'what', title: '内容', unit: null },
  { name: 'reason', title: '理由', unit: null },
  { name: 'decided_by', title: '決定した機関', unit: null },
]

function revisionsDataset(given: Given, revisions: Revision[]): Dataset {
  return {
    name: 'revisions',
    title: `${given.record.plan.title} 改定`,
    fields: REVISIONS_FIELDS,
    rows: revisions.map(({ revision, date, what, reason, decided_by }) => [
      revision,
      date,
      what,
      reason,
      decided_by,
    ]),
  }
}

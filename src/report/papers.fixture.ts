import type { Block, Cell, Table } from '../paper/paper.ts'
import { plainText } from '../paper/print.ts'
import type { PlanRecord, Round, SectionSettings } from '../plan/plan.ts'
import { municipalityRecord, plan, planRecord, ROUND } from '../plan/records.examples.ts'
import { givenFor } from './given.ts'
import { makeReport } from './report.ts'

/** Papers of one section over small records of two rounds, for tests of the sections that look over several. */

export const FIRST: Round = { ...ROUND, id: 'r1', fiscal_year: 2019, period: '2019', as_of: '2020-03-31' }
export const SECOND: Round = { ...ROUND, follows: 'r1' }

/** A plan that began in 2019 and was asked about in both years. */
const TWO_ROUNDS = plan({ rounds: [FIRST, SECOND] })

/** The blocks of that section in the second round, or the problems. */
export function made(settings: SectionSettings, change: Partial<PlanRecord>, round = SECOND) {
  const paper = { id: 'report', title: '', subtitles: [], body: 'gothic' as const, sections: [settings] }
  const record = planRecord({ plan: TWO_ROUNDS, ...change })
  const report = makeReport(givenFor(municipalityRecord([record]), record, round, paper))
  return report.ok
    ? { blocks: report.value.blocks, datasets: report.value.datasets, problems: [] }
    : { blocks: [], datasets: [], problems: report.problems }
}

const text = ({ content }: Cell) => plainText(content)

function tablesOf(blocks: readonly Block[]): Table[] {
  return blocks.flatMap((block) =>
    block.kind === 'table' ? [block] : block.kind === 'chart' ? [block.table] : [],
  )
}

/** The rows of the table of that id as text, the head's first. */
export function rowsOf(blocks: readonly Block[], id: string): string[][] {
  return tablesOf(blocks)
    .filter((table) => table.id === id)
    .flatMap(({ head, groups }) => [...head, ...groups.flatMap(({ rows }) => rows)])
    .map((row) => row.map(text))
}

/** The ids of all tables, in their order. */
export function tableIds(blocks: readonly Block[]): string[] {
  return tablesOf(blocks).map(({ id }) => id)
}

/** What paragraphs, notes and headings say. */
export function words(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') return [`${block.number ?? ''} ${block.text}`]
    return block.kind === 'paragraph' || block.kind === 'note' ? [plainText(block.content)] : []
  })
}

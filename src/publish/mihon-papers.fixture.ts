import { loadFolder } from '../exchange/load.ts'
import type { Cell, Paper, Table } from '../paper/paper.ts'
import { plainText } from '../paper/print.ts'
import { type Municipality, type PlanRecord, roundOf, type SectionSettings } from '../plan/plan.ts'
import { givenFor } from '../report/given.ts'
import { makeReport } from '../report/report.ts'

/** Papers of the invented town: every section that 荒尾 and 美祢 give no figures for. The numbers are the town's author's. */

const loaded = loadFolder('demo/mihon')
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems, null, 2))
export const mihon = loaded.value
export const kaikaku = mihon.plans[0] as PlanRecord

/** What a paper is made of otherwise than the town recorded. */
export type Change = { record?: Partial<PlanRecord>; municipality?: Partial<Municipality> }

/** A paper of these sections alone in that round, or the problems. */
export function made(sections: SectionSettings[], round = 'r6-q4', change: Change = {}) {
  const record = { ...kaikaku, ...change.record }
  const municipality = { ...mihon, municipality: { ...mihon.municipality, ...change.municipality } }
  const asked = roundOf(record.plan, round)
  if (asked === undefined) throw new Error(`no round ${round}`)
  const paper = { id: 'report', title: '報告書', subtitles: [], body: 'gothic' as const, sections }
  return makeReport(givenFor(municipality, record, asked, paper))
}

/** The paper of one section; a name alone is a section without settings. */
export function paperOf(section: string | SectionSettings, round?: string, change?: Change): Paper {
  const report = made([typeof section === 'string' ? { section } : section], round, change)
  if (!report.ok) throw new Error(JSON.stringify(report.problems, null, 2))
  return report.value
}

export const text = (cell: Cell | undefined) => plainText(cell?.content ?? [])

/** The table of that id; the type does not say that there may be none. */
export const tableOf = (paper: Paper, id: string) =>
  paper.blocks.find((block): block is Table => block.kind === 'table' && block.id === id) as Table

/** The rows as texts; a cell that spans rows stands in its first one only. */
export const rowsOf = (paper: Paper, id: string) =>
  tableOf(paper, id).groups.flatMap(({ rows }) => rows.map((row) => row.map(text)))

/** What its paragraphs say. */
export const sentences = (paper: Paper) =>
  paper.blocks.flatMap((block) => (block.kind === 'paragraph' ? plainText(block.content) : []))

/** The rows of the dataset of that name, each value under its field's name. */
export const dataset = (paper: Paper, name: string) => {
  const found = paper.datasets.find((one) => one.name === name)
  const fields = found?.fields.map((field) => field.name) ?? []
  return (found?.rows ?? []).map((row) =>
    Object.fromEntries(row.map((value, index) => [fields[index], value])),
  )
}

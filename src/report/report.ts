import type { Block, Paper, Table } from '../paper/paper.ts'
import { type Result, refused } from '../plan/problem.ts'
import { axisProblems } from './axis.ts'
import { fillIn, type Given } from './given.ts'
import { readSection } from './sections.ts'

/** The Paper of a report: its sections in plan.yaml's order, headings and tables numbered. Settings that can't be read are told by place. */
export function makeReport(given: Given): Result<Paper> {
  const { record, paper, municipality, round } = given
  const place = (index: number) => `plans/${record.id}/plan.yaml papers「${paper.id}」sections[${index + 1}]`
  const read = paper.sections.map((settings, index) => readSection(place(index), settings))
  const problems = [
    ...read.flatMap((section) => (section.ok ? [] : section.problems)),
    ...paper.sections.flatMap((settings, index) => axisProblems(place(index), record.plan, settings)),
  ]
  if (problems.length > 0) return refused(...problems)
  const made = read.flatMap((section) => (section.ok ? [section.value(given)] : []))
  return {
    ok: true,
    value: {
      id: `${municipality.municipality.code}-${record.id}-${round.id}-${paper.id}`,
      title: [paper.title, ...paper.subtitles.map((text) => fillIn(text, given))].join(' '),
      author: municipality.municipality.name,
      issued: round.published?.date ?? null,
      blocks: numberTables(numberHeadings(made.flatMap(({ blocks }) => blocks))),
      datasets: made.flatMap(({ datasets }) => datasets),
    },
  }
}

/** 1, 1.1, 1.1.1 in the order of the headings. */
function numberHeadings(blocks: Block[]): Block[] {
  const counts = [0, 0, 0]
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block
    counts[block.level - 1] = (counts[block.level - 1] ?? 0) + 1
    counts.fill(0, block.level)
    return { ...block, number: counts.slice(0, block.level).join('.') }
  })
}

/** 図表1, 図表2 before the captions of tables that bear one. */
function numberTables(blocks: Block[]): Block[] {
  let count = 0
  return blocks.map((block): Block => {
    if (block.kind !== 'table' || block.caption === null) return block
    count += 1
    return { ...block, caption: `図表${count} ${block.caption}` } satisfies Table
  })
}

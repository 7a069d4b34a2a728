import type { Paper } from '../paper/paper.ts'
import { type Result, refused } from '../plan/problem.ts'
import { axisProblems } from './axis.ts'
import { joinFigures } from './figures-dataset.ts'
import { fillIn, type Given } from './given.ts'
import { distinct, numbered } from './numbering.ts'
import { readSection } from './sections.ts'

/** The Paper of a report: its sections in plan.yaml's order, headings and tables numbered. Settings that can't be read are told by place. */
export function makeReport(given: Given): Result<Paper> {
  const { record, paper, municipality, round } = given
  const place = (index: number) => `plans/${record.id}/plan.yaml papers「${paper.id}」sections[${index + 1}]`
  const read = paper.sections.map((settings, index) => readSection(place(index), settings))
  const problems = [
    ...read.flatMap((section) => (section.ok ? section.value.problems(given) : section.problems)),
    ...paper.sections.flatMap((settings, index) => axisProblems(place(index), record.plan, settings)),
  ]
  if (problems.length > 0) return refused(...problems)
  const made = read.flatMap((section) => (section.ok ? [section.value.make(given)] : []))
  return {
    ok: true,
    value: {
      id: `${municipality.municipality.code}-${record.id}-${round.id}-${paper.id}`,
      title: [paper.title, ...paper.subtitles.map((text) => fillIn(text, given))].join(' '),
      author: municipality.municipality.name,
      issued: round.published?.date ?? null,
      body: paper.body,
      blocks: numbered(made.flatMap(({ blocks }) => blocks)),
      datasets: distinct(joinFigures(made.flatMap(({ datasets }) => datasets))),
    },
  }
}

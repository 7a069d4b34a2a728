import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadFolders } from '../exchange/folders.ts'
import { writeDatasetCsv } from '../paper/data/data.ts'
import { paperHtml } from '../paper/html/html.tsx'
import type { MunicipalityRecord, PlanRecord, Round } from '../plan/plan.ts'
import { tally } from '../plan/tally.ts'
import { givenFor } from '../report/given.ts'
import { makeReport } from '../report/report.ts'

/**
 * demo/expected holds what must come out of the demo folders: tallies, the data of every paper, and every paper as HTML. A
 * change shows as a difference that people can read; `npm run golden` writes it anew, and the diff is then read by eye.
 */
const EXPECTED = 'demo/expected'

const loaded = loadFolders('demo')
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems, null, 2))

type Golden = { path: string; text: () => string }

const goldens = loaded.value.flatMap((municipality) =>
  municipality.plans.flatMap((record) =>
    record.plan.rounds
      .filter(({ published }) => published !== null)
      .flatMap((round) => [...tallies(municipality, record, round), ...papers(municipality, record, round)]),
  ),
)

function tallies(municipality: MunicipalityRecord, record: PlanRecord, round: Round): Golden[] {
  const { axes, assessors } = record.plan
  return axes.flatMap(({ id: axis }) =>
    assessors.map(({ id: assessor }) => ({
      path: `${folder(municipality, record, round)}/tally-${axis}-${assessor}.json`,
      text: () => {
        const over = (base: 'all' | 'due' | 'rated') =>
          tally(record, municipality.departments, {
            round,
            axis,
            assessor,
            base,
            grouping: { by: 'heading', level: 1 },
          })
        return `${JSON.stringify({ all: over('all'), due: over('due').total, rated: over('rated').total }, null, 1)}\n`
      },
    })),
  )
}

function papers(municipality: MunicipalityRecord, record: PlanRecord, round: Round): Golden[] {
  return record.plan.papers.flatMap((plan) => {
    const made = makeReport(givenFor(municipality, record, round, plan))
    if (!made.ok) throw new Error(JSON.stringify(made.problems))
    const paper = made.value
    const at = `${folder(municipality, record, round)}/${plan.id}`
    return [
      { path: `${at}.html`, text: () => `${paperHtml(paper).replaceAll('><', '>\n<')}\n` },
      ...paper.datasets.map((dataset) => ({
        path: `${at}-${dataset.name}.csv`,
        text: () => writeDatasetCsv(dataset),
      })),
    ]
  })
}

function folder({ municipality }: MunicipalityRecord, { id }: PlanRecord, round: Round): string {
  return `${municipality.code}-${id}-${round.id}`
}

describe('what comes out of the demo folders', () => {
  test.each(goldens.map(({ path, text }) => [path, text] as const))('%s', async (path, text) => {
    await expect(text()).toMatchFileSnapshot(join('..', '..', EXPECTED, path))
  })

  test('nothing else is expected', () => {
    const files = readdirSync(EXPECTED, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name).slice(EXPECTED.length + 1))
    expect(files.toSorted()).toEqual(goldens.map(({ path }) => path).toSorted())
  })
})

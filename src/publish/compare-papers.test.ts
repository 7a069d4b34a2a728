import { expect, test } from 'vitest'
import { loadFolders } from '../exchange/folders.ts'
import { compareWithPaper } from '../paper/compare/compare.ts'
import { writeXlsx } from '../paper/excel/excel.ts'
import { writeDocx } from '../paper/word/word.ts'
import { givenFor } from '../report/given.ts'
import { makeReport } from '../report/report.ts'

/** A file that nobody edited differs in nothing: every paper of each body's last round, as Word and as Excel. */

const loaded = loadFolders('demo')
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems, null, 2))

const papers = loaded.value.flatMap((municipality) =>
  municipality.plans.flatMap((record) =>
    record.plan.rounds
      .filter(({ published }) => published !== null)
      .slice(-1)
      .flatMap((round) =>
        record.plan.papers.map((plan) => {
          const made = makeReport(givenFor(municipality, record, round, plan))
          if (!made.ok) throw new Error(JSON.stringify(made.problems))
          return { name: `${municipality.municipality.code} ${round.id} ${plan.id}`, paper: made.value }
        }),
      ),
  ),
)

test.each(papers)('$name', async ({ paper }) => {
  expect(await compareWithPaper(paper, writeDocx(paper))).toEqual({
    form: 'docx',
    differences: [],
    remarks: [],
  })
  expect(await compareWithPaper(paper, await writeXlsx(paper))).toEqual({
    form: 'xlsx',
    differences: [],
    remarks: [],
  })
})

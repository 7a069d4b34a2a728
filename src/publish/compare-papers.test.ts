import { expect, test } from 'vitest'
import { compareWithPaper } from '../paper/compare/compare.ts'
import { writeXlsx } from '../paper/excel/excel.ts'
import { writeDocx } from '../paper/word/word.ts'
import { demoPapers } from './demo-papers.fixture.ts'

/** A file that nobody edited differs in nothing: every paper of each body's last round, as Word and as Excel. */

const papers = demoPapers().filter(({ isLast }) => isLast)

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

import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { writeXlsx } from '../paper/excel/excel.ts'
import { writeHtmlFragment } from '../paper/html/fragment.tsx'
import type { OfficeFonts } from '../paper/office-fonts.ts'
import type { Paper } from '../paper/paper.ts'
import { writePdf } from '../paper/pdf/pdf.ts'
import { writeDocx } from '../paper/word/word.ts'

/** A file as it was handed out: `form` is what people call it (PDF), `sha256` proves that the bytes are the same. */
export type EditionFile = { name: string; form: string; type: string; bytes: Uint8Array; sha256: string }

const OFFICE = 'application/vnd.openxmlformats-officedocument'
/** Below the heading that the city's page has itself. */
const FRAGMENT_LEVEL = 2

/**
 * A paper in every form in which it is handed out; `tell` hears of each file made. Between two files whoever waits is served,
 * and what typesetting took outside the heap is given back.
 */
export async function filesOf(
  paper: Paper,
  fonts: OfficeFonts,
  tell: (file: EditionFile) => void,
): Promise<EditionFile[]> {
  const files: EditionFile[] = []
  const add = async (extension: string, form: string, type: string, bytes: Uint8Array) => {
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const file = { name: `${paper.id}.${extension}`, form, type, bytes, sha256 }
    files.push(file)
    tell(file)
    await setImmediate()
  }
  await add('pdf', 'PDF', 'application/pdf', writePdf(paper))
  await add('docx', 'Word', `${OFFICE}.wordprocessingml.document`, writeDocx(paper, fonts))
  await add('xlsx', 'Excel', `${OFFICE}.spreadsheetml.sheet`, await writeXlsx(paper, fonts))
  await add('fragment.txt', '貼り付け用HTML', 'text/plain; charset=utf-8', fragmentOf(paper, files))
  return files
}

/** The piece of HTML that a city pastes into its own page, with the other files to be put beside it. */
function fragmentOf(paper: Paper, files: readonly EditionFile[]): Uint8Array {
  const offered = files.map(({ name, form, bytes }) => ({
    address: name,
    title: paper.title,
    form,
    bytes: bytes.length,
  }))
  return Buffer.from(writeHtmlFragment(paper, { level: FRAGMENT_LEVEL, files: offered }))
}

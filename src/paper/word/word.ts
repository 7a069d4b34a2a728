import { writeZip } from '../../files/write-zip.ts'
import type { Paper } from '../paper.ts'
import { bodyOf } from './body.ts'
import { facesOf, type WordFonts } from './faces.ts'
import { packageFiles } from './package.ts'

/**
 * A paper as a Word file (.docx) that can be edited: its headings, tables and contents are Word's own. `fonts` are those of
 * the PDF or, for offices whose machines have no others, ＭＳ 明朝. The same paper always gives the same bytes.
 */
export function writeDocx(paper: Paper, fonts: WordFonts = 'biz-ud'): Uint8Array {
  const faces = facesOf(paper, fonts)
  return writeZip(packageFiles(paper, faces, bodyOf(paper, faces)))
}

import type { OfficeFonts } from '../office-fonts.ts'
import type { Paper } from '../paper.ts'
import { sectionsOf } from './body.ts'
import { Document, packed } from './docx.ts'
import { facesOf, fontTable } from './faces.ts'
import { pageNumbers } from './pages.ts'
import { BULLETS, stylesOf } from './styles.ts'

/**
 * A paper as a Word file (.docx) that can be edited: its headings, tables and contents are Word's own. The same paper
 * always gives the same bytes.
 */
export function writeDocx(paper: Paper, fonts: OfficeFonts = 'biz-ud'): Uint8Array {
  const faces = facesOf(paper, fonts)
  const hasContents = paper.blocks.some(({ kind }) => kind === 'contents')
  const document = new Document({
    title: paper.title,
    creator: paper.author,
    lastModifiedBy: paper.author,
    defaultTabStop: 840,
    styles: stylesOf(paper, faces),
    numbering: { config: [BULLETS] },
    sections: sectionsOf(paper, faces),
    // Laying the paper out to number its contents takes longer than all else.
    ...(hasContents ? { pageNumbers } : {}),
  })
  return packed(document, {
    'word/fontTable.xml': () => fontTable(faces),
    'docProps/core.xml': (xml) => dated(xml, paper),
  })
}

/** The days are that of issue, for a file must not differ by the day it is written. */
function dated(xml: string, { issued }: Paper): string {
  const day = issued === null ? null : `${issued.length === 7 ? `${issued}-01` : issued}T00:00:00Z`
  return xml
    .replace(/(<dcterms:\w+ [^>]*>)[^<]*(<\/dcterms:\w+>)/g, (_, before, after) =>
      day === null ? '' : before + day + after,
    )
    .replace('</cp:coreProperties>', '<dc:language>ja-JP</dc:language>$&')
}

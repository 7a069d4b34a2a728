import { OFFICE_FACES, type OfficeFace, type OfficeFonts } from '../office-fonts.ts'
import type { Paper } from '../paper.ts'
import type { IFontAttributesProperties } from './docx.ts'

/** What headings and heads are set in, and what running text and tables are. */
export type Faces = { gothic: OfficeFace; body: OfficeFace }

/** The typefaces of a paper. */
export function facesOf({ body }: Paper, fonts: OfficeFonts): Faces {
  const faces = OFFICE_FACES[fonts]
  return { gothic: faces.gothic, body: faces[body] }
}

/** A run's typeface, whatever its letters. */
export function fontOf({ name }: OfficeFace): IFontAttributesProperties {
  return { hint: 'eastAsia', ascii: name, eastAsia: name, hAnsi: name, cs: name }
}

/**
 * All names of each typeface, so that it is found on a machine that lists another. XML, since the library lists only
 * typefaces that it embeds.
 */
export function fontTable({ gothic, body }: Faces): string {
  const fonts = [...new Set([gothic, body])].map(
    ({ name, others, family, pitch }) =>
      `<w:font w:name="${name}"><w:altName w:val="${others.join(',')}"/><w:charset w:val="80"/><w:family w:val="${family}"/><w:pitch w:val="${pitch}"/></w:font>`,
  )
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join('')}</w:fonts>`
}

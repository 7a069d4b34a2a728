import { BuilderElement, type Document, Packer, Table, type XmlComponent } from 'docx'
import { writeZip } from '../../files/write-zip.ts'

export type {
  IBorderOptions,
  IFontAttributesProperties,
  IParagraphOptions,
  IParagraphStyleOptions,
  IRunPropertiesOptions,
  ISectionOptions,
  IShadingAttributesProperties,
  ISpacingProperties,
  IStylesOptions,
  PageNumberEstimator,
} from 'docx'
export {
  Document,
  DocumentDefaults,
  FileChild,
  Footer,
  Header,
  ImageRun,
  OnOffElement,
  PageNumber,
  Paragraph,
  ParagraphProperties,
  StyleForParagraph,
  Tab,
  TableCell,
  TableOfContents,
  TableProperties,
  TableRow,
  TextRun,
} from 'docx'

export { estimatePageNumbersWith } from 'docx/layout'

/** An element that the library has no class for. */
export function element(
  name: string,
  attributes: Record<string, string | number>,
  ...children: XmlComponent[]
): XmlComponent {
  const given = Object.entries(attributes).map(([key, value]) => [key, { key, value }])
  return new BuilderElement({ name, attributes: Object.fromEntries(given), children })
}

/** A table with a name for those who do not see it, which the library's has not. */
export class NamedTable extends Table {
  constructor(options: ConstructorParameters<typeof Table>[0], name: string) {
    super(options)
    const [properties] = this.root as [XmlComponent]
    properties.addChildElement(element('w:tblCaption', { 'w:val': name }))
  }
}

type Parts = Map<string, string | Uint8Array>

/**
 * A document's bytes, the same for the same document: the library counts headings on from one document to the next and
 * writes the hour. `changes` are by the name of the part that they change.
 */
export function packed(document: Document, changes: Record<string, (xml: string) => string>): Uint8Array {
  // biome-ignore lint/complexity/useLiteralKeys: private, but the only way to the parts before they are packed
  const parts: Parts = Packer['compiler'].compile(document)
  for (const [name, change] of Object.entries({ 'word/document.xml': renumbered, ...changes }))
    parts.set(name, change(String(parts.get(name))))
  return writeZip([...parts].map(([name, content]) => ({ name, content })))
}

/** Bookmarks and pictures by the order in which they stand. */
function renumbered(xml: string): string {
  const ids = [...xml.matchAll(/<w:bookmarkStart [^>]*w:id="(\d+)"/g)].map(([, id]) => id)
  const numbers = new Map(ids.map((id, at) => [id, at + 1]))
  const numbered = (_: string, before: string, id: string) => before + numbers.get(id)
  let pictures = 0
  return xml
    .replace(/(<w:bookmark\w+ [^>]*w:id=")(\d+)/g, numbered)
    .replace(/(<w:\w+ [^>]*"_Toc|<w:instrText[^>]*>PAGEREF _Toc)(\d+)/g, numbered)
    .replace(/(?<=<wp:docPr id=")\d+/g, () => String(++pictures))
}

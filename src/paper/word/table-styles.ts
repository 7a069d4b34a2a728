import {
  element,
  type IFontAttributesProperties,
  type IParagraphStyleOptions,
  TableProperties,
} from './docx.ts'
import { HAIR, halves, lines, STRONG, TABLE_LINE, twips, VERTICAL } from './lengths.ts'

/** Cell inset in millimetres: as in the PDF, less what Word puts above and below a line of its own accord. */
const INSET = { x: twips(1.2), y: twips(0.6) }

/** The style of a table's type of this size. */
export function tableStyle(kind: 'Text' | 'Head' | 'Strong' | 'Side', size: number): string {
  return `Table${kind}${Math.round(size * 10)}`
}

/** Four for each size, since a size is its table's own: text, column heads, sums, heads of rows. */
export function tableStyles(size: number, font: IFontAttributesProperties): IParagraphStyleOptions[] {
  const made = (
    kind: Parameters<typeof tableStyle>[0],
    label: string,
    look: Partial<IParagraphStyleOptions>,
  ) => ({
    id: tableStyle(kind, size),
    name: `${label} ${size}pt`,
    basedOn: 'Normal',
    quickFormat: true,
    paragraph: { spacing: lines(size, TABLE_LINE), ...look.paragraph },
    run: { size: halves(size), ...look.run },
  })
  return [
    made('Text', '表の文字', {}),
    made('Head', '表の見出し', { paragraph: { alignment: 'center' }, run: { font, bold: true } }),
    made('Strong', '表の強調', { run: { font, bold: true } }),
    made('Side', '表の行見出し', { run: { font } }),
  ]
}

const NONE = { style: 'nil' } as const

/** A row that somebody adds looks as the others do. The library has styles of paragraphs and letters only. */
export const REPORT_TABLE = element(
  'w:style',
  { 'w:type': 'table', 'w:customStyle': 1, 'w:styleId': 'ReportTable' },
  element('w:name', { 'w:val': '報告書の表' }),
  element('w:qFormat', {}),
  new TableProperties({
    borders: {
      ...{ top: STRONG, bottom: STRONG, left: NONE, right: NONE },
      ...{ insideHorizontal: HAIR, insideVertical: VERTICAL },
    },
    cellMargin: { top: INSET.y, bottom: INSET.y, left: INSET.x, right: INSET.x },
  }),
)

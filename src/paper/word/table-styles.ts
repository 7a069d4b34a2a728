import { TABLE_LINE, twips } from './lengths.ts'
import { sized } from './pieces.ts'
import { HAIR, STRONG, side, VERTICAL } from './rules.ts'
import { lines, paragraphStyle } from './style.ts'
import { tag, val } from './xml.ts'

/** Cell inset in millimetres: as in the PDF, less what Word puts above and below a line of its own accord. */
const INSET = { x: 1.2, y: 0.6 }

/** The style of a table's type of this size. */
export function tableStyle(kind: 'Text' | 'Head' | 'Strong' | 'Side', size: number): string {
  return `Table${kind}${Math.round(size * 10)}`
}

/** Four for each size, since a size is its table's own: text, column heads, sums, heads of rows. */
export function tableStyles(size: number, gothic: string): string[] {
  const [text, name] = [lines(size, TABLE_LINE), `${size}pt`]
  const made = (kind: Parameters<typeof tableStyle>[0], label: string, align: string, run: string) =>
    paragraphStyle({
      id: tableStyle(kind, size),
      name: `${label} ${name}`,
      paragraph: text + align,
      run: `${run}${sized(size)}`,
    })
  return [
    made('Text', '表の文字', '', ''),
    made('Head', '表の見出し', val('w:jc', 'center'), `${gothic}${tag('w:b')}`),
    made('Strong', '表の強調', '', `${gothic}${tag('w:b')}`),
    made('Side', '表の行見出し', '', gothic),
  ]
}

const NO_INSET = ['top', 'left', 'bottom', 'right'].map((name) =>
  tag(`w:${name}`, { 'w:w': name === 'left' || name === 'right' ? 108 : 0, 'w:type': 'dxa' }),
)

/** What Word takes a table for that names no style. */
export const NORMAL_TABLE = tag(
  'w:style',
  { 'w:type': 'table', 'w:default': 1, 'w:styleId': 'TableNormal' },
  val('w:name', 'Normal Table'),
  val('w:uiPriority', 99),
  tag('w:semiHidden'),
  tag('w:tblPr', {}, tag('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' }), tag('w:tblCellMar', {}, ...NO_INSET)),
)

/** A row that somebody adds looks as the others do. */
export const REPORT_TABLE = tag(
  'w:style',
  { 'w:type': 'table', 'w:customStyle': 1, 'w:styleId': 'ReportTable' },
  val('w:name', '報告書の表'),
  val('w:basedOn', 'TableNormal'),
  tag('w:qFormat'),
  tag(
    'w:tblPr',
    {},
    tag(
      'w:tblBorders',
      {},
      side('top', STRONG),
      side('bottom', STRONG),
      side('insideH', HAIR),
      side('insideV', VERTICAL),
    ),
    tag(
      'w:tblCellMar',
      {},
      ...['top', 'left', 'bottom', 'right'].map((name) =>
        tag(`w:${name}`, {
          'w:w': twips(name === 'top' || name === 'bottom' ? INSET.y : INSET.x),
          'w:type': 'dxa',
        }),
      ),
    ),
  ),
)

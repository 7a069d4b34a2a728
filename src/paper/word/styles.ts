import type { Paper } from '../paper.ts'
import {
  DocumentDefaults,
  type IParagraphStyleOptions,
  type IRunPropertiesOptions,
  type IStylesOptions,
  OnOffElement,
  ParagraphProperties,
  StyleForParagraph,
} from './docx.ts'
import { type Faces, fontOf } from './faces.ts'
import { BODY, GREY, gap, HAIR, halves, INK, lines, pt, SMALL_LINE, STRONG } from './lengths.ts'
import { REPORT_TABLE, tableStyles } from './table-styles.ts'

/** The sign before an item of a list. The library takes the name in braces for its own, wherever it stands: nobody types it. */
export const BULLETS = {
  reference: 'ayumi-list-bullet',
  levels: [
    {
      level: 0,
      format: 'bullet',
      text: '・',
      alignment: 'left',
      style: { paragraph: { indent: { left: 462, hanging: 252 } } },
    },
  ],
} as const

/** All that a paper is set in, under names that Word's own styles have where there are such. */
export function stylesOf(paper: Paper, faces: Faces): IStylesOptions {
  const gothic = { font: fontOf(faces.gothic) }
  return {
    importedStyles: [defaults(faces), normal(), REPORT_TABLE],
    paragraphStyles: [
      ...proseStyles(gothic),
      ...contentsStyles(gothic),
      ...besideTables(gothic),
      ...tableSizes(paper).flatMap((size) => tableStyles(size, gothic.font)),
    ].map((one) => ({ basedOn: 'Normal', quickFormat: true, ...one })),
    characterStyles: [
      { id: 'Strong', name: 'Strong', run: { ...gothic, bold: true } },
      { id: 'Minor', name: '小さな文字', run: { color: GREY } },
    ],
  }
}

function tableSizes({ blocks }: Paper): number[] {
  const tables = blocks.flatMap((block) =>
    block.kind === 'table' ? [block] : block.kind === 'chart' ? [block.table] : [],
  )
  return [...new Set(tables.map(({ size }) => size))].sort((a, b) => a - b)
}

function defaults({ body }: Faces): DocumentDefaults {
  return new DocumentDefaults({
    run: {
      font: fontOf(body),
      color: INK,
      size: halves(BODY.size),
      language: { value: 'ja-JP', eastAsia: 'ja-JP', bidirectional: 'ar-SA' },
    },
    paragraph: { spacing: lines(BODY.size, BODY.line) },
  })
}

/** Latin letters and digits stand close to Japanese ones, as in the PDF. */
function normal(): StyleForParagraph {
  const close = new ParagraphProperties()
  close.push(new OnOffElement('w:autoSpaceDE', false))
  close.push(new OnOffElement('w:autoSpaceDN', false))
  const style = new StyleForParagraph({ id: 'Normal', name: 'Normal', quickFormat: true })
  style.addChildElement(close)
  return style
}

function proseStyles(gothic: IRunPropertiesOptions): IParagraphStyleOptions[] {
  const heading = (level: number, size: number, before: number, after: number): IParagraphStyleOptions => ({
    id: `Heading${level}`,
    name: `heading ${level}`,
    next: 'BodyText',
    paragraph: {
      keepNext: true,
      keepLines: true,
      ...(level === 1 ? { border: { bottom: { ...STRONG, space: 5 } } } : {}),
      spacing: lines(size, 1.4, before, after),
      outlineLevel: level - 1,
    },
    run: { ...gothic, bold: true, size: halves(size) },
  })
  return [
    {
      id: 'BodyText',
      name: 'Body Text',
      paragraph: { spacing: gap(0, 2), indent: { firstLineChars: 100, firstLine: pt(BODY.size) } },
    },
    heading(1, 16, 21, 12.6),
    heading(2, 13, 19, 9.5),
    heading(3, 11, 14.7, 7.4),
    {
      id: 'Title',
      name: 'Title',
      paragraph: { spacing: lines(30, 1.5) },
      run: { ...gothic, bold: true, size: halves(30) },
    },
    {
      id: 'Subtitle',
      name: 'Subtitle',
      paragraph: { spacing: lines(15, 1.6) },
      run: { ...gothic, size: halves(15) },
    },
    { id: 'CoverText', name: '表紙', run: { ...gothic, size: halves(12) } },
    {
      id: 'ListBullet',
      name: 'List Bullet',
      paragraph: { numbering: { reference: BULLETS.reference, level: 0 } },
    },
    {
      id: 'Note',
      name: '注記',
      paragraph: { spacing: lines(9, SMALL_LINE, 2, 5) },
      run: { size: halves(9) },
    },
    ...['Header', 'Footer'].map((id) => ({
      id,
      name: id.toLowerCase(),
      paragraph: { spacing: lines(8.5, 1.4) },
      run: { ...gothic, color: GREY, size: halves(8.5) },
    })),
  ]
}

function contentsStyles(gothic: IRunPropertiesOptions): IParagraphStyleOptions[] {
  const entry = { next: 'Normal' }
  return [
    {
      id: 'TOCHeading',
      name: 'TOC Heading',
      next: 'Normal',
      paragraph: { keepNext: true, border: { bottom: { ...STRONG, space: 5 } }, spacing: gap(0, 12.6) },
      run: { ...gothic, bold: true, size: halves(16) },
    },
    {
      ...entry,
      id: 'TOC1',
      name: 'toc 1',
      paragraph: { spacing: gap(7, 0) },
      run: { ...gothic, bold: true },
    },
    { ...entry, id: 'TOC2', name: 'toc 2', paragraph: { indent: { left: 315 } } },
    { ...entry, id: 'TOC3', name: 'toc 3', paragraph: { indent: { left: 630 } } },
  ]
}

/** What stands above, below and between tables, charts and legends. */
function besideTables(gothic: IRunPropertiesOptions): IParagraphStyleOptions[] {
  const rule = { ...HAIR, space: 4 }
  return [
    {
      id: 'Caption',
      name: 'caption',
      next: 'Normal',
      paragraph: { keepNext: true, spacing: lines(BODY.size, 1.4, 12, 4) },
      run: { ...gothic, bold: true },
    },
    {
      id: 'TableUnit',
      name: '表の単位',
      paragraph: { keepNext: true, spacing: lines(9, SMALL_LINE, 0, 4), alignment: 'right' },
      run: { ...gothic, size: halves(9) },
    },
    {
      id: 'TableNote',
      name: '表の注',
      paragraph: { spacing: lines(8.5, 1.5, 3, 0) },
      run: { ...gothic, size: halves(8.5) },
    },
    {
      id: 'TableEnd',
      name: '表の終わり',
      paragraph: { spacing: { ...gap(0, 0), line: pt(6), lineRule: 'exact' } },
      run: { size: halves(2) },
    },
    { id: 'Picture', name: '図', paragraph: { spacing: { line: 240, lineRule: 'auto' } } },
    {
      id: 'Legend',
      name: '凡例',
      paragraph: {
        keepNext: true,
        border: { top: rule, bottom: rule },
        spacing: lines(9, 1.75, 6, 6),
      },
      run: { ...gothic, size: halves(9) },
    },
  ]
}

import { type Faces, rFonts } from './faces.ts'
import { BODY, pt, SMALL_LINE } from './lengths.ts'
import { GREY, INK, sized } from './pieces.ts'
import { HAIR, STRONG, side } from './rules.ts'
import { characterStyle, exact, gap, lines, paragraphStyle, type Style } from './style.ts'
import { NORMAL_TABLE, REPORT_TABLE, tableStyles } from './table-styles.ts'
import { tag, val, W } from './xml.ts'

/** All that a paper is set in, under names that Word's own styles have where there are such. */
export function stylesXml(faces: Faces, tableSizes: readonly number[]): string {
  const gothic = rFonts(faces.gothic)
  const bold = `${gothic}${tag('w:b')}`
  const own = (one: Style) => paragraphStyle(one)
  return tag(
    'w:styles',
    { 'xmlns:w': W },
    defaults(faces),
    own({ id: 'Normal', name: 'Normal', paragraph: CLOSE }),
    tag(
      'w:style',
      { 'w:type': 'character', 'w:default': 1, 'w:styleId': 'DefaultParagraphFont' },
      val('w:name', 'Default Paragraph Font'),
      val('w:uiPriority', 1),
      tag('w:semiHidden'),
    ),
    NORMAL_TABLE,
    tag(
      'w:style',
      { 'w:type': 'numbering', 'w:default': 1, 'w:styleId': 'NoList' },
      val('w:name', 'No List'),
      val('w:uiPriority', 99),
      tag('w:semiHidden'),
    ),
    own({
      id: 'BodyText',
      name: 'Body Text',
      paragraph: `${gap(0, 2)}${tag('w:ind', { 'w:firstLineChars': 100, 'w:firstLine': pt(BODY.size) })}`,
    }),
    own(heading(1, 16, [21, 12.6], tag('w:pBdr', {}, side('bottom', STRONG, 5)), bold)),
    own(heading(2, 13, [19, 9.5], '', bold)),
    own(heading(3, 11, [14.7, 7.4], '', bold)),
    own({ id: 'Title', name: 'Title', paragraph: lines(30, 1.5), run: `${bold}${sized(30)}` }),
    own({ id: 'Subtitle', name: 'Subtitle', paragraph: lines(15, 1.6), run: `${gothic}${sized(15)}` }),
    own({ id: 'CoverText', name: '表紙', run: `${gothic}${sized(12)}` }),
    own({
      id: 'TOCHeading',
      name: 'TOC Heading',
      next: 'Normal',
      paragraph: `${tag('w:keepNext')}${tag('w:pBdr', {}, side('bottom', STRONG, 5))}${gap(0, 12.6)}`,
      run: `${bold}${sized(16)}`,
    }),
    own({ id: 'TOC1', name: 'toc 1', next: 'Normal', paragraph: gap(7, 0), run: bold }),
    own({ id: 'TOC2', name: 'toc 2', next: 'Normal', paragraph: tag('w:ind', { 'w:left': 315 }) }),
    own({ id: 'TOC3', name: 'toc 3', next: 'Normal', paragraph: tag('w:ind', { 'w:left': 630 }) }),
    own({
      id: 'ListBullet',
      name: 'List Bullet',
      paragraph: tag('w:numPr', {}, val('w:numId', 1)),
    }),
    own({ id: 'Note', name: '注記', paragraph: lines(9, SMALL_LINE, 2, 5), run: sized(9) }),
    own({
      id: 'Caption',
      name: 'caption',
      next: 'Normal',
      paragraph: `${tag('w:keepNext')}${lines(BODY.size, 1.4, 12, 4)}`,
      run: bold,
    }),
    own({
      id: 'TableUnit',
      name: '表の単位',
      paragraph: `${tag('w:keepNext')}${lines(9, SMALL_LINE, 0, 4)}${val('w:jc', 'right')}`,
      run: `${gothic}${sized(9)}`,
    }),
    own({
      id: 'TableNote',
      name: '表の注',
      paragraph: lines(8.5, 1.5, 3, 0),
      run: `${gothic}${sized(8.5)}`,
    }),
    own({ id: 'TableEnd', name: '表の終わり', paragraph: exact(6), run: sized(2) }),
    own({
      id: 'Picture',
      name: '図',
      paragraph: tag('w:spacing', { 'w:line': 240, 'w:lineRule': 'auto' }),
    }),
    own({
      id: 'Legend',
      name: '凡例',
      paragraph: `${tag('w:keepNext')}${tag('w:pBdr', {}, side('top', HAIR, 4), side('bottom', HAIR, 4))}${lines(9, 1.75, 6, 6)}`,
      run: `${gothic}${sized(9)}`,
    }),
    own({ id: 'Header', name: 'header', paragraph: lines(8.5, 1.4), run: running(gothic) }),
    own({ id: 'Footer', name: 'footer', paragraph: lines(8.5, 1.4), run: running(gothic) }),
    ...tableSizes.flatMap((size) => tableStyles(size, gothic)),
    characterStyle('Strong', 'Strong', bold),
    characterStyle('Minor', '小さな文字', val('w:color', GREY)),
    characterStyle('Hyperlink', 'Hyperlink', ''),
    REPORT_TABLE,
  )
}

/** Latin letters and digits stand close to Japanese ones, as in the PDF. */
const CLOSE = val('w:autoSpaceDE', 0) + val('w:autoSpaceDN', 0)

function defaults({ body }: Faces): string {
  const language = tag('w:lang', { 'w:val': 'ja-JP', 'w:eastAsia': 'ja-JP', 'w:bidi': 'ar-SA' })
  const run = `${rFonts(body)}${val('w:color', INK)}${sized(BODY.size)}${language}`
  return tag(
    'w:docDefaults',
    {},
    tag('w:rPrDefault', {}, tag('w:rPr', {}, run)),
    tag('w:pPrDefault', {}, tag('w:pPr', {}, lines(BODY.size, BODY.line))),
  )
}

function heading(
  level: number,
  size: number,
  [before, after]: [number, number],
  rule: string,
  bold: string,
): Style {
  const keep = `${tag('w:keepNext')}${tag('w:keepLines')}`
  const paragraph = `${keep}${rule}${lines(size, 1.4, before, after)}${val('w:outlineLvl', level - 1)}`
  return {
    id: `Heading${level}`,
    name: `heading ${level}`,
    next: 'BodyText',
    paragraph,
    run: `${bold}${sized(size)}`,
  }
}

const running = (gothic: string) => `${gothic}${val('w:color', GREY)}${sized(8.5)}`

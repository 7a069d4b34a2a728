import type { Paper } from '../paper.ts'
import { tag, W } from './xml.ts'

/** Which typefaces of Windows a file names: BIZ UD as in the PDF, or those of older offices, with a mincho body. */
export type WordFonts = 'biz-ud' | 'ms-mincho'

/**
 * A typeface by the name that finds it on most machines, its other name, and its family for a machine that has neither.
 * BIZ UD goes by its Latin name: the typeface as Google gives it bears no other, and Windows knows both.
 */
type Face = { name: string; other: string; family: 'swiss' | 'roman'; pitch: 'fixed' | 'variable' }

const BIZ_GOTHIC: Face = {
  name: 'BIZ UDPGothic',
  other: 'BIZ UDPゴシック',
  family: 'swiss',
  pitch: 'variable',
}
const BIZ_MINCHO: Face = { name: 'BIZ UDPMincho', other: 'BIZ UDP明朝', family: 'roman', pitch: 'variable' }
const MS_GOTHIC: Face = { name: 'ＭＳ ゴシック', other: 'MS Gothic', family: 'swiss', pitch: 'fixed' }
const MS_MINCHO: Face = { name: 'ＭＳ 明朝', other: 'MS Mincho', family: 'roman', pitch: 'fixed' }

/** What headings and heads are set in, and what running text and tables are. */
export type Faces = { gothic: Face; body: Face }

/** The typefaces of a paper. */
export function facesOf({ body }: Paper, fonts: WordFonts): Faces {
  if (fonts === 'ms-mincho') return { gothic: MS_GOTHIC, body: MS_MINCHO }
  return { gothic: BIZ_GOTHIC, body: body === 'mincho' ? BIZ_MINCHO : BIZ_GOTHIC }
}

/** A run's typeface, whatever its letters. */
export function rFonts({ name }: Face): string {
  return tag('w:rFonts', {
    'w:hint': 'eastAsia',
    'w:ascii': name,
    'w:eastAsia': name,
    'w:hAnsi': name,
    'w:cs': name,
  })
}

/** Both names of each typeface, so that it is found on a machine that lists the other. */
export function fontTable({ gothic, body }: Faces): string {
  const faces = gothic === body ? [gothic] : [gothic, body]
  return tag(
    'w:fonts',
    { 'xmlns:w': W },
    ...faces.map(({ name, other, family, pitch }) =>
      tag(
        'w:font',
        { 'w:name': name },
        tag('w:altName', { 'w:val': other }),
        tag('w:charset', { 'w:val': '80' }),
        tag('w:family', { 'w:val': family }),
        tag('w:pitch', { 'w:val': pitch }),
      ),
    ),
  )
}

import type { BorderSide, CellStyle } from 'hucre'

/** A typeface of Japanese letters; `isSerif` chooses another of its family on a machine that has it not. */
export type Font = {
  name: string
  isSerif?: boolean
  size: number
  isBold: boolean
  isLined?: boolean
  color: string
}
export type Look = {
  font: Font
  fill: { pattern: 'solid' | 'hatch'; color: string } | null
  border: Partial<Record<Side, Rule>>
  align: 'left' | 'center' | 'right'
  vertical: 'top' | 'center' | 'bottom'
  /** Set off from the cell's side, by about 3 mm. */
  isIndented?: boolean
  /** A number too long for its cell would be shown as ####. */
  isShrunk: boolean
}
export type Side = 'top' | 'right' | 'bottom' | 'left'
export type Rule = { weight: 'hair' | 'thin' | 'medium' | 'thick' | 'dashed' | 'dotted'; color: string }

/** As spreadsheets number families and character sets. */
const ROMAN = 1
const SWISS = 2
const JAPANESE = 128

/** How a cell looks; `sides` are those of its own at which its border stands. */
export function styleOf(
  { font, fill, border, align, vertical, isIndented, isShrunk }: Look,
  sides: Record<Side, boolean>,
): CellStyle {
  const side = (name: Side) => (border[name] && sides[name] ? { [name]: ruleOf(border[name]) } : {})
  return {
    font: fontOf(font),
    alignment: {
      horizontal: align,
      vertical,
      ...(isIndented ? { indent: 1 } : {}),
      ...(isShrunk ? { shrinkToFit: true } : { wrapText: true }),
    },
    border: { ...side('top'), ...side('right'), ...side('bottom'), ...side('left') },
    ...(fill === null
      ? {}
      : {
          fill: {
            type: 'pattern' as const,
            pattern: fill.pattern === 'solid' ? ('solid' as const) : ('lightUp' as const),
            fgColor: { rgb: fill.color },
            ...(fill.pattern === 'solid' ? {} : { bgColor: { rgb: 'FFFFFF' } }),
          },
        }),
  }
}

export const fontOf = ({ name, isSerif, size, isBold, isLined, color }: Font) => ({
  name,
  family: isSerif ? ROMAN : SWISS,
  charset: JAPANESE,
  size,
  bold: isBold,
  underline: isLined === true,
  color: { rgb: color },
})

function ruleOf({ weight, color }: Rule): BorderSide {
  return { style: weight === 'dashed' ? 'mediumDashed' : weight, color: { rgb: color } }
}

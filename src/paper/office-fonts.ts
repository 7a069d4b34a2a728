/** Which typefaces of Windows a Word or Excel file names: BIZ UD, as in the PDF, or those of offices that have no others. */
export type OfficeFonts = 'biz-ud' | 'ms'

/**
 * A typeface by the name that Windows lists it under, the other names that find it, and its kind for a machine that has none
 * of them.
 */
export type OfficeFace = {
  name: string
  others: readonly string[]
  family: 'swiss' | 'roman'
  pitch: 'fixed' | 'variable'
}

/** Gothic for headings and heads; running text and tables are in either. */
export const OFFICE_FACES: Record<OfficeFonts, Record<'gothic' | 'mincho', OfficeFace>> = {
  'biz-ud': {
    gothic: { name: 'BIZ UDPGothic', others: ['BIZ UDPゴシック'], family: 'swiss', pitch: 'variable' },
    // Windows has this one in Medium only, and counts the weight to the name; as Google gives it, it bears the bare one.
    mincho: {
      name: 'BIZ UDPMincho Medium',
      others: ['BIZ UDP明朝 Medium', 'BIZ UDPMincho'],
      family: 'roman',
      pitch: 'variable',
    },
  },
  ms: {
    gothic: { name: 'ＭＳ ゴシック', others: ['MS Gothic'], family: 'swiss', pitch: 'fixed' },
    mincho: { name: 'ＭＳ 明朝', others: ['MS Mincho'], family: 'roman', pitch: 'fixed' },
  },
}

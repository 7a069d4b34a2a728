import { OFFICE_FACES, type OfficeFonts } from '../office-fonts.ts'
import type { PageSetup, Running } from '../paper.ts'

/** A spreadsheet takes no longer running line. */
const LONGEST = 255

/** A running line in the codes of a spreadsheet: left, centre, right; `{page}` is the page's number where pages are numbered. */
export function runningCode(
  running: Running | null,
  numbering: PageSetup['numbering'],
  fonts: OfficeFonts,
): string | null {
  if (running === null) return null
  const places = [
    ['&L', running.left],
    ['&C', running.center],
    ['&R', running.right],
  ] as const
  const parts = places.flatMap(([place, text = '']) =>
    text === '' || (numbering === 'off' && text.includes('{page}')) ? [] : [{ place, text: coded(text) }],
  )
  if (parts.length === 0) return null
  const line = (type: string) => parts.map(({ place, text }) => `${place}${type}${text}`).join('')
  const whole = line(`&8&"${OFFICE_FACES[fonts].gothic.name},Regular"`)
  // Letters are worth more than their type.
  return whole.length <= LONGEST ? whole : line('').slice(0, LONGEST)
}

/** `&` begins a code; a page's number before a digit would be read as one number more. */
function coded(text: string): string {
  return text.replaceAll('&', '&&').replaceAll('{page}', '&P')
}

import { type PageSettings, roomOf } from './section.ts'

/**
 * How much of one page a summary takes, in mm. An estimate on the safe side, so that the page is never left: what it says
 * too much is room left over.
 */
export type Room = { width: number; height: number }

/** What a page leaves between its margins; the foot takes 4 mm more at the bottom. */
export function pageRoom(page: PageSettings): Room {
  const [short, long] = page.size === 'A3' ? [297, 420] : [210, 297]
  const [across, down] = page.orientation === 'landscape' ? [long, short] : [short, long]
  const width = roomOf(page)
  return { width, height: down - (across - width) - 4 - SPARE }
}

/** Never counted on. */
const SPARE = 5
const MM = 25.4 / 72

/** The lines a text takes at a type size in a width; half-width letters count as two thirds. */
export function linesIn(text: string, size: number, width: number): number {
  const each = Math.max(1, Math.floor(width / (size * MM)) - 1)
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(lettersOf(line) / each)), 0)
}

function lettersOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (/[ -~]/.test(letter) ? 0.67 : 1), 0)
}

/** The height of a row of a table, by the lines of its longest cell. */
export function rowHeight(lines: number, size: number): number {
  return (lines + (lines - 1) * 0.45) * size * MM + 2.4
}

/** A paragraph, an entry of a list. */
export function textHeight(lines: number, size: number): number {
  return (lines + (lines - 1) * 0.75 + 0.9) * size * MM
}

/** The stacked chart with its caption and scale, by its bars and the names in its key. */
export function chartHeight(bars: number, names: readonly string[], width: number): number {
  const key = names.reduce((sum, name) => sum + (34 + lettersOf(name) * KEY_SIZE) * MM, 0)
  return 20 + 8.6 * bars + 5.3 * Math.ceil((key * 1.08) / width)
}

const KEY_SIZE = 8.5

/** What stands around a table: space, caption, notes of one line. */
export const TABLE_HEIGHT = 14.5
/** The section's own heading. */
export const TITLE_HEIGHT = 13
/** A second note of a line. */
export const NOTE_HEIGHT = 4.5

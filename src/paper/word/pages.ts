import type { PrintedPage } from '../pdf/tree.ts'
import { textRoom } from './sections.ts'

/** Something that stands on one page: its height in millimetres, and whether what follows must begin beside it. */
export type Item = {
  height: number
  keepNext: boolean
  /** Of its height, the space above it, which it has not at the top of a page. */
  lead?: number
  /** A heading's id. */
  id?: string
  /** What stands again at the top of a page that begins here: the head rows of a table. */
  again?: number
}

export type Sheet = { page: PrintedPage; items: readonly Item[] }

/** Rows that bear marks stand lower in Word than their height says, which is that of the PDF (mm on a page). */
const SLACK = 3.5

/**
 * The page that each heading will stand on, by its id, as near as can be told before Word lays the paper out: Word corrects
 * them when the contents are brought up to date.
 */
export function pagesOf(sheets: readonly Sheet[]): Map<string, number> {
  const found = new Map<string, number>()
  let number = 0
  for (const { page, items } of sheets) {
    if (page.setup.numbering === 'start') number = 0
    number += 1
    const room = textRoom(page).height + SLACK
    let used = 0
    const turn = (item: Item | undefined) => {
      number += 1
      used = item?.again ?? 0
    }
    for (const chunk of chunks(items)) {
      if (used > 0 && used + sum(chunk) > room) turn(chunk[0])
      for (const item of chunk) {
        const height = item.height - (used === 0 ? (item.lead ?? 0) : 0)
        if (used > 0 && used + height > room) turn(item)
        if (item.id !== undefined) found.set(item.id, number)
        used += height
      }
      const over = Math.max(0, Math.ceil(used / room) - 1)
      number += over
      used -= over * room
    }
  }
  return found
}

/** Runs of items that stay on one page. */
function chunks(items: readonly Item[]): Item[][] {
  const made: Item[][] = []
  let open = false
  for (const item of items) {
    if (open) made.at(-1)?.push(item)
    else made.push([item])
    open = item.keepNext
  }
  return made
}

const sum = (items: readonly Item[]): number => items.reduce((total, { height }) => total + height, 0)

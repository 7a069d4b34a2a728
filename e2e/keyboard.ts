import type { Page } from 'playwright-core'

export type Stop = {
  tag: string
  name: string | null
  /** Its first sixty letters. */
  text: string
  /** The focus is drawn, and what has it is in the window and not wholly covered (WCAG 2.4.7, 2.4.11). */
  isSeen: boolean
}

/** Runs in the page: looks at a grid of points over the part of the focused thing that is in the window. */
const FOCUSED = `(() => {
  const at = document.activeElement
  const { outlineStyle, outlineWidth } = getComputedStyle(at)
  const isDrawn = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2
  const steps = [0.1, 0.3, 0.5, 0.7, 0.9]
  const isOpen = [...at.getClientRects()].some((box) => {
    const [left, right] = [Math.max(0, box.left), Math.min(innerWidth, box.right)]
    const [top, bottom] = [Math.max(0, box.top), Math.min(innerHeight, box.bottom)]
    if (left >= right || top >= bottom) return false
    return steps.some((x) => steps.some((y) =>
      at.contains(document.elementFromPoint(left + (right - left) * x, top + (bottom - top) * y))))
  })
  return {
    tag: at.localName,
    name: at.getAttribute('name'),
    text: at.innerText.trim().slice(0, 60),
    isSeen: isDrawn && isOpen,
  }
})()`

/** What has the focus. */
export function focused(page: Page): Promise<Stop> {
  return page.evaluate<Stop>(FOCUSED)
}

/** Presses Tab until `isThere` and tells every stop on the way. */
export async function tabTo(page: Page, isThere: (stop: Stop) => boolean): Promise<Stop[]> {
  const stops = await tab(page, isThere)
  const last = stops.at(-1)
  if (last === undefined || !isThere(last))
    throw new Error(`Tab did not lead there; it stopped at ${stops.map(({ text }) => text).join(', ')}`)
  return stops
}

/** Presses Tab to the end of the page. */
export function tabThrough(page: Page): Promise<Stop[]> {
  return tab(page, () => false)
}

async function tab(page: Page, isThere: (stop: Stop) => boolean): Promise<Stop[]> {
  const stops: Stop[] = []
  for (;;) {
    await page.keyboard.press('Tab')
    const stop = await focused(page)
    if (stop.tag === 'body') return stops
    stops.push(stop)
    if (isThere(stop)) return stops
  }
}

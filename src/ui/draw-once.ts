import { raw } from 'hono/html'
import type { JSX } from 'hono/jsx/jsx-runtime'

/**
 * Draws what stands many times on one page (a mark, 出典に記載なし) once and repeats it as drawn: `key` says which. Only for
 * parts that need nothing of their place.
 */
export function drawOnce(): (key: string, draw: () => JSX.Element) => JSX.Element {
  const drawn = new Map<string, JSX.Element>()
  return (key, draw) => {
    const known = drawn.get(key)
    if (known !== undefined) return known
    const element = raw(String(draw())) as unknown as JSX.Element
    drawn.set(key, element)
    return element
  }
}

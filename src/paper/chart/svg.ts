import { type Drawing, INKS, type Node, type Stroke, short } from './drawing.ts'

/**
 * A drawing as SVG, with presentation attributes only (no style, no id): several stand on one page. `spoken` is what is heard
 * of it, once, in place of its letters; null where the page says it. `letters` makes a text ready for the type in use.
 */
export function svgOf(
  { width, height, nodes }: Drawing,
  spoken: string | null,
  letters: (text: string, bold: boolean) => string = (text) => text,
): string {
  const role = spoken === null ? '' : attributes({ role: 'img', 'aria-label': spoken })
  const box = `viewBox="0 0 ${short(width)} ${short(height)}"`
  const nodesSvg = nodes.map((node) => nodeSvg(node, letters)).join('')
  const drawn = spoken === null ? nodesSvg : `<g aria-hidden="true">${nodesSvg}</g>`
  return `<svg xmlns="http://www.w3.org/2000/svg" ${box}${role} font-family="BIZ UDPGothic, sans-serif">${drawn}</svg>`
}

function nodeSvg(node: Node, letters: (text: string, bold: boolean) => string): string {
  switch (node.kind) {
    case 'path':
      return `<path${attributes({ d: node.d, ...moved(node.at), fill: INKS[node.fill], ...strokeOf(node.stroke) })}/>`
    case 'rect': {
      const { x, y, width, height } = node
      const place = { x: short(x), y: short(y), width: short(width), height: short(height) }
      return `<rect${attributes({ ...place, fill: INKS[node.fill], ...strokeOf(node.stroke) })}/>`
    }
    case 'text': {
      const given = attributes({
        x: short(node.x),
        y: short(node.y),
        'font-size': short(node.size),
        ...(node.anchor === 'start' ? {} : { 'text-anchor': node.anchor }),
        ...(node.bold ? { 'font-weight': '700' } : {}),
        fill: INKS[node.ink],
      })
      return `<text${given}>${escaped(letters(node.text, node.bold))}</text>`
    }
  }
}

function moved(at: readonly [number, number] | undefined): Record<string, string> {
  return at === undefined ? {} : { transform: `translate(${at.map(short).join(' ')})` }
}

function strokeOf(stroke: Stroke | null): Record<string, string> {
  if (stroke === null) return {}
  return {
    stroke: INKS[stroke.ink],
    'stroke-width': short(stroke.width),
    ...(stroke.dash === undefined ? {} : { 'stroke-dasharray': stroke.dash }),
  }
}

function attributes(given: Record<string, string>): string {
  return Object.entries(given)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('')
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

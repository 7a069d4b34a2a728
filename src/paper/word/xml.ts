/** The names of WordprocessingML's elements, and of what points to other parts of a file. */
export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
export const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** What XML 1.0 cannot hold, not even as a reference. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to leave out
const UNHOLDABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udfff]/gu

/** Text as it may stand in an element or an attribute. */
export function escaped(text: string): string {
  return text.replace(UNHOLDABLE, '').replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

type Attributes = Record<string, string | number | null>

/** An element; what stands in it is XML already. Attributes that are null are left out. */
export function tag(name: string, attributes: Attributes = {}, ...children: readonly string[]): string {
  const given = Object.entries(attributes)
    .map(([key, value]) => (value === null ? '' : ` ${key}="${escaped(String(value))}"`))
    .join('')
  const inner = children.join('')
  return inner === '' ? `<${name}${given}/>` : `<${name}${given}>${inner}</${name}>`
}

/** The usual element of WordprocessingML: one value. */
export function val(name: string, value: string | number): string {
  return tag(name, { 'w:val': value })
}

/** A part of the package. */
export function part(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`
}

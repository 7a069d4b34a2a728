import { DOMParser, type Element } from '@xmldom/xmldom'

export type XmlElement = Element

/** The root of some XML. Null where it is none; what declares entities of its own is none, so that nothing is ever expanded. */
export function parseXml(xml: string): XmlElement | null {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) return null
  const parser = new DOMParser({
    locator: false,
    onError: (level, message) => {
      if (level !== 'warning') throw new Error(message)
    },
  })
  try {
    return parser.parseFromString(xml, 'text/xml').documentElement
  } catch {
    return null
  }
}

/** The elements in an element; those of one name, without its prefix, where one is asked for. */
export function childrenOf(element: XmlElement, name?: string): XmlElement[] {
  const found: XmlElement[] = []
  for (let node = element.firstChild; node !== null; node = node.nextSibling)
    if (isElement(node) && (name === undefined || node.localName === name)) found.push(node)
  return found
}

/** The first element on a way of names down from here. */
export function firstIn(element: XmlElement, ...way: readonly string[]): XmlElement | null {
  let at: XmlElement | null = element
  for (const name of way) at = at === null ? null : (childrenOf(at, name)[0] ?? null)
  return at
}

/** An attribute by its name without a prefix. */
export function attributeOf(element: XmlElement | null, name: string): string | null {
  for (const one of element?.attributes ?? []) if (one.localName === name) return one.value
  return null
}

function isElement(node: { nodeType: number }): node is XmlElement {
  return node.nodeType === 1
}

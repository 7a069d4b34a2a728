import { childrenOf, type XmlElement } from './xml.ts'

/** Elements that say nothing to the reader, only what stands in them. */
export const WRAPPERS = ['sdtContent', 'ins', 'moveTo', 'customXml', 'smartTag', 'Choice']
/** What is gone once tracked changes are accepted. */
export const REMOVED = ['del', 'moveFrom']

/** The children of an element; of what is given in two ways, the newer one; of a control, what stands in it. */
export function unwrapped(element: XmlElement): XmlElement[] {
  return childrenOf(element).flatMap((child) => {
    if (REMOVED.includes(child.localName ?? '')) return []
    if (child.localName === 'sdt') return childrenOf(child, 'sdtContent')
    if (child.localName === 'AlternateContent') {
      const [choice] = childrenOf(child, 'Choice')
      return choice ? [choice] : childrenOf(child, 'Fallback').flatMap((fallback) => childrenOf(fallback))
    }
    return [child]
  })
}

import { parseDocument, stringify, visit } from 'yaml'

/** Reads one YAML 1.2 document of plain values: no aliases, no tags, no key twice. */
export function parseYaml(
  text: string,
): { value: unknown } | { line: number; fault: 'syntax' | 'alias' | 'duplicate' } {
  const document = parseDocument(text, { version: '1.2', schema: 'core', uniqueKeys: true })
  const [error] = document.errors
  if (error) {
    return {
      line: error.linePos?.[0].line ?? 1,
      fault: error.code === 'DUPLICATE_KEY' ? 'duplicate' : 'syntax',
    }
  }
  let alias: number | null = null
  visit(document, {
    Alias: (_, node) => {
      alias = text.slice(0, node.range?.[0] ?? 0).split('\n').length
      return visit.BREAK
    },
  })
  return alias === null ? { value: document.toJS() } : { line: alias, fault: 'alias' }
}

/** Writes a value as canonical YAML: keys in the order given, long lines unbroken, no anchors. */
export function printYaml(value: unknown): string {
  return stringify(value, { lineWidth: 0, aliasDuplicateObjects: false, flowCollectionPadding: true })
}

import type { Dataset } from '../../paper/paper.ts'
import { plainText } from '../../plan/plain-letters.ts'

/** What stands in data where a text had a line end. It is in JIS X 0208, and no text keeps one of its own. */
export const LINE_SEPARATOR = '¶'
const OWN_SEPARATOR = '／'

/** A letter that data spell otherwise than print (`to`), or keep though it depends on the machine (null), and where. */
export type SpeltLetter = { letter: string; to: string | null; count: number; tables: string[] }

/**
 * Tables whose texts are one line each, without spaces for looks and in letters that every machine reads; proper names keep
 * their letters. With every letter that was altered or kept: nothing is changed silently.
 */
export function plainTables(tables: readonly Dataset[]): { tables: Dataset[]; letters: SpeltLetter[] } {
  const letters = new Map<string, SpeltLetter>()
  const plain = tables.map((table) => {
    const tell = (letter: string, to: string | null) => {
      const told = letters.get(letter) ?? { letter, to, count: 0, tables: [] }
      letters.set(letter, told)
      told.count += 1
      if (!told.tables.includes(table.name)) told.tables.push(table.name)
    }
    const rows = table.rows.map((row) =>
      row.map((value, index) => {
        if (typeof value !== 'string') return value
        const isName = table.fields[index]?.form === 'name'
        return oneLine(isName ? value : spelt(value, tell))
      }),
    )
    return { ...table, rows }
  })
  return { tables: plain, letters: [...letters.values()] }
}

function spelt(text: string, tell: (letter: string, to: string | null) => void): string {
  const without = text.replaceAll(LINE_SEPARATOR, () => {
    tell(LINE_SEPARATOR, OWN_SEPARATOR)
    return OWN_SEPARATOR
  })
  return plainText(without.replaceAll('\t', ' '), tell)
}

/** A text as one line: lines without the blanks around them, put together; empty ones, and blanks in a row, are for looks. */
function oneLine(text: string): string | null {
  const line = text
    .split(/\r\n?|\n/)
    .map((one) => one.trim().replace(/([ \u3000])[ \u3000]+/g, '$1'))
    .filter((one) => one !== '')
    .join(LINE_SEPARATOR)
  return line === '' ? null : line
}

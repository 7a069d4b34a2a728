/** A letter that Shift_JIS does not have; rows count from 1, as a spreadsheet shows them. */
export type Unwritable = { row: number; column: number; letter: string }

/** A letter that is written as its twin, and read back as that. */
export type Twin = { letter: string; as: string; count: number }

/** Letters that Unicode has twice and Shift_JIS once: the second of each pair is what Windows reads back. */
const TWINS: ReadonlyMap<string, string> = new Map([
  ['〜', '～'],
  ['−', '－'],
  ['‖', '∥'],
  ['—', '―'],
  ['¢', '￠'],
  ['£', '￡'],
  ['¬', '￢'],
])

/** Codes that a second company gave to letters which the first rows have already: read, never written. */
const DOUBLED = [0xed, 0xee]

let known: ReadonlyMap<string, readonly number[]> | null = null

/** Every letter of Shift_JIS as Windows writes it (CP932), with its bytes. */
function bytesOf(): ReadonlyMap<string, readonly number[]> {
  if (known !== null) return known
  const decoder = new TextDecoder('shift_jis', { fatal: true })
  const found = new Map<string, readonly number[]>()
  const take = (bytes: number[]) => {
    const letter = decoded(decoder, bytes)
    // The private use area is where each machine has letters of its own.
    if (letter !== null && !found.has(letter) && !/\p{Co}/u.test(letter)) found.set(letter, bytes)
  }
  for (let byte = 0; byte < 0x80; byte += 1) take([byte])
  for (let byte = 0xa1; byte <= 0xdf; byte += 1) take([byte])
  for (let first = 0x81; first <= 0xfc; first += 1) {
    if ((first >= 0xa0 && first <= 0xdf) || DOUBLED.includes(first)) continue
    for (let second = 0x40; second <= 0xfc; second += 1) take([first, second])
  }
  known = found
  return found
}

function decoded(decoder: InstanceType<typeof TextDecoder>, bytes: number[]): string | null {
  try {
    const text = decoder.decode(Uint8Array.from(bytes))
    return [...text].length === 1 ? text : null
  } catch {
    return null
  }
}

/** The letters of a table that Shift_JIS has neither as they are nor as a twin, each at its first place in a cell. */
export function unwritable(rows: readonly (readonly string[])[]): Unwritable[] {
  const letters = bytesOf()
  return rows.flatMap((row, down) =>
    row.flatMap((text, right) =>
      [...new Set(text)]
        .filter((letter) => !letters.has(letter) && !TWINS.has(letter))
        .map((letter) => ({ row: down + 1, column: right + 1, letter })),
    ),
  )
}

/** The letters of a text that are written as their twins, and how often. */
export function twinsIn(text: string): Twin[] {
  return [...TWINS].flatMap(([letter, as]) => {
    const count = text.split(letter).length - 1
    return count === 0 ? [] : [{ letter, as, count }]
  })
}

/** A text in Shift_JIS as Windows writes it; throws at a letter that `unwritable` names. */
export function encodeShiftJis(text: string): Uint8Array {
  const letters = bytesOf()
  return Uint8Array.from(
    [...text].flatMap((letter) => {
      const bytes = letters.get(TWINS.get(letter) ?? letter)
      if (bytes === undefined) throw new Error(`${letter} is not in Shift_JIS`)
      return bytes
    }),
  )
}

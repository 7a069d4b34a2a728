/** The set of code points a TrueType font has glyphs for, read from its `cmap` (format 12, else 4). */
export function coverage(font: Buffer): (codePoint: number) => boolean {
  const cmap = tableStart(font, 'cmap')
  const subtables = Array.from(
    { length: font.readUInt16BE(cmap + 2) },
    (_, i) => cmap + font.readUInt32BE(cmap + 8 + i * 8),
  )
  const full = subtables.find((at) => font.readUInt16BE(at) === 12)
  const basic = subtables.find((at) => font.readUInt16BE(at) === 4)
  const ranges =
    full !== undefined ? segments12(font, full) : basic !== undefined ? segments4(font, basic) : []
  const known = new Set<number>()
  for (const [first, last] of ranges) for (let code = first; code <= last; code++) known.add(code)
  return (code) => known.has(code)
}

function tableStart(font: Buffer, tag: string): number {
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    const entry = 12 + i * 16
    if (font.toString('latin1', entry, entry + 4) === tag) return font.readUInt32BE(entry + 8)
  }
  throw new Error(`font without ${tag}`)
}

function segments12(font: Buffer, at: number): [number, number][] {
  return Array.from({ length: font.readUInt32BE(at + 12) }, (_, i) => [
    font.readUInt32BE(at + 16 + i * 12),
    font.readUInt32BE(at + 20 + i * 12),
  ])
}

function segments4(font: Buffer, at: number): [number, number][] {
  const bytes = font.readUInt16BE(at + 6)
  return Array.from({ length: bytes / 2 }, (_, i): [number, number] => [
    font.readUInt16BE(at + 16 + bytes + i * 2),
    font.readUInt16BE(at + 14 + i * 2),
  ]).filter(([first]) => first !== 0xffff)
}

/** What a TrueType font says of its characters. */
export type Glyphs = {
  has: (codePoint: number) => boolean
  /** How wide a character is set, in ems; null where the font has none. BIZ UD fonts kern nothing, so widths add up. */
  advance: (codePoint: number) => number | null
}

/** Characters and their widths, read from `cmap` (format 12, else 4), `hmtx` and `head`. */
export function readGlyphs(font: Buffer): Glyphs {
  const glyphs = characterMap(font)
  const unitsPerEm = font.readUInt16BE(tableStart(font, 'head') + 18)
  const wide = font.readUInt16BE(tableStart(font, 'hhea') + 34)
  const hmtx = tableStart(font, 'hmtx')
  return {
    has: (code) => (glyphs[code] ?? 0) > 0,
    advance: (code) => {
      const glyph = glyphs[code] ?? 0
      // Glyphs beyond the last entry are as wide as that one.
      return glyph === 0 ? null : font.readUInt16BE(hmtx + Math.min(glyph, wide - 1) * 4) / unitsPerEm
    },
  }
}

/** Where each code point's glyph is noted; 0 is no glyph. Beyond the third plane there is no text. */
function characterMap(font: Buffer): Uint16Array {
  const cmap = tableStart(font, 'cmap')
  const subtables = Array.from(
    { length: font.readUInt16BE(cmap + 2) },
    (_, i) => cmap + font.readUInt32BE(cmap + 8 + i * 8),
  )
  const full = subtables.find((at) => font.readUInt16BE(at) === 12)
  const basic = subtables.find((at) => font.readUInt16BE(at) === 4)
  const glyphs = new Uint16Array(0x40000)
  if (full !== undefined) segments12(font, full, glyphs)
  else if (basic !== undefined) segments4(font, basic, glyphs)
  return glyphs
}

function tableStart(font: Buffer, tag: string): number {
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    const entry = 12 + i * 16
    if (font.toString('latin1', entry, entry + 4) === tag) return font.readUInt32BE(entry + 8)
  }
  throw new Error(`font without ${tag}`)
}

function segments12(font: Buffer, at: number, glyphs: Uint16Array): void {
  for (let i = 0; i < font.readUInt32BE(at + 12); i++) {
    const group = at + 16 + i * 12
    const first = font.readUInt32BE(group)
    const last = font.readUInt32BE(group + 4)
    const glyph = font.readUInt32BE(group + 8)
    for (let code = first; code <= last; code++) glyphs[code] = glyph + code - first
  }
}

function segments4(font: Buffer, at: number, glyphs: Uint16Array): void {
  const bytes = font.readUInt16BE(at + 6)
  for (let i = 0; i < bytes; i += 2) {
    const last = font.readUInt16BE(at + 14 + i)
    const first = font.readUInt16BE(at + 16 + bytes + i)
    const delta = font.readUInt16BE(at + 16 + bytes * 2 + i)
    const rangeAt = at + 16 + bytes * 3 + i
    const range = font.readUInt16BE(rangeAt)
    for (let code = first; code <= last && code !== 0xffff; code++) {
      const listed = range === 0 ? code : font.readUInt16BE(rangeAt + range + (code - first) * 2)
      if (range === 0 || listed !== 0) glyphs[code] = listed + delta
    }
  }
}

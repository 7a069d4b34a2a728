/** The text of a UTF-8 file (a BOM is accepted), or what it is instead. */
export type Decoded = { text: string } | { instead: 'shift_jis' | 'utf-16' | 'binary' }

export function decodeUtf8(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { instead: 'utf-16' }
  const text = strictly('utf-8', bytes)
  if (text !== null) return text.includes('\0') ? { instead: 'binary' } : { text }
  const sjis = strictly('shift_jis', bytes)
  return {
    instead: sjis !== null && !bytes.includes(0) && /[ぁ-んァ-ヶ一-龠]/.test(sjis) ? 'shift_jis' : 'binary',
  }
}

function strictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** The text of a UTF-8 file (a BOM is accepted), or what it is instead. */
export type Decoded = { text: string } | { instead: 'shift_jis' | 'utf-16' | 'binary' }

export function decodeUtf8(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { instead: 'utf-16' }
  const text = strictly('utf-8', bytes)
  if (text !== null) return text.includes('\0') ? { instead: 'binary' } : { text }
  const sjis = strictly('shift_jis', bytes)
  return {
    instead: sjis !== null && !bytes.includes(0) && JAPANESE.test(sjis) ? 'shift_jis' : 'binary',
  }
}

/** The text of a file that an office made: UTF-8 or Shift_JIS as Windows writes it (CP932: №, ①, 髙, ～); nothing is guessed. */
export function decodeOfficeText(
  bytes: Uint8Array,
): { text: string } | { instead: 'utf-16' | 'undecidable' | 'binary' } {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return { instead: 'utf-16' }
  if (bytes.includes(0)) return { instead: 'binary' }
  // JIS (ISO-2022-JP), which is ASCII by its bytes.
  if (JIS.some((start) => Buffer.from(bytes).includes(start))) return { instead: 'undecidable' }
  const [utf8, sjis] = [strictly('utf-8', bytes), strictly('shift_jis', bytes)]
  if (utf8 !== null)
    return JAPANESE.test(utf8) || sjis === null || !/[^\p{ASCII}]/u.test(utf8)
      ? { text: utf8 }
      : { instead: 'undecidable' }
  if (sjis === null) return { instead: strictly('euc-jp', bytes) === null ? 'binary' : 'undecidable' }
  // EUC-JP read as Shift_JIS is half-width kana.
  if (/[｡-ﾟ]/.test(sjis) && strictly('euc-jp', bytes) !== null) return { instead: 'undecidable' }
  return JAPANESE.test(sjis) || /[｡-ﾟ]/.test(sjis) ? { text: sjis } : { instead: 'binary' }
}

const JIS = ['\x1b$B', '\x1b$@']
const JAPANESE = /[ぁ-んァ-ヶ一-龠]/

function strictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

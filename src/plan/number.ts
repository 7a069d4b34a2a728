/**
 * Reads a whole or decimal number as offices type it: `△110`, `▲ 64`, `-64`, `１，２３４`, `412,000`.
 * Gives its canonical digits (`-110`, `412000`, `80.7`: the precision typed is kept) or null.
 */
export function readNumber(text: string): string | null {
  const plain = text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/^[△▲▼\u2010-\u2015\u2212]/, '-')
  if (!/^-?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$/.test(plain)) return null
  return plain.replaceAll(',', '').replace(/^(-?)0+(?=\d)/, '$1')
}

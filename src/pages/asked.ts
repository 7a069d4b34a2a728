/** What the headers of a request say of the answer that is wanted. */

/**
 * Whether who asks has that answer already, by `If-None-Match`: `*` is any, a weak one is as good as a strong one, and packed or
 * plain it is the same answer (`"x-gzip"` and `"x"`).
 */
export function isKnown(ifNoneMatch: string | undefined, etag: string | null | undefined): boolean {
  if (ifNoneMatch === undefined || !etag) return false
  const known = ifNoneMatch.split(',').map((one) => one.trim())
  return known.includes('*') || known.map(resourceOf).includes(resourceOf(etag))
}

function resourceOf(etag: string): string {
  return etag.replace(/^W\//, '').replace(/-gzip"$/, '"')
}

/** Whether an answer may be packed, by `Accept-Encoding`: gzip's own word decides, then that for all (`*`); `q=0` is no. */
export function takesGzip(acceptEncoding: string | undefined): boolean {
  const weights = new Map(
    (acceptEncoding ?? '').split(',').map((one): [string, number] => {
      const [coding = '', ...parameters] = one.split(';').map((part) => part.trim().toLowerCase())
      const weight = parameters.find((parameter) => parameter.startsWith('q='))
      return [coding, weight === undefined ? 1 : Number(weight.slice(2))]
    }),
  )
  return (weights.get('gzip') ?? weights.get('*') ?? 0) > 0
}

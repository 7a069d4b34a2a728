/**
 * What holds between series, as series.csv says it (`identity`), parts joined by `; `:
 * `revenue - expenditure`, `transfer_within + transfer_outside`: the value equals this sum of two or more series.
 * `<= transfer_total`: an of-which column (うち), never above that series.
 * `average plain`, `average by staff`, `average`: the figure of the subject of kind average is the mean over the other
 * subjects of the year, plain, weighted by another series, or in a way that the source does not state. With `partial` behind
 * it (`average plain partial`) it is the mean over more than is recorded, which nobody can hold it against.
 */
export type Identity =
  | { kind: 'sum'; terms: readonly Term[] }
  | { kind: 'of-which'; whole: string }
  | { kind: 'average'; weighting: Weighting; partial: boolean }

export type Term = { series: string; sign: '+' | '-' }

/** `by`: weighted by that series; `unstated`: the source does not say how. */
export type Weighting = { kind: 'plain' } | { kind: 'by'; series: string } | { kind: 'unstated' }

/** The identities of a series, and the parts of its text that cannot be read. */
export function readIdentity(text: string | null): { identities: Identity[]; unread: string[] } {
  const identities: Identity[] = []
  const unread: string[] = []
  const parts = (text ?? '').split(';').map((part) => part.trim())
  for (const part of parts.filter((one) => one !== '')) {
    const read = readPart(part.split(/\s+/))
    if (read === null) unread.push(part)
    else identities.push(read)
  }
  return { identities, unread }
}

/** The series that an identity names, each once. */
export function seriesNamed(identity: Identity): string[] {
  switch (identity.kind) {
    case 'sum':
      return [...new Set(identity.terms.map(({ series }) => series))]
    case 'of-which':
      return [identity.whole]
    case 'average':
      return identity.weighting.kind === 'by' ? [identity.weighting.series] : []
  }
}

const isId = (word: string | undefined): word is string =>
  word !== undefined && /^[a-z0-9][a-z0-9_-]*$/.test(word)

function readPart(words: readonly string[]): Identity | null {
  const [first, second] = words
  if (first === '<=') return words.length === 2 && isId(second) ? { kind: 'of-which', whole: second } : null
  if (first === 'average' && second !== '+' && second !== '-') {
    // `average by partial` is weighted by a series of that name.
    const partial = words.at(-1) === PARTIAL && !(words.length === 3 && second === 'by')
    const [how, by, ...more] = words.slice(1, partial ? -1 : undefined)
    const weighting = more.length === 0 ? readWeighting(how, by) : null
    return weighting && { kind: 'average', weighting, partial }
  }
  return readSum(words)
}

const PARTIAL = 'partial'

/** The text of identities whose averages are taken over more than is recorded. */
export function withPartialAverages(text: string): string {
  const parts = text.split(';').map((part) => part.trim())
  return parts
    .map((part) => {
      const one = readPart(part.split(/\s+/))
      return one?.kind === 'average' && !one.partial ? `${part} ${PARTIAL}` : part
    })
    .join('; ')
}

function readWeighting(how: string | undefined, by: string | undefined): Weighting | null {
  if (how === undefined) return { kind: 'unstated' }
  if (how === 'plain') return by === undefined ? { kind: 'plain' } : null
  return how === 'by' && isId(by) ? { kind: 'by', series: by } : null
}

function readSum(words: readonly string[]): Identity | null {
  const terms: Term[] = []
  for (let at = -1; at < words.length; at += 2) {
    const sign = at < 0 ? '+' : words[at]
    const series = words[at + 1]
    if ((sign !== '+' && sign !== '-') || !isId(series)) return null
    terms.push({ series, sign })
  }
  return terms.length >= 2 ? { kind: 'sum', terms } : null
}

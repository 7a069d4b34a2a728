import Big from 'big.js'
import { againstMean } from './averages.ts'
import type { FigureBook, Place } from './book.ts'
import { type Identity, readIdentity, type Term, type Weighting } from './identity.ts'
import { againstSum, type Measured, valueAt } from './sums.ts'

/**
 * A recorded figure that an identity of its series does not give. Both stand as recorded; nothing is put in their place.
 * Amounts are in the unit that the figure was recorded in.
 */
export type Contradiction = {
  series: string
  subject: string
  fiscal_year: number
  kind: 'identity' | 'of-which' | 'average'
  recorded: string
  /** What the identity gives: the sum, the whole that an of-which column exceeds, the mean to the digits recorded. */
  expected: string
  /** Recorded less expected. */
  difference: string
  /** Differs by exactly one in the last place recorded, as parts that were rounded one by one do: a rounding note says so. */
  byRounding: boolean
  /** What was added and subtracted, or the whole; empty for a mean. */
  terms: readonly (Term & { digits: string })[]
  /** Of a mean: how it is weighted. One that does not say is compared with the plain mean. Null for the others. */
  weighting: Weighting | null
}

/**
 * Where the figures of these series and fiscal years contradict their identities, by series and subject. An identity of
 * which a part is not known (unknown, none, withheld, or in a unit of another kind) is not judged.
 */
export function contradictions(
  book: FigureBook,
  series: readonly string[],
  years: readonly number[],
): Contradiction[] {
  return series.flatMap((id) => {
    const { identities } = readIdentity(book.series(id)?.identity ?? null)
    return identities.flatMap((identity) =>
      book
        .subjectsOf(id)
        .flatMap(({ subject }) =>
          years.flatMap((year) => judged(book, { series: id, subject, year }, identity) ?? []),
        ),
    )
  })
}

function judged(book: FigureBook, place: Place, identity: Identity): Contradiction | null {
  const recorded = valueAt(book, place)
  if (recorded === null) return null
  const found = findingOf(book, place, identity, recorded)
  return found && { ...placed(place), recorded: recorded.digits, ...found }
}

const placed = ({ series, subject, year }: Place) => ({ series, subject, fiscal_year: year })

type Found = Omit<Contradiction, 'series' | 'subject' | 'fiscal_year' | 'recorded'>

function findingOf(book: FigureBook, place: Place, identity: Identity, recorded: Measured): Found | null {
  switch (identity.kind) {
    case 'sum': {
      const found = againstSum(book, place, identity.terms, recorded)
      return found && { kind: 'identity', weighting: null, ...found }
    }
    case 'of-which': {
      const whole = againstSum(book, place, [{ series: identity.whole, sign: '+' }], recorded)
      if (whole === null || new Big(whole.difference).lt(0)) return null
      return { kind: 'of-which', weighting: null, ...whole, byRounding: false }
    }
    case 'average': {
      if (identity.partial) return null
      const found = againstMean(book, place, identity.weighting, recorded)
      return (
        found && { kind: 'average', weighting: identity.weighting, terms: [], byRounding: false, ...found }
      )
    }
  }
}

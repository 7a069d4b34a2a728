import { type Identity, readIdentity, seriesNamed } from '../figures/identity.ts'
import { convertible } from '../figures/value.ts'
import type { Series } from '../plan/figure-nouns.ts'
import type { Problem } from '../plan/problem.ts'
import type { Placed } from './read-table.ts'

/** An identity can be read, names other series of the folder, and adds up only what has one kind of unit. */
export function identityProblems(series: readonly Placed<Series>[]): Problem[] {
  const byId = new Map(series.map(({ value }) => [value.series, value]))
  return series.flatMap(({ row, value }) => {
    const where = `figures/series.csv ${row}行目 identity列`
    const { identities, unread } = readIdentity(value.identity)
    return [
      ...unread.map((part) => ({
        where,
        what: `「${part}」は読めません`,
        doThis:
          'revenue - expenditure、<= transfers、average plain、average by staff、average のように、空白で区切って書いてください',
      })),
      ...identities.flatMap((identity) =>
        seriesNamed(identity).flatMap((named) => {
          const what = faultOf(identity, value, named, byId.get(named))
          return what === null
            ? []
            : [{ where, what, doThis: '式か、figures/series.csv の行を直してください' }]
        }),
      ),
    ]
  })
}

function faultOf(identity: Identity, own: Series, named: string, other: Series | undefined): string | null {
  if (other === undefined) return `系列「${named}」はありません`
  if (named === own.series) return `系列「${named}」自身を指しています`
  if (identity.kind === 'average' || convertible(other.unit, own.unit)) return null
  return `系列「${named}」の単位「${other.unit}」は、「${own.unit}」に換算できません`
}

import { lastIssues, publishedPlans } from '../db/editions.ts'
import type { Read } from '../db/in-tenant.ts'
import { type LicenceId, underLicence } from '../plan/licence.ts'
import type { MunicipalityRecord } from '../plan/plan.ts'
import { type Frozen, frozenOf, publishedRounds } from './edition.ts'

/** A round of a plan as it was last published; `frozen` gives its values. */
export type PublishedRound = { plan: string; round: string; frozen: () => Frozen }

/** What was published, by municipality: each round once, in its last issue, a plan's rounds from the oldest on. */
export type Shelf = { codes: string[]; roundsOf: (code: string) => Promise<PublishedRound[]> }

/** What plain folders say was published. */
export function folderShelf(records: readonly MunicipalityRecord[]): Shelf {
  return {
    codes: records.map(({ municipality }) => municipality.code),
    roundsOf: async (code) =>
      records
        .filter(({ municipality }) => municipality.code === code)
        .flatMap((municipality) =>
          municipality.plans.flatMap((plan) =>
            publishedRounds(plan).map((round) => ({
              plan: plan.id,
              round: round.id,
              frozen: () => frozenOf(municipality, plan, round),
            })),
          ),
        ),
  }
}

/** What a database has published: frozen editions, whatever became of the record since. */
export async function storedShelf(read: Read): Promise<Shelf> {
  const plans = await read(publishedPlans)
  return {
    codes: [...new Set(plans.map(({ municipality }) => municipality))],
    roundsOf: async (code) => {
      const found: PublishedRound[] = []
      for (const { plan } of plans.filter(({ municipality }) => municipality === code)) {
        const issues = await read((on) => lastIssues(on, code, plan))
        const inOrder = issues.toSorted((one, other) => one.round_position - other.round_position)
        found.push(
          ...inOrder.map(({ round, record, figures, licence }) => ({
            plan,
            round,
            frozen: () => licensed({ record, figures } as Frozen, licence),
          })),
        )
      }
      return found
    },
  }
}

/** Under the licence that the municipality gives today: an edition is none the less as it was frozen. */
function licensed({ record, figures }: Frozen, licence: LicenceId | null): Frozen {
  return { record: { ...record, municipality: underLicence(record.municipality, licence) }, figures }
}

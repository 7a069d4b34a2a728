import type { Known } from '../figures/value.ts'
import type { Table } from '../paper/paper.ts'
import type { Series } from '../plan/figure-nouns.ts'
import { missingNotes } from './figure-cells.ts'
import type { Checks } from './figure-checks.ts'
import type { Signs } from './figure-notes.ts'
import { allKnown, type Shown, yearLabel } from './shown-figures.ts'

/**
 * What stands below a table of figures: its notes, what does not add up, the signs for what is missing in it (`known`), the
 * rounding note, where the figures come from.
 */
export function belowOf(
  shown: Shown,
  signs: Signs,
  checks: Checks,
  series: readonly Series[] = shown.series,
  known: readonly Known[] = allKnown(shown),
): Pick<Table, 'notes' | 'rounding' | 'source'> {
  const sources = [...new Set(series.flatMap(({ source }) => source ?? []))]
  return {
    notes: [...signs.notes, ...checks.notes, ...missingNotes(known), ...staleNote(shown)],
    rounding: checks.rounding,
    source: sources.length === 0 ? null : sources.join('、'),
  }
}

/** Said where the last year that could be shown has not been recorded yet. */
function staleNote(shown: Shown): string[] {
  const last = shown.years.at(-1)
  if (last === undefined || last >= shown.until) return []
  return [`${yearLabel(shown, shown.until)}の数値は、記録がない。`]
}

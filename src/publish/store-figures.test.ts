import { describe, expect, test } from 'vitest'
import { KINDS, useDatabase } from '../db/grounds.fixture.ts'
import { loadFolder } from '../exchange/load.ts'
import type { Figure } from '../plan/figure-nouns.ts'
import type { MunicipalityRecord } from '../plan/plan.ts'
import { storeMunicipality } from './store.ts'
import { openStoredLibrary } from './stored-library.ts'

/** What becomes of figures that are recorded, or mended, after a report that prints some of them was published. */

const loaded = loadFolder('demo/arao')
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems, null, 2))
/** 荒尾市 with the tables of accounts alone in its papers. */
const arao: MunicipalityRecord = {
  ...loaded.value,
  plans: loaded.value.plans.map((record) => ({
    ...record,
    plan: {
      ...record.plan,
      papers: record.plan.papers.slice(0, 1).map((paper) => ({
        ...paper,
        sections: paper.sections.filter(({ section }) => section === 'accounts'),
      })),
    },
  })),
}

function withAccounts(change: (rows: Figure[]) => Figure[]): MunicipalityRecord {
  return { ...arao, figures: { ...arao.figures, accounts: change(arao.figures.accounts ?? []) } }
}

const later = (rows: Figure[]) => [
  ...rows,
  ...rows.slice(0, 1).map((row) => ({ ...row, fiscal_year: 2020, value: '1' })),
]
const mended = (rows: Figure[]) =>
  rows.map((row) => (row.value === '21631' ? { ...row, value: '21632' } : row))

describe.each(KINDS)('on %s', (kind) => {
  const held = useDatabase(kind)

  test('one that no paper prints publishes nothing, one that a paper prints a new issue, which its page then shows', async () => {
    const library = openStoredLibrary(held.database.read)
    const issues = async (record: MunicipalityRecord) => {
      const stored = await storeMunicipality(held.database.handle, record, { tell: () => {} })
      if (!stored.ok) throw new Error(JSON.stringify(stored.problems))
      library.refresh()
      return stored.value.editions.map(({ id }) => id)
    }
    expect(await issues(arao)).toEqual(['r2'])
    const before = await library.stamp('432041', null)
    expect(await issues(withAccounts(later))).toEqual([])
    expect(await library.stamp('432041', null)).toBe(before)
    expect(await issues(withAccounts(mended))).toEqual(['r2.2'])
    expect(await library.stamp('432041', null)).not.toBe(before)
    const shown = await library.figures('432041')
    expect(shown?.municipality.figures.accounts?.map(({ value }) => value)).toContain('21632')
    expect(shown?.edition).toBe('r2.2')
  }, 60_000)
})

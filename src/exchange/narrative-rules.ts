import { convertible } from '../figures/value.ts'
import { boundProblems } from '../plan/bound-problems.ts'
import type { MunicipalityRecord, PlanRecord } from '../plan/plan.ts'
import type { Problem } from '../plan/problem.ts'
import { readProse } from '../plan/prose.ts'

/** What no paper could print in the narratives of a plan, the first of each file. `folder` is where the plan stands. */
export function unprintableProse(folder: string, narrative: Readonly<Record<string, string>>): Problem[] {
  return Object.entries(narrative).flatMap(([name, text]) => {
    const read = readProse(text)
    if (!('stranger' in read)) return []
    const { line, what } = read.stranger
    return [
      {
        where: `${folder}/narrative/${name}.md ${line}行目`,
        what: `${what}は使えません`,
        doThis: '見出し、段落、箇条書き、太字だけで書いてください',
      },
    ]
  })
}

/** Placeholders of a plan's narratives that can't be read, or name what is not recorded (`{{done heading=9}}`). */
export function unboundProse(
  folder: string,
  record: Pick<PlanRecord, 'plan' | 'headings' | 'narrative'>,
  municipality: Pick<MunicipalityRecord, 'municipality' | 'series' | 'figures'>,
): Problem[] {
  return Object.entries(record.narrative).flatMap(([name, text]) =>
    boundProblems(text, { record, municipality, convertible }).map(({ line, ...problem }) => ({
      where: `${folder}/narrative/${name}.md ${line}行目`,
      ...problem,
    })),
  )
}

import type { SectionSettings } from '../plan/plan.ts'
import { type Problem, type Result, refused } from '../plan/problem.ts'
import { shapeProblems } from '../plan/shape-problems.ts'
import { accountsSection } from './accounts-section.ts'
import { changeSection } from './change-section.ts'
import { comparisonSection } from './comparison-section.ts'
import { contents } from './contents.ts'
import { contrastSection } from './contrast-section.ts'
import { cover } from './cover.ts'
import { effectsSection } from './effects-section.ts'
import { indicatorsByYearSection } from './indicators-by-year-section.ts'
import { indicatorsSection } from './indicators-section.ts'
import { itemsSection } from './items-section.ts'
import { marksByYearSection } from './marks-by-year-section.ts'
import { movementSection } from './movement-section.ts'
import { multiplesSection } from './multiples-section.ts'
import { narrativeSection } from './narrative-section.ts'
import { opinionsSection } from './opinions-section.ts'
import { outsideSection } from './outside-section.ts'
import { rankedSection } from './ranked-section.ts'
import { revisionsSection } from './revisions-section.ts'
import type { ReadySection, Section } from './section.ts'
import { sheetsSection } from './sheets-section.ts'
import { structureSection } from './structure-section.ts'
import { summarySection } from './summary-section.ts'
import { tallySection } from './tally-section.ts'
import { trendSection } from './trend-section.ts'

/** Every section a paper can have, by its name in plan.yaml. */
const SECTIONS = [
  ready(cover),
  ready(contents),
  ready(tallySection),
  ready(itemsSection),
  ready(outsideSection),
  ready(narrativeSection),
  ready(structureSection),
  ready(movementSection),
  ready(changeSection),
  ready(indicatorsSection),
  ready(effectsSection),
  ready(accountsSection),
  ready(trendSection),
  ready(comparisonSection),
  ready(rankedSection),
  ready(multiplesSection),
  ready(opinionsSection),
  ready(revisionsSection),
  ready(summarySection),
  ready(sheetsSection),
  ready(contrastSection),
  ready(marksByYearSection),
  ready(indicatorsByYearSection),
]

type Registered = {
  name: string
  read: (where: string, settings: SectionSettings) => Result<ReadySection>
}

function ready<Settings>({ name, settings, problems, make }: Section<Settings>): Registered {
  return {
    name,
    read: (where, chosen) => {
      const read = settings.safeParse(chosen, { reportInput: true })
      if (!read.success) return refused(...shapeProblems(where, read.error.issues))
      const placed = (problem: Problem) => ({ ...problem, where: `${where} ${problem.where}` })
      return {
        ok: true,
        value: {
          problems: (given) => (problems?.(given, read.data) ?? []).map(placed),
          make: (given) => make(given, read.data),
        },
      }
    },
  }
}

/** Reads one entry of a paper's `sections`; `where` names its place in plan.yaml. */
export function readSection(where: string, settings: SectionSettings): Result<ReadySection> {
  const section = SECTIONS.find(({ name }) => name === settings.section)
  if (section === undefined) {
    const names = SECTIONS.map(({ name }) => name).join('、')
    return refused({
      where,
      what: `「${settings.section}」という章はありません`,
      doThis: `${names} のいずれかにしてください`,
    })
  }
  return section.read(where, settings)
}

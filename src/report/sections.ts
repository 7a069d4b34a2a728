import type { z } from 'zod'
import type { SectionSettings } from '../plan/plan.ts'
import { type Result, refused } from '../plan/problem.ts'
import { shapeProblems } from '../plan/shape-problems.ts'
import { contents } from './contents.ts'
import { cover } from './cover.ts'
import { itemsSection } from './items-section.ts'
import { outsideSection } from './outside-section.ts'
import type { ReadySection, Section } from './section.ts'
import { tallySection } from './tally-section.ts'

/** Every section a paper can have, by its name in plan.yaml. */
const SECTIONS = [
  ready(cover),
  ready(contents),
  ready(tallySection),
  ready(itemsSection),
  ready(outsideSection),
]

type Registered = { name: string; read: (settings: SectionSettings) => ReadySection | z.ZodError }

function ready<Settings>({ name, settings, make }: Section<Settings>): Registered {
  return {
    name,
    read: (given) => {
      const read = settings.safeParse(given, { reportInput: true })
      return read.success ? (report) => make(report, read.data) : read.error
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
  const read = section.read(settings)
  return typeof read === 'function'
    ? { ok: true, value: read }
    : refused(...shapeProblems(where, read.issues))
}

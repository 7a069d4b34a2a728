import type { Example } from './example.ts'
import { undated } from './schedules.examples.ts'
import { UndatedFlags } from './undated-flags.tsx'

export const examples: Example[] = [{ name: '達成', show: () => <UndatedFlags flags={undated.flags} /> }]

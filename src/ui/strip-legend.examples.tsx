import type { Example } from './example.ts'
import { periods } from './schedules.examples.ts'
import { StripLegend } from './strip-legend.tsx'

export const examples: Example[] = [{ name: '▼の凡例', show: () => <StripLegend periods={periods} /> }]

import { charts } from '../paper/chart/chart.examples.ts'
import { PaperChart } from '../paper/html/chart.tsx'
import type { Example } from './example.ts'

/** A chart is drawn by the paper; it stands here because pages show papers. */
export const examples: Example[] = charts.map((chart) => ({
  name: chart.caption,
  show: () => <PaperChart chart={chart} />,
}))

import type { Block, LegendEntry } from '../paper.ts'
import { plainText } from '../print.ts'
import { between, edgeBeyond } from './grid.ts'
import { gap, type Line, type Placed } from './line.ts'
import { fillOf, HAIR } from './look.ts'
import { widthFor } from './measure.ts'
import { cellOn, type Stage } from './stage.ts'

type Legend = Extract<Block, { kind: 'legend' }>

const SIZE = 9
/** A sample is at least so wide, and no wider than this and what it says, in millimetres. */
const SAMPLE = 8
const WIDEST = 26

/**
 * 凡例: its title, then samples with their meanings, each in cells of the grid, on as many lines as they need. A sample takes
 * narrow columns; what stands before it reaches over the wide ones. Where the grid has no room for one of them, all are a
 * text across the sheet.
 */
export function layLegend(legend: Legend, stage: Stage): Line[] {
  const rows = inCells(legend, stage) ?? [[acrossSheet(legend, stage)]]
  return rows
    .map((cells, index) => ({
      height: Math.max(...cells.map(({ needs }) => needs)) + 2,
      cells,
      stays: index > 0,
    }))
    .concat(gap(3, true))
}

function inCells({ title, entries }: Legend, stage: Stage): Placed[][] | null {
  const rows: Placed[][] = [[words(stage, 0, `【${title}】`, 'bold')]]
  for (const entry of entries) {
    const last = rows.at(-1) ?? []
    const beside = placed(stage, last.at(-1)?.to ?? 0, entry)
    if (beside !== null) {
      const before = last.pop()
      last.push(...(before ? [widened(stage, before, beside[0].from)] : []), ...beside)
      continue
    }
    const below = placed(stage, 0, entry)
    if (below === null) return null
    rows.push(below)
  }
  return rows
}

function acrossSheet({ title, entries }: Legend, stage: Stage): Placed {
  const text = [`【${title}】`, ...entries.map(said)].join('　')
  return cellOn(stage, [0, stage.grid.length - 1], [text], 'gothic', SIZE)
}

/** A sample and its meaning at the first place from here where both have room; null where none is left on the line. */
function placed(stage: Stage, from: number, entry: LegendEntry): [Placed, Placed] | null {
  const { grid } = stage
  const last = grid.length - 1
  const wide = Math.max(SAMPLE, widthFor(entry.sample, SIZE, 'bold', stage.fonts))
  const meant = widthFor([meaning(entry)], SIZE, 'gothic', stage.fonts)
  for (let at = from; at < last; at += 1) {
    const to = edgeBeyond(grid, (grid[at] ?? 0) + wide)
    if (between(grid, at, to) > Math.max(WIDEST, wide + 4)) continue
    if (to < last && between(grid, to, last) >= meant)
      return [sample(stage, at, to, entry), words(stage, to, meaning(entry), 'gothic')]
  }
  return null
}

function widened(stage: Stage, cell: Placed, to: number): Placed {
  return { ...cell, to: Math.min(to, stage.grid.length - 1) }
}

function meaning({ label, meaning }: LegendEntry): string {
  return meaning === null ? label : `${label}（${meaning}）`
}

const said = (entry: LegendEntry): string => `${plainText(entry.sample)}　${meaning(entry)}`

function sample(stage: Stage, from: number, to: number, { sample: pieces, tone }: LegendEntry): Placed {
  const border = { top: HAIR, right: HAIR, bottom: HAIR, left: HAIR }
  return cellOn(stage, [from, to], pieces, 'gothic', SIZE, {
    align: 'center',
    fill: fillOf(tone),
    ...(tone === undefined ? {} : { border }),
  })
}

/** A text over as many columns as it needs. */
function words(stage: Stage, from: number, text: string, face: 'gothic' | 'bold'): Placed {
  const to = edgeBeyond(stage.grid, (stage.grid[from] ?? 0) + widthFor([text], SIZE, face, stage.fonts))
  return cellOn(stage, [from, Math.max(from + 1, to)], [text], face, SIZE)
}

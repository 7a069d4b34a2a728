import { raw } from 'hono/html'
import { draw } from '../chart/draw.ts'
import type { Drawing } from '../chart/drawing.ts'
import { svgOf } from '../chart/svg.ts'
import type { Chart } from '../paper.ts'
import { PaperTable } from './table.tsx'

/** Drawn as on an upright A4 page (points); the screen sets it larger. */
const ROOM = { width: 454, height: 640 }

/** 図: its caption, the drawing with what is heard of it, and its table, always in sight. */
export function PaperChart({ chart }: { chart: Chart }) {
  const { id, caption, plot, table } = chart
  const named = `caption-${id}`
  return (
    <>
      <figure class="paper-chart" id={`chart-${id}`}>
        <figcaption class="paper-caption" id={named}>
          {caption}
        </figcaption>
        <p class="paper-scroll-note">図は横に動かして読めます。</p>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields, and forty regions would be too many */}
        <div class="paper-scroll" role="group" tabindex={0} aria-labelledby={named}>
          {draw(plot, ROOM).map((drawing, index) => raw(svgOf(drawing, spoken(chart, drawing, index))))}
        </div>
      </figure>
      <PaperTable table={table} labelledBy={null} label={`${caption}（表）`} />
    </>
  )
}

/** What follows the first drawing says only what stands in it: the alternative speaks of all. */
function spoken({ caption, alternative }: Chart, { holds }: Drawing, index: number): string {
  return index === 0 ? alternative : `${caption}（続き）：${holds.join('、')}`
}

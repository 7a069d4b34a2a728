import type { Plot } from '../paper.ts'
import { drawBars } from './bar.ts'
import type { Drawing, Room } from './drawing.ts'
import { drawLines } from './line.ts'
import { drawMultiples } from './multiples.ts'
import { drawStacked } from './stacked.ts'

/**
 * What a plot looks like: drawings one below the other, each at most as high as the room (points) and never to be cut. The
 * same plot in the same room gives the same drawings.
 */
export function draw(plot: Plot, room: Room): Drawing[] {
  switch (plot.shape) {
    case 'line':
      return drawLines(plot, room)
    case 'bar':
      return drawBars(plot, room)
    case 'stacked':
      return drawStacked(plot, room)
    case 'multiples':
      return drawMultiples(plot, room)
  }
}

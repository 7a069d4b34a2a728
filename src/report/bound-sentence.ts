import type { Piece } from '../paper/paper.ts'
import type { Bound, TemplateName } from '../plan/bound-sentence.ts'
import type { BoundSettings } from '../plan/bound-settings.ts'
import { changeTold, doneTold, marksTold } from './bound-done.ts'
import { effectTold } from './bound-effect.ts'
import { figureTold } from './bound-figure.ts'
import { indicatorsTold } from './bound-indicators.ts'
import { broughtForwardTold, itemsTold } from './bound-items.ts'
import { overTold, underTold } from './bound-share.ts'
import { fillIn, type Given } from './given.ts'

type Teller = (given: Given, settings: BoundSettings) => Piece[] | string

/** What each template says. One that the record has nothing for says so; it never leaves half a sentence. */
const TELLERS: Record<TemplateName, Teller> = {
  done: doneTold,
  marks: marksTold,
  change: changeTold,
  under: underTold,
  over: overTold,
  items: itemsTold,
  'brought-forward': broughtForwardTold,
  effect: effectTold,
  indicators: (given, { heading }) => indicatorsTold(given, heading),
  figure: figureTold,
  year: (given) => fillIn('{year}', given),
  yr: (given) => fillIn('{yr}', given),
  round: (given) => fillIn('{round}', given),
  'previous-year': (given) => fillIn('{previous-year}', given),
  'previous-yr': (given) => fillIn('{previous-yr}', given),
  previous: (given) => fillIn('{previous}', given),
}

/** A placeholder's sentence or word, from the record as it stood in the round. */
export function boundPieces(given: Given, { name, settings }: Bound): Piece[] {
  const told = TELLERS[name](given, settings)
  return typeof told === 'string' ? [told] : told
}

/** Whether it speaks of an earlier round where there is none: what stands around it has no meaning then. */
export function lacksPrevious({ previous }: Given, { name }: Bound): boolean {
  return previous === null && name.startsWith('previous')
}

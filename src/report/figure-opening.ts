import type { Block, Heading } from '../paper/paper.ts'
import type { FigureSettings } from './figure-settings.ts'
import { fillIn, type Given } from './given.ts'
import { footOf, pageOf, pageShape } from './section.ts'

/** What a section of figures opens with: a page, where it begins one, the chapter's heading and its own. */
export function opening(given: Given, id: string, settings: FigureSettings): Block[] {
  const { chapter, page, title } = settings
  const level = levelOf(settings)
  const isNew = page !== undefined || chapter !== undefined || level === 1
  return [
    ...(isNew ? [pageOf(page ?? pageShape.parse(undefined), footOf(given), 'on')] : []),
    ...(chapter === undefined ? [] : [heading(1, `${id}-chapter`, fillIn(chapter, given))]),
    ...(level === 0 ? [] : [heading(level, id, fillIn(title, given))]),
  ]
}

/** Below its chapter's heading a section has one of the second level or deeper. */
function levelOf({ chapter, level }: FigureSettings): 0 | Heading['level'] {
  if (level <= 0) return 0
  if (level === 1) return chapter === undefined ? 1 : 2
  return level === 2 ? 2 : 3
}

function heading(level: Heading['level'], id: string, text: string): Heading {
  return { kind: 'heading', level, id, number: null, text }
}

/** The caption of the section's table or chart: its title, unless it has one of its own. */
export function captionOf(given: Given, { caption, title }: FigureSettings): string {
  return fillIn(caption ?? title, given)
}

import type { Block } from '../paper/paper.ts'
import { captionOf } from './figure-opening.ts'
import type { FigureSettings } from './figure-settings.ts'
import type { Given } from './given.ts'
import type { Shown } from './shown-figures.ts'
import { allKnown } from './shown-figures.ts'

const SENTENCE = '出典に記載なし'

/** Whether the source gives nothing of what a section is to show. */
export function isUnknown(shown: Shown): boolean {
  return allKnown(shown).every(({ kind }) => kind === 'unknown')
}

/** Said in the place of table and chart: 「出典に記載なし（出典では図だけで示されている。）。」, and why, where figures note it. */
export function unknownBlocks(given: Given, shown: Shown, settings: FigureSettings): Block[] {
  const { book, series, subjects, years } = shown
  const ids = series.map((one) => one.series)
  const reasons = ids.flatMap((id) =>
    subjects.flatMap(({ subject }) => years.flatMap((year) => book.at(id, subject, year)?.note ?? [])),
  )
  const reason = [...new Set(reasons)].join('')
  const notes = book.notes(
    ids,
    subjects.map(({ subject }) => subject),
    years,
  )
  return [
    ...(settings.level === 0 || settings.caption !== undefined
      ? [captionBlock(captionOf(given, settings))]
      : []),
    { kind: 'paragraph', content: [reason === '' ? `${SENTENCE}。` : `${SENTENCE}（${reason}）`] },
    ...[...new Set(notes.map(({ note }) => note))].map((note): Block => ({ kind: 'note', content: [note] })),
  ]
}

function captionBlock(text: string): Block {
  return { kind: 'paragraph', content: [{ kind: 'strong', text }] }
}

import type { Block, LegendEntry } from '../paper.ts'
import { shadeOf } from './cell.ts'
import type { Faces } from './faces.ts'
import type { Paragraph } from './paragraph.ts'
import { INK, pieces, textRun } from './pieces.ts'
import { tag, val } from './xml.ts'

const SIZE = 9

/** 凡例: samples with what they mean, one after the other. */
export function legendParagraph(
  { title, entries }: Extract<Block, { kind: 'legend' }>,
  faces: Faces,
): Paragraph {
  const told = entries.map((entry) => textRun('　') + entryRuns(entry, faces))
  return { style: 'Legend', runs: textRun(title, val('w:rStyle', 'Strong')) + told.join('') }
}

function entryRuns({ sample, tone, label, meaning }: LegendEntry, faces: Faces): string {
  const look = { faces, size: SIZE, arrow: 'short' as const }
  const box = tag('w:bdr', { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': INK })
  return [
    tone ? textRun('　　', `${box}${shadeOf(tone)}`) + textRun(' ') : '',
    sample.length > 0 ? pieces(sample, look) + textRun(' ') : '',
    textRun(label),
    meaning === null ? '' : pieces([{ kind: 'minor', text: `（${meaning}）` }], look),
  ].join('')
}

import type { Block, LegendEntry } from '../paper.ts'
import { SHADES } from './cell.ts'
import type { IParagraphOptions, TextRun } from './docx.ts'
import type { Faces } from './faces.ts'
import { GROUP } from './lengths.ts'
import { pieces, textRun } from './pieces.ts'

const SIZE = 9

/** 凡例: samples with what they mean, one after the other. */
export function legendParagraph(
  { title, entries }: Extract<Block, { kind: 'legend' }>,
  faces: Faces,
): IParagraphOptions {
  const told = entries.flatMap((entry) => [...textRun('　'), ...entryRuns(entry, faces)])
  return { style: 'Legend', children: [...textRun(title, { style: 'Strong' }), ...told] }
}

function entryRuns({ sample, tone, label, meaning }: LegendEntry, faces: Faces): TextRun[] {
  const look = { faces, size: SIZE, arrow: 'short' as const }
  return [
    ...(tone ? [...textRun('　　', { border: GROUP, ...SHADES[tone] }), ...textRun(' ')] : []),
    ...(sample.length > 0 ? [...pieces(sample, look), ...textRun(' ')] : []),
    ...textRun(label),
    ...(meaning === null ? [] : pieces([{ kind: 'minor', text: `（${meaning}）` }], look)),
  ]
}

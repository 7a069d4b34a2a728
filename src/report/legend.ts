import type { Block, MarkShape, Piece } from '../paper/paper.ts'
import type { CountsAs, Mark, Scale } from '../plan/scale.ts'

const SHAPES: Record<CountsAs, MarkShape> = {
  done: 'full',
  partly: 'half',
  open: 'outline',
  not_due: 'dash',
  out: 'dash',
  unknown: 'unknown',
}

/** The drawing that a mark has on every paper and page: told by what it counts as, with the city's own symbol in it. */
export function shapeOf(mark: Pick<Mark, 'counts_as'>): MarkShape {
  return SHAPES[mark.counts_as]
}

export function markPiece(mark: Mark): Piece {
  return { kind: 'mark', symbol: mark.symbol, label: mark.label ?? mark.symbol, shape: shapeOf(mark) }
}

/** 凡例 of a scale: every mark with its label and, where the plan gives one, its meaning. */
export function legendOf(title: string, scale: Scale): Block {
  return {
    kind: 'legend',
    title,
    entries: scale.marks.map((mark) => ({
      sample: [markPiece(mark)],
      label: mark.label === mark.symbol ? '' : (mark.label ?? '出典に記載なし'),
      meaning: mark.meaning,
    })),
  }
}

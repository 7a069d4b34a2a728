import type { Block, Piece } from '../paper.ts'
import { Pieces } from './pieces.tsx'

/** 凡例: samples with what they mean. */
export function Legend({ legend: { title, entries } }: { legend: Extract<Block, { kind: 'legend' }> }) {
  return (
    <div class="paper-legend">
      <p class="paper-legend-title">{title}</p>
      <ul>
        {entries.map(({ sample, tone, label, meaning }) => (
          <li>
            <span class={tone ? `paper-swatch tone-${tone}` : 'paper-sample'}>
              <Pieces content={sample.map(unexplained)} />
            </span>
            <span>
              {label}
              {meaning !== null && <small>{`（${meaning}）`}</small>}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The meaning stands beside the sample; read out with the mark too, it would be heard twice. */
function unexplained(piece: Piece): Piece {
  return typeof piece === 'object' && piece.kind === 'mark' ? { ...piece, label: piece.symbol } : piece
}

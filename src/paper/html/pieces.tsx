import type { Piece } from '../paper.ts'
import { printFigure } from '../print.ts'
import { PaperMark } from './mark.tsx'

/** A run of content as inline HTML. */
export function Pieces({ content }: { content: readonly Piece[] }) {
  return <>{content.map((piece) => one(piece))}</>
}

function one(piece: Piece) {
  if (typeof piece === 'string') return piece
  switch (piece.kind) {
    case 'mark':
      return <PaperMark symbol={piece.symbol} label={piece.label} shape={piece.shape} />
    case 'figure':
      return <span class="paper-figure">{printFigure(piece.value, piece.format)}</span>
    case 'strong':
      return piece.lined ? (
        <strong>
          <u>{piece.text}</u>
        </strong>
      ) : (
        <strong>{piece.text}</strong>
      )
    case 'minor':
      return <small>{piece.text}</small>
    case 'run':
      return (
        <span class={`paper-run paper-run-${piece.look}`}>
          {piece.word !== '' && <span>{piece.word}</span>}
          {piece.arrow && (
            <span class="paper-run-line">
              <span class="visually-hidden">→</span>
            </span>
          )}
          {piece.flag !== null && <span class="paper-run-flag">{piece.flag}</span>}
        </span>
      )
    case 'break':
      return <br />
  }
}

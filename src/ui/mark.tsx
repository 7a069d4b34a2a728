import type { MarkShape } from '../paper/paper.ts'

export type MarkProps = {
  /** The city's own: ○ △ × ―, A B C. */
  symbol: string
  label: string
  shape: MarkShape
  size?: 'normal' | 'large'
  /** The label in sight, beside the symbol; otherwise it is only read out. */
  labelled?: boolean
}

/** A mark: the city's symbol in a square whose shape says done, partly, not done, not yet due. */
export function Mark({ symbol, label, shape, size = 'normal', labelled = false }: MarkProps) {
  return (
    <span class={`mark mark-${shape} mark-${size}`}>
      {/* Hidden from readers because what follows says it, with its meaning. */}
      <span class="mark-box" aria-hidden="true">
        {symbol}
      </span>
      {labelled ? (
        <span class="mark-label">{label}</span>
      ) : (
        <span class="visually-hidden">{`${symbol} ${label}`}</span>
      )}
    </span>
  )
}

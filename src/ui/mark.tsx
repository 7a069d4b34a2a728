import { MarkBox } from '../paper/html/mark.tsx'
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

/** A mark as papers draw it, in two sizes, with its label in sight or read out. */
export function Mark({ symbol, label, shape, size = 'normal', labelled = false }: MarkProps) {
  return (
    <span class={`mark mark-${shape} mark-${size}`}>
      <MarkBox symbol={symbol} />
      {labelled && label !== symbol ? (
        <span class="mark-label">{label}</span>
      ) : (
        <span class="visually-hidden">{label === symbol ? symbol : `${symbol} ${label}`}</span>
      )}
    </span>
  )
}

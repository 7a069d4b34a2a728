import type { MarkShape } from '../paper.ts'

/** The symbol in its square, read out once with its meaning. */
export function MarkBox({ symbol, label, shape }: { symbol: string; label: string; shape: MarkShape }) {
  return (
    <span class={`mark mark-${shape}`}>
      <span class="mark-box" aria-hidden="true">
        {symbol}
      </span>
      <span class="visually-hidden">{symbol === label ? symbol : `${symbol} ${label}`}</span>
    </span>
  )
}

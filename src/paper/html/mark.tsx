import type { MarkShape } from '../paper.ts'

/** The city's symbol in a square; hidden from readers because what follows says it with its meaning. */
export function MarkBox({ symbol }: { symbol: string }) {
  return (
    <span class="mark-box" aria-hidden="true">
      {symbol}
    </span>
  )
}

/** A mark in a paper: drawn for the eye, read out once with its meaning. */
export function PaperMark({ symbol, label, shape }: { symbol: string; label: string; shape: MarkShape }) {
  return (
    <span class={`mark mark-${shape}`}>
      <MarkBox symbol={symbol} />
      <span class="visually-hidden">{symbol === label ? symbol : `${symbol} ${label}`}</span>
    </span>
  )
}

import type { Child } from 'hono/jsx'

export type SentenceProps = {
  /** Given as text, each of its sentences keeps to a line of its own where it fits. */
  children: Child
  /** 「令和3年3月31日 見込み」 */
  asOf: string
}

/** The one large sentence a plan page opens with, and the day it speaks of. */
export function Sentence({ children, asOf }: SentenceProps) {
  return (
    <div class="sentence">
      <p class="sentence-text">
        {typeof children === 'string'
          ? children.split(/(?<=。)/).map((part) => <span class="sentence-part">{part}</span>)
          : children}
      </p>
      <p class="sentence-date">
        {asOf.split(/(?=（)/).map((part) => (
          <span class="sentence-part">{part}</span>
        ))}
      </p>
    </div>
  )
}

import type { Child } from 'hono/jsx'

/** What a reader has to know before the page itself, in a frame at its top. */
export function Notice({ children }: { children: Child }) {
  return <p class="notice">{children}</p>
}

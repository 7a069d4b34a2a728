import type { JSX } from 'hono/jsx/jsx-runtime'

/** One way a part is used, with content a reader can point at. */
export type Example = { name: string; show: () => JSX.Element }

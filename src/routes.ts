/**
 * Every address of the system, in the order of docs/contract.md. Links, redirects and tests say
 * `href(routes.item.show, {…})`; a parameter that is missing or misspelt does not compile. Braces hold the form a
 * parameter must have; `data` is a name with its form: `keiei.csv`.
 */
export const routes = {
  home: '/',
  health: '/healthz',
  parts: '/ui',
  asset: '/assets/:name',
  font: '/assets/fonts/:name',
  municipality: { show: '/:municipality/' },
  plan: { show: '/:municipality/:plan/', data: '/:municipality/:data{[a-z0-9_-]+\\.(?:csv|json)}' },
  items: {
    list: '/:municipality/:plan/items/',
    data: '/:municipality/:plan/:data{items\\.(?:csv|json)}',
  },
  item: {
    show: '/:municipality/:plan/items/:item/',
    data: '/:municipality/:plan/items/:data{[^/]+\\.(?:csv|json)}',
  },
  report: {
    show: '/:municipality/:plan/reports/:edition/',
    file: '/:municipality/:plan/reports/:edition/:file',
  },
} as const

type NameOf<Segment extends string> = Segment extends `:${infer Name}{${string}`
  ? Name
  : Segment extends `:${infer Name}`
    ? Name
    : never

type Parameter<Route extends string> = Route extends `${infer Head}/${infer Rest}`
  ? NameOf<Head> | Parameter<Rest>
  : NameOf<Route>

type Given<Route extends string> = { [Name in Parameter<Route>]: string }

/** The address of `route` with its parameters filled in (escaped) and `query` behind it; empty values are left out. */
export function href<Route extends string>(
  route: Route,
  ...[given, query]: [Parameter<Route>] extends [never]
    ? [given?: Record<string, never>, query?: Record<string, string>]
    : [given: Given<Route>, query?: Record<string, string>]
): string {
  const values = (given ?? {}) as Record<string, string>
  const path = route.replace(/:([a-z]+)(?:\{[^}]*\})?/g, (_, name: string) =>
    encodeURIComponent(values[name] ?? ''),
  )
  const search = new URLSearchParams(
    Object.entries(query ?? {}).filter(([, value]) => value !== ''),
  ).toString()
  return search === '' ? path : `${path}?${search}`
}

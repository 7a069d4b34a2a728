/**
 * Every address of the system, in the order of docs/contract.md. Links, redirects and tests say
 * `href(routes.item.show, {…})`; a parameter that is missing or misspelt does not compile. Braces hold the form a
 * parameter must have, so that no odd letter reaches the database; `data` is a name with its form: `keiei.csv`.
 */
export const routes = {
  home: '/',
  municipalities: { data: '/:data{municipalities\\.(?:csv|json)}' },
  health: '/healthz',
  parts: '/ui',
  asset: '/assets/:name',
  font: '/assets/fonts/:name',
  search: { show: '/search', data: '/:data{search\\.(?:csv|json)}' },
  dictionary: { show: '/dictionary/', data: '/:data{dictionary\\.(?:csv|json)}' },
  municipality: { show: '/:municipality{[0-9]+}/', data: '/:data{[0-9]+\\.(?:csv|json)}' },
  figures: {
    show: '/:municipality{[0-9]+}/figures/',
    data: '/:municipality{[0-9]+}/:data{figures\\.(?:csv|json)}',
  },
  plan: {
    show: '/:municipality{[0-9]+}/:plan{[a-z0-9_-]+}/',
    data: '/:municipality{[0-9]+}/:data{[a-z0-9_-]+\\.(?:csv|json)}',
  },
  items: {
    list: '/:municipality{[0-9]+}/:plan{[a-z0-9_-]+}/items/',
    data: '/:municipality{[0-9]+}/:plan{[a-z0-9_-]+}/:data{items\\.(?:csv|json)}',
  },
  item: {
    show: '/:municipality{[0-9]+}/:plan{[a-z0-9_-]+}/items/:item/',
    data: '/:municipality{[0-9]+}/:plan{[a-z0-9_-]+}/items/:data{[^/]+\\.(?:csv|json)}',
    dataset: '/:municipality{[0-9]+}/:plan{[a-z0-9_-]+}/items/:item/data/:data{[a-z0-9_-]+\\.(?:csv|json)}',
  },
  reports: {
    list: '/:municipality{[0-9]+}/:plan{[a-z0-9_-]+}/reports/',
    data: '/:municipality{[0-9]+}/:plan{[a-z0-9_-]+}/:data{reports\\.(?:csv|json)}',
  },
  report: {
    show: '/:municipality{[0-9]+}/:plan{[a-z0-9_-]+}/reports/:edition{[a-z0-9._-]+}/',
    data: '/:municipality{[0-9]+}/:plan{[a-z0-9_-]+}/reports/:data{[a-z0-9._-]+\\.(?:csv|json)}',
    dataset:
      '/:municipality{[0-9]+}/:plan{[a-z0-9_-]+}/reports/:edition{[a-z0-9._-]+}/data/:data{[a-z0-9_-]+\\.(?:csv|json)}',
    file: '/:municipality{[0-9]+}/:plan{[a-z0-9_-]+}/reports/:edition{[a-z0-9._-]+}/:file{[A-Za-z0-9._-]+}',
  },
  // What a parameter may be is said once, by the schemas of src/api, which openapi.json is made from.
  api: {
    show: '/api/',
    document: '/api/openapi.json',
    municipalities: '/api/v1/municipalities',
    municipality: '/api/v1/municipalities/:municipality',
    figures: '/api/v1/municipalities/:municipality/figures',
    series: '/api/v1/municipalities/:municipality/series',
    plan: '/api/v1/municipalities/:municipality/plans/:plan',
    items: '/api/v1/municipalities/:municipality/plans/:plan/items',
    item: '/api/v1/municipalities/:municipality/plans/:plan/items/:item',
    tallies: '/api/v1/municipalities/:municipality/plans/:plan/tallies',
    editions: '/api/v1/municipalities/:municipality/plans/:plan/editions',
    edition: '/api/v1/municipalities/:municipality/plans/:plan/editions/:edition',
    report: '/api/v1/municipalities/:municipality/plans/:plan/reports/:report',
    paper: '/api/v1/municipalities/:municipality/plans/:plan/reports/:report/paper',
    dataset: '/api/v1/municipalities/:municipality/plans/:plan/reports/:report/datasets/:dataset',
    tables: '/api/v1/municipalities/:municipality/plans/:plan/tables',
    table: '/api/v1/municipalities/:municipality/plans/:plan/tables/:table',
    search: '/api/v1/search',
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

/** The parameters of a route with their values. */
export type Given<Route extends string> = { [Name in Parameter<Route>]: string }

/** The address of `route` with its parameters filled in (escaped) and `query` behind it; empty values are left out. */
export function href<Route extends string>(
  route: Route,
  ...[given, query]: [Parameter<Route>] extends [never]
    ? [given?: Record<string, never>, query?: Record<string, string>]
    : [given: Given<Route>, query?: Record<string, string>]
): string {
  const values = (given ?? {}) as Record<string, string>
  const path = stepsOf(route)
    .map((step, index) => (index % 2 === 0 ? step : encodeURIComponent(values[step] ?? '')))
    .join('')
  if (query === undefined) return path
  const search = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== '')).toString()
  return search === '' ? path : `${path}?${search}`
}

const steps = new Map<string, string[]>()

/** Text and parameter in turn: `/:municipality/` is `/`, `municipality`, `/`. A list of items asks for it hundreds of times. */
function stepsOf(route: string): string[] {
  const known = steps.get(route)
  if (known !== undefined) return known
  const made = route.split(/:([a-z]+)(?:\{[^}]*\})?/)
  steps.set(route, made)
  return made
}

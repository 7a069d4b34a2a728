import { Hono, type MiddlewareHandler } from 'hono'
import { compress } from 'hono/compress'
import { etag, RETAINED_304_HEADERS } from 'hono/etag'
import { secureHeaders } from 'hono/secure-headers'
import { createApi, EVERY, refuse } from './api/http/http.ts'
import { type ClientLimit, limitClients } from './api/http/limit.ts'
import { isOfApi, openToOtherSites, readOnly, SAID_TO_OTHER_SITES } from './api/http/open.ts'
import { apiPages } from './pages/api/api.tsx'
import { isKnown } from './pages/asked.ts'
import { createAssets } from './pages/assets/assets.ts'
import type { PagesGiven } from './pages/context.ts'
import { dictionaryPages } from './pages/dictionary/dictionary.tsx'
import { failed, missing } from './pages/failure.tsx'
import { figuresPages } from './pages/figures/figures.tsx'
import { MUNICIPALITY_FIGURES_FIELDS } from './pages/figures/municipality-figures.ts'
import { homePages } from './pages/home/home.tsx'
import { MUNICIPALITIES_FIELDS } from './pages/home/municipalities-dataset.ts'
import { itemPages } from './pages/item/item.tsx'
import { TEXTS_FIELDS } from './pages/item/item-datasets.ts'
import { itemsPages } from './pages/items/items.tsx'
import { keepPages } from './pages/kept.ts'
import { municipalityPages } from './pages/municipality/municipality.tsx'
import { PLANS_FIELDS } from './pages/municipality/plans-dataset.ts'
import pagesCss from './pages/pages.css?raw'
import { createParts } from './pages/parts/parts.tsx'
import { planPages } from './pages/plan/plan.tsx'
import { VALUES_FIELDS } from './pages/report/long-dataset.ts'
import { reportPages } from './pages/report/report.tsx'
import { REPORTS_FIELDS } from './pages/report/reports-dataset.ts'
import { FOUND_FIELDS } from './pages/search/found-dataset.ts'
import { searchPages } from './pages/search/search.tsx'
import { paperStyles } from './paper/html/html.tsx'
import type { Library } from './publish/library.ts'
import { routes } from './routes.ts'

/**
 * What the system is made of; `log` hears of failures nobody planned, `alive` says whether the database answers (always,
 * where there is none), `today` the day by which plans are past or present, `limit` how often a client may ask the API (as
 * often as it likes, where it is left out).
 */
export type AppGiven = {
  library: Library
  log: (error: unknown) => void
  alive?: () => boolean | Promise<boolean>
  today?: () => string
  limit?: ClientLimit
}

/** The whole system over what it is given: the middleware in order, then the pages. Reads no environment, opens nothing. */
export function createApp({ library, log, alive = () => true, today = todayInJapan, limit }: AppGiven): Hono {
  const { app: assets, stylesheetHref } = createAssets([paperStyles, pagesCss])
  const given: PagesGiven = { library, stylesheet: stylesheetHref(), today }
  const app = new Hono()
  app.use(openToOtherSites())
  if (limit !== undefined && limit.perMinute > 0) app.use(`${EVERY}*`, limitClients(limit))
  // Long lists pack to a tenth; pages are packed where they are kept.
  app.use('/api/*', compress({ encoding: 'gzip' }))
  app.use(keepPages(library))
  app.use(safeHeaders())
  app.use(askedForAnew())
  app.use(etag({ retainedHeaders: [...RETAINED_304_HEADERS, ...SAID_TO_OTHER_SITES] }))
  app.use(readOnly())
  app.get(routes.health, async (c) => ((await answers(alive, log)) ? c.text('ok') : c.text('down', 503)))
  app.route('/', assets)
  app.route('/', createParts(given.stylesheet))
  const api = createApi(library)
  app.route('/', api)
  app.route(
    '/',
    apiPages(given, (address) => api.request(address), limit?.perMinute ?? 0),
  )
  app.route('/', homePages(given))
  app.route('/', searchPages(given))
  app.route('/', dictionaryPages(given, PAGES_DATASETS))
  app.route('/', municipalityPages(given))
  // Before plans: no plan may be called so, and their addresses would take it for one.
  app.route('/', figuresPages(given))
  app.route('/', itemsPages(given))
  app.route('/', itemPages(given))
  app.route('/', reportPages(given))
  app.route('/', planPages(given))
  app.notFound((c) => missing(c, given.stylesheet))
  app.onError((error, c) => {
    log(error)
    return isOfApi(c.req.path) ? refuse(c, 500, FAILURE) : failed(c, given.stylesheet)
  })
  return app
}

/** The datasets that pages make themselves, for the dictionary. */
const PAGES_DATASETS = [
  { name: 'municipalities', title: '団体と公表されている計画', fields: MUNICIPALITIES_FIELDS },
  { name: 'plans', title: '団体の計画', fields: PLANS_FIELDS },
  { name: 'municipality-figures', title: '団体の財政・職員などの数値', fields: MUNICIPALITY_FIGURES_FIELDS },
  { name: 'texts', title: '項目の各回の文', fields: TEXTS_FIELDS },
  { name: 'reports', title: '版とファイル', fields: REPORTS_FIELDS },
  { name: 'values', title: '報告書のすべての値', fields: VALUES_FIELDS },
  { name: 'search', title: '検索結果', fields: FOUND_FIELDS },
]

/** Whether the database answers; one that cannot even be asked does not. */
async function answers(alive: () => boolean | Promise<boolean>, log: AppGiven['log']): Promise<boolean> {
  try {
    return await alive()
  } catch (error) {
    log(error)
    return false
  }
}

/** What a program is told of a failure nobody planned; what happened is in the log. */
const FAILURE = {
  where: 'システムの中',
  what: '思わぬ誤りが起きました',
  doThis: 'しばらくしてから、もう一度試してください',
}

function todayInJapan(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(new Date())
}

/** What does not say how long it stays true is asked for anew each time, by its ETag; who has it packed has it. */
function askedForAnew(): MiddlewareHandler {
  return async (c, next) => {
    await next()
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-cache')
    if (c.res.status === 200 && isKnown(c.req.header('if-none-match'), c.res.headers.get('etag')))
      c.res = new Response(null, { status: 304, headers: c.res.headers })
  }
}

/** Nothing from elsewhere, no script, no frame around us (DESIGN 5.5). */
function safeHeaders() {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'"],
      fontSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    xFrameOptions: 'DENY',
    referrerPolicy: 'same-origin',
    // Offices run the server on plain HTTP inside their network; a proxy that ends TLS adds its own.
    strictTransportSecurity: false,
    // For browsers that are gone; what they stood for the policy above says.
    xXssProtection: false,
    xDownloadOptions: false,
    xDnsPrefetchControl: false,
    xPermittedCrossDomainPolicies: false,
    originAgentCluster: false,
  })
}

import { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { createAssets } from './pages/assets/assets.ts'
import type { PagesGiven } from './pages/context.ts'
import { failed, missing } from './pages/failure.tsx'
import { homePages } from './pages/home/home.tsx'
import { itemPages } from './pages/item/item.tsx'
import { itemsPages } from './pages/items/items.tsx'
import { municipalityPages } from './pages/municipality/municipality.tsx'
import pagesCss from './pages/pages.css?raw'
import { createParts } from './pages/parts/parts.tsx'
import { planPages } from './pages/plan/plan.tsx'
import { reportPages } from './pages/report/report.tsx'
import { paperStyles } from './paper/html/html.tsx'
import type { Library } from './publish/library.ts'
import { routes } from './routes.ts'

/** What the system is made of; `log` hears of failures nobody planned. */
export type AppGiven = { library: Library; log: (error: unknown) => void }

/** The whole system over what it is given: the middleware in order, then the pages. Reads no environment, opens nothing. */
export function createApp({ library, log }: AppGiven): Hono {
  const { app: assets, stylesheetHref } = createAssets([paperStyles, pagesCss])
  const given: PagesGiven = { library, stylesheet: stylesheetHref() }
  const app = new Hono()
  app.use(safeHeaders())
  app.get(routes.health, (c) => c.text('ok'))
  app.route('/', assets)
  app.route('/', createParts(given.stylesheet))
  app.route('/', homePages(given))
  app.route('/', municipalityPages(given))
  app.route('/', itemsPages(given))
  app.route('/', itemPages(given))
  app.route('/', reportPages(given))
  app.route('/', planPages(given))
  app.notFound((c) => missing(c, given.stylesheet))
  app.onError((error, c) => {
    log(error)
    return failed(c, given.stylesheet)
  })
  return app
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
  })
}

import plans from './migrations/0001-plans.sql?raw'
import history from './migrations/0002-history.sql?raw'
import tenants from './migrations/0003-tenants.sql?raw'
import published from './migrations/0004-published.sql?raw'
import figures from './migrations/0005-figures.sql?raw'
import settings from './migrations/0006-licence-and-typefaces.sql?raw'

export type Migration = { name: string; sql: string }

/** The migrations in their order. One that was released is never changed: the next one mends it. */
export const MIGRATIONS: readonly Migration[] = [
  { name: '0001-plans', sql: plans },
  { name: '0002-history', sql: history },
  { name: '0003-tenants', sql: tenants },
  { name: '0004-published', sql: published },
  { name: '0005-figures', sql: figures },
  { name: '0006-licence-and-typefaces', sql: settings },
]

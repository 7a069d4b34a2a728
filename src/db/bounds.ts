/** The role that every transaction puts on; it is bound by row-level security (migrations/0003-tenants.sql). */
export const APP_ROLE = 'ayumi_app'

/** How long a transaction may take, in ms, unless it says otherwise. */
export const LIMIT = 30_000

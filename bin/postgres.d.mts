export type Server = {
  url: string
  start: () => void
  kill: () => Promise<void>
  stop: () => void
}

export function findPostgres(): string | null
export function ensurePostgres(): string | null
export function startPostgres(options?: { fsync?: boolean }): Promise<Server | null>

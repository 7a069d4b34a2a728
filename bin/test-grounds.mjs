// Before the tests: a PostgreSQL for those that say what the database must hold, and a folder for what files share.
// Tests find them by inject('postgres') and inject('scratch').
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from './postgres.mjs'

export async function setup(project) {
  const server = await startPostgres()
  if (server === null && process.env.CI)
    throw new Error('No PostgreSQL was found: apt-get install postgresql')
  const scratch = mkdtempSync(join(tmpdir(), 'ayumi-tests-'))
  project.provide('postgres', server?.url ?? null)
  project.provide('scratch', scratch)
  return () => {
    server?.stop()
    rmSync(scratch, { recursive: true, force: true })
  }
}

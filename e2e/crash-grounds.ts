import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'
import { startPostgres } from '../bin/postgres.mjs'
import type { Figures, Ground } from './crash-rounds.ts'
import { killAgainAndAgain } from './crash-rounds.ts'

/** The embedded database: the program itself is killed. */
export async function killEmbedded(kills: number): Promise<Figures> {
  const place = mkdtempSync(join(inject('scratch'), 'crash-'))
  try {
    return await killAgainAndAgain({ place, kill: async (program) => program() }, kills)
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

/** PostgreSQL: all processes of the server are killed, and it is started again; null where there is none. */
export async function killPostgres(kills: number): Promise<Figures | null> {
  const server = await startPostgres({ fsync: true })
  if (server === null) return null
  const ground: Ground = {
    place: server.url,
    kill: async (program) => {
      await server.kill()
      program()
      server.start()
    },
  }
  try {
    return await killAgainAndAgain(ground, kills)
  } finally {
    server.stop()
  }
}

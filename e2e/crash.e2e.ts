import { describe, expect, test } from 'vitest'
import { killEmbedded, killPostgres } from './crash-grounds.ts'

// `npm run test:long` does the same a hundred times each.
const KILLS = 4

describe('nothing acknowledged is lost by kill -9, and nothing is half done', () => {
  test('the embedded database: the program is killed', async () => {
    expect(await killEmbedded(KILLS)).toMatchObject({ kills: KILLS, lost: 0, half: [] })
  }, 120_000)

  test('PostgreSQL: the server is killed, all its processes', async ({ skip }) => {
    const figures = await killPostgres(KILLS)
    if (figures === null) return skip('このコンピューターには PostgreSQL がありません')
    expect(figures).toMatchObject({ kills: KILLS, lost: 0, half: [] })
  }, 120_000)
})

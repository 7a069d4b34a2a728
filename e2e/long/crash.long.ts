import { describe, expect, test } from 'vitest'
import { killEmbedded, killPostgres } from '../crash-grounds.ts'

const KILLS = Number(process.env.KILLS ?? '100')
const HOUR = 60 * 60 * 1000

describe('nothing acknowledged is lost by kill -9, and nothing is half done', () => {
  test('the embedded database: the program is killed', { timeout: HOUR }, async () => {
    const figures = await killEmbedded(KILLS)
    console.log('embedded', figures)
    expect(figures).toMatchObject({ kills: KILLS, lost: 0, half: [] })
  })

  test('PostgreSQL: the server is killed, all its processes', { timeout: HOUR }, async ({ skip }) => {
    const figures = await killPostgres(KILLS)
    if (figures === null) return skip('このコンピューターには PostgreSQL がありません')
    console.log('postgres', figures)
    expect(figures).toMatchObject({ kills: KILLS, lost: 0, half: [] })
  })
})

import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { tally } from './tally.ts'
import { directWorkplace } from './workplace.ts'

const dir = mkdtempSync(join(tmpdir(), 'ayumi-tally-'))
afterAll(() => rmSync(dir, { recursive: true }))

/** The total of demo/mihon with these effects beside its own 千円. */
async function totalWith(name: string, ...effects: string[]) {
  const from = join(dir, name)
  cpSync('demo/mihon', from, { recursive: true })
  appendFileSync(join(from, 'plans/kaikaku2/effects.csv'), effects.map((row) => `${row}\n`).join(''))
  const answer = await tally.run(
    { from, plan: 'kaikaku2', round: 'r6-q4', json: true },
    [],
    directWorkplace('test'),
  )
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems))
  return JSON.parse(answer.value as string).total
}

describe('tally --json tells effects', () => {
  test('each measure of money apart: the plan’s first as ever, the others beside it', async () => {
    const alone = await totalWith('alone')
    const both = await totalWith('both', '2-6,,2024,expenditure,百万円,3,2.5,,,,')
    expect(both.effects).toEqual(alone.effects)
    expect(alone.other_effects).toBeUndefined()
    expect(both.other_effects).toMatchObject([{ measure: '百万円', planned: 3, actual: 2.5, rate: 83.3 }])
  })

  test('of items outside the plan, nothing', async () => {
    const alone = await totalWith('inside')
    const outside = await totalWith('outside', '外1,,2024,expenditure,千円,1000,1000,,,,')
    expect(outside.effects).toEqual(alone.effects)
  })
})

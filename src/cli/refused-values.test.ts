import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, inject, test } from 'vitest'
import { KINDS, useDatabase } from '../db/grounds.fixture.ts'
import { answer } from './main.ts'
import { servedWorkplace } from './workplace.ts'

/** 見本町 with one department of that id. */
function written(id: string): string {
  const dir = mkdtempSync(join(inject('scratch'), 'values-'))
  const files = {
    'municipality.yaml': 'code: "990019"\nname: 見本町\nkind: town\n',
    'departments.csv': `id,name,kind,parent,order,since,until,successors\n${id},総務課,ka,,1,,,\n`,
  }
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true })
    writeFileSync(join(dir, path), text)
  }
  return dir
}

describe.each(KINDS)('what no rule foresaw and the database does not take, on %s', (kind) => {
  const held = useDatabase(kind)

  test('is refused under the municipality’s name, a list with --json too, and nothing of it is stored', async () => {
    // Too long for an index, and no shorter when it is pressed together.
    const id = Array.from({ length: 150 }, (_, n) => createHash('sha256').update(`${n}`).digest('hex')).join(
      '',
    )
    const place = servedWorkplace('/', () => {}, held.database)
    const { code, out } = await answer(['load', written(id), '--json'], place)
    expect(code).toBe(1)
    expect(JSON.parse(out)).toEqual([
      {
        where: '990019 見本町',
        what: expect.stringMatching(/^データベースが受け付けない値があります（index row .+）$/),
        doThis: 'その値を直して、もう一度読み込んでください',
      },
    ])
    expect(JSON.parse((await answer(['list', '--json'], place)).out)).toEqual({ municipalities: [] })
  })
})

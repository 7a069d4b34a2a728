import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { loadFolder } from './load.ts'
import { filesOf } from './save.ts'

test('x', () => {
  const r = loadFolder('demo/arao')
  if (!r.ok) {
    console.log(r.problems.slice(0, 20))
    throw new Error('no')
  }
  for (const [path, text] of filesOf(r.value)) {
    expect(text, path).toBe(readFileSync(`demo/arao/${path}`, 'utf8'))
  }
})

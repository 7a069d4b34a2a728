import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ayumi } from './started.examples.ts'

let dir = ''
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'ayumi-from-'))
  cpSync('demo/arao', join(dir, 'arao'), { recursive: true })
  const path = join(dir, 'arao', 'departments.csv')
  writeFileSync(path, readFileSync(path, 'utf8').replace('総務課', '総\uE000務課'))
})
afterAll(() => rmSync(dir, { recursive: true }))

test('外字 is told on standard error, a line each, and hinders nothing', async () => {
  const { code, out, err } = await ayumi('list', '--from', join(dir, 'arao'), '--json')
  expect(code).toBe(0)
  expect(JSON.parse(out).municipalities).toHaveLength(1)
  expect(err).toMatch(/^departments\.csv 4行目 name列: 外字（U\+E000）があります。.+ください。\n$/)
}, 60_000)

test('what is saved keeps it as typed', async () => {
  const target = join(dir, 'saved')
  const { code, err } = await ayumi('save', '432041', target, '--from', join(dir, 'arao'))
  expect(code).toBe(0)
  expect(err).toContain('外字（U+E000）')
  expect(readFileSync(join(target, 'departments.csv'), 'utf8')).toContain('総\uE000務課')
}, 60_000)

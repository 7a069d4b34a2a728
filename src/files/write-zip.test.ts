import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readZip } from './read-zip.fixture.ts'
import { writeZip } from './write-zip.ts'
import { zipEntries } from './zip.ts'

const files = [
  { name: 'a.xml', content: '<a>見本町</a>'.repeat(100) },
  { name: 'media/図.png', content: new Uint8Array([0, 1, 2, 255]) },
  { name: 'empty', content: '' },
]

test('what is packed comes out as it went in, in the order given', () => {
  const read = readZip(writeZip(files))
  expect([...read.keys()]).toEqual(files.map(({ name }) => name))
  for (const { name, content } of files) expect(read.get(name)).toEqual(Buffer.from(content))
})

test('the directory tells the sizes that our own reader is bound by', () => {
  const sizes = zipEntries(writeZip(files))?.map(({ name, size }) => [name, size])
  expect(sizes).toEqual(files.map(({ name, content }) => [name, Buffer.from(content).length]))
})

test('the same files give the same bytes', () => {
  expect(writeZip(files)).toEqual(writeZip(files))
})

test('another program finds no fault in it', () => {
  const dir = mkdtempSync(join(tmpdir(), 'ayumi-zip-'))
  const path = join(dir, 'a.zip')
  writeFileSync(path, writeZip(files))
  const python = spawnSync('python3', ['-m', 'zipfile', '-t', path], { encoding: 'utf8' })
  rmSync(dir, { recursive: true })
  if (python.error === undefined) expect(python.stdout + python.stderr).toMatch(/Done testing/)
})

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { parseCsv, printCsv } from '../files/csv.ts'
import type { MunicipalityRecord } from '../plan/plan.ts'
import { loadFiles, loadFolder } from './load.ts'
import { type Files, readFiles } from './read-files.ts'
import { filesOf, saveFolder } from './save.ts'

const { files: arao } = readFiles('demo/arao')
const texts = (files: Files) =>
  new Map([...files].map(([path, bytes]) => [path, Buffer.from(bytes).toString()]))
const canonical = texts(arao)

function loaded(files: Files): MunicipalityRecord {
  const result = loadFiles(files)
  if (!result.ok) throw new Error(JSON.stringify(result.problems.slice(0, 5), null, 2))
  return result.value
}

/** Every file of demo/arao, written anew by `change`. */
function rewritten(change: (text: string, path: string) => string): Files {
  return new Map([...canonical].map(([path, text]) => [path, Buffer.from(change(text, path))]))
}

describe('demo/arao', () => {
  test('holds one plan with its rounds, its 34 items and the 8 outside it', () => {
    const { municipality, plans } = loaded(arao)
    expect(municipality.name).toBe('荒尾市')
    expect(plans.map(({ id, plan }) => [id, plan.rounds.map((round) => round.id)])).toEqual([
      ['keiei', ['r1', 'r2']],
    ])
    expect(plans[0]?.items.filter(({ fiscal_year }) => fiscal_year === null)).toHaveLength(34)
    expect(plans[0]?.items.filter(({ fiscal_year }) => fiscal_year === 2020)).toHaveLength(8)
  })

  test('is canonical: loaded and saved, no byte and no file of it changes', () => {
    const saved = filesOf(loaded(arao))
    expect([...saved.keys()].sort()).toEqual([...canonical.keys()].sort())
    for (const [path, text] of saved) expect(text, path).toBe(canonical.get(path))
  })
})

describe('what other programs write is read, and saved in canonical form', () => {
  test.each<[string, (text: string, path: string) => string]>([
    ['a BOM', (text) => `\uFEFF${text}`],
    ['Windows line ends', (text) => text.replaceAll('\n', '\r\n')],
    [
      'Windows line ends inside quotes only',
      (text) => text.replace(/"[^"]*"/g, (quoted) => quoted.replaceAll('\n', '\r\n')),
    ],
    ['columns in another order', (text, path) => (path.endsWith('.csv') ? reversed(text) : text)],
    ['every cell in quotes', (text, path) => (path.endsWith('.csv') ? quoted(text) : text)],
    // A narrative is prose, kept as typed to its end.
    ['no line end after the last row', (text, path) => (path.endsWith('.md') ? text : text.trimEnd())],
    [
      'marks that look alike',
      (text, path) => (path.endsWith('ratings.csv') ? text.replaceAll('○', '〇').replaceAll('―', '-') : text),
    ],
    [
      'full-width digits and eras',
      (text, path) => (path.endsWith('items.csv') ? text.replaceAll(',2020,', ',令和２年度,') : text),
    ],
  ])('%s', (_, change) => {
    const files = rewritten(change)
    expect(texts(files), 'the case changes something').not.toEqual(canonical)
    expect(filesOf(loaded(files))).toEqual(filesOf(loaded(arao)))
  })

  const reversed = (text: string) => {
    const { header, records } = parseCsv(text)
    return printCsv(
      header.toReversed(),
      records.map(({ cells }) => cells.toReversed()),
    )
  }
  const quoted = (text: string) => {
    const { header, records } = parseCsv(text)
    const rows = [header, ...records.map(({ cells }) => cells)]
    return rows
      .map((cells) => `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\n`)
      .join('')
  }
})

describe('on disk', () => {
  let dir = ''
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'ayumi-folder-'))
  })
  afterEach(() => rmSync(dir, { recursive: true }))

  test('a saved folder is byte-equal to the one that was loaded, and can be read by others', () => {
    const target = join(dir, 'new', 'arao')
    expect(saveFolder(loaded(arao), target)).toEqual({ ok: true, value: { files: arao.size } })
    expect(texts(readFiles(target).files)).toEqual(canonical)
    expect(readdirSync(join(dir, 'new'))).toEqual(['arao'])
    expect(statSync(target).mode & 0o777).toBe(0o777 & ~process.umask())
    expect(loadFolder(target).ok).toBe(true)
  })

  test('an empty folder is written into', () => {
    mkdirSync(join(dir, 'arao'))
    expect(saveFolder(loaded(arao), join(dir, 'arao')).ok).toBe(true)
  })

  test('a folder that holds something is refused, kept as it was, and nothing is left beside it', () => {
    const target = join(dir, 'arao')
    mkdirSync(target)
    writeFileSync(join(target, 'mine.txt'), 'mine')
    const result = saveFolder(loaded(arao), target)
    expect(result).toMatchObject({ ok: false, problems: [{ where: target, what: '空でないフォルダーです' }] })
    expect(readdirSync(dir)).toEqual(['arao'])
    expect(readdirSync(target)).toEqual(['mine.txt'])
    expect(readFileSync(join(target, 'mine.txt'), 'utf8')).toBe('mine')
  })

  test('a file in its place is refused and kept', () => {
    const target = join(dir, 'arao')
    writeFileSync(target, 'mine')
    expect(saveFolder(loaded(arao), target)).toMatchObject({ ok: false, problems: [{ where: target }] })
    expect(readFileSync(target, 'utf8')).toBe('mine')
    expect(readdirSync(dir)).toEqual(['arao'])
  })

  test('a place below a file is refused', () => {
    writeFileSync(join(dir, 'file'), '')
    const target = join(dir, 'file', 'arao')
    expect(saveFolder(loaded(arao), target)).toMatchObject({ ok: false, problems: [{ where: target }] })
    expect(readdirSync(dir)).toEqual(['file'])
  })
})

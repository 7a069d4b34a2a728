import { existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { MunicipalityRecord } from '../../plan/plan.ts'
import { type Result, refused } from '../../plan/problem.ts'
import { loadFiles } from '../load.ts'
import { readFiles } from '../read-files.ts'
import { figuresTable } from '../tables.ts'
import { writeTable } from '../write-table.ts'

/**
 * Writes the figures of a municipality's plain folder: the files of those groups that differ, in canonical form, all of them or
 * none. `before` is what was read of the folder; if it has been changed since, or somebody else is writing, nothing is written.
 */
export function saveFigures(
  dir: string,
  before: MunicipalityRecord,
  figures: MunicipalityRecord['figures'],
): Result<{ files: number }> {
  return whileAlone(dir, () => saveIfSame(dir, before, figures))
}

/** A hidden file of this name says that a command is writing; one this old (ms) was left by a command that was killed. */
const WRITING = '.ayumi-writing'
const LEFT_BEHIND = 60_000

function whileAlone<T>(dir: string, write: () => Result<T>): Result<T> {
  const file = join(dir, WRITING)
  try {
    const since = statSync(file, { throwIfNoEntry: false })?.mtimeMs
    if (since !== undefined && Date.now() - since > LEFT_BEHIND) rmSync(file, { force: true })
    writeFileSync(file, '', { flag: 'wx' })
  } catch {
    return refused(existsSync(file) ? BUSY(dir) : UNWRITABLE(dir))
  }
  try {
    return write()
  } finally {
    rmSync(file, { force: true })
  }
}

const BUSY = (where: string) => ({
  where,
  what: 'ほかのコマンドが、このフォルダーに書いています',
  doThis: '何も変えていません。1分ほど待って、もう一度取り込んでください',
})

const UNWRITABLE = (where: string) => ({
  where,
  what: 'ここには書けません',
  doThis: 'フォルダーに書く権限を確かめてください',
})

function saveIfSame(
  dir: string,
  before: MunicipalityRecord,
  figures: MunicipalityRecord['figures'],
): Result<{ files: number }> {
  const { files, problems } = readFiles(dir)
  if (problems.length > 0) return refused(...problems)
  const now = loadFiles(files)
  if (!now.ok) return now
  if (JSON.stringify(now.value) !== JSON.stringify(before)) return refused(CHANGED(dir))
  const texts = new Map(
    Object.entries(figures)
      .filter(([group, rows]) => JSON.stringify(rows) !== JSON.stringify(before.figures[group]))
      .map(([group, rows]) => {
        const { file, fields } = figuresTable(group)
        return [file, writeTable(fields, rows)]
      }),
  )
  const bytes = [...texts].map(([file, text]) => [file, new TextEncoder().encode(text)] as const)
  // What is written must be readable: a folder that no longer loads would be half-saved.
  const after = loadFiles(new Map([...files, ...bytes]))
  if (!after.ok) return after
  return replaceAll(dir, texts, files)
}

const CHANGED = (where: string) => ({
  where,
  what: 'その間に、フォルダーの内容が変わりました',
  doThis: '何も変えていません。もう一度取り込んでください',
})

/** Written beside, then moved into place; where a move fails, those before it are undone. */
function replaceAll(
  dir: string,
  texts: ReadonlyMap<string, string>,
  old: ReadonlyMap<string, Uint8Array>,
): Result<{ files: number }> {
  // Always of the same name: what a killed command left is overwritten, not kept for ever.
  const beside = (file: string) => join(dir, dirname(file), `.${basename(file)}-new`)
  const moved: string[] = []
  try {
    for (const [file, text] of texts) {
      mkdirSync(dirname(join(dir, file)), { recursive: true })
      writeFileSync(beside(file), text, { flush: true })
    }
    for (const file of texts.keys()) {
      renameSync(beside(file), join(dir, file))
      moved.push(file)
    }
    return { ok: true, value: { files: texts.size } }
  } catch {
    for (const file of moved) putBack(join(dir, file), old.get(file))
    return refused(UNWRITABLE(dir))
  } finally {
    for (const file of texts.keys()) rmSync(beside(file), { force: true })
  }
}

function putBack(path: string, bytes: Uint8Array | undefined): void {
  if (bytes === undefined) rmSync(path, { force: true })
  else writeFileSync(path, bytes, { flush: true })
}

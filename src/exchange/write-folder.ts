import { mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { type Result, refused } from '../plan/problem.ts'

/** Why nothing can be written to `dir`, which must be new or an empty folder; `where` is what its reader calls it. */
export function folderProblem(dir: string, where = dir): Result<never> | null {
  const doThis = '新しいフォルダーか、空のフォルダーを指定してください'
  const there = statSync(dir, { throwIfNoEntry: false })
  if (there && !there.isDirectory()) return refused({ where, what: 'フォルダーではありません', doThis })
  if (there && readdirSync(dir).length > 0) return refused({ where, what: '空でないフォルダーです', doThis })
  return null
}

/**
 * Writes files, by their paths, to `dir`, which must be new or empty. They are written beside and moved into place, so that a
 * failure leaves nothing half-written.
 */
export function writeFolder(
  files: ReadonlyMap<string, string | Uint8Array>,
  dir: string,
  where = dir,
): Result<{ files: number }> {
  const problem = folderProblem(dir, where)
  if (problem !== null) return problem
  const target = resolve(dir)
  const beside = join(dirname(target), `.${basename(target)}-${process.pid}`)
  try {
    mkdirSync(dirname(target), { recursive: true })
    mkdirSync(beside)
    for (const [path, content] of files) {
      mkdirSync(dirname(join(beside, path)), { recursive: true })
      writeFileSync(join(beside, path), content)
    }
    if (statSync(target, { throwIfNoEntry: false })) rmdirSync(target)
    renameSync(beside, target)
    return { ok: true, value: { files: files.size } }
  } catch {
    return refused({ where, what: 'ここには書けません', doThis: '書き込める場所を指定してください' })
  } finally {
    rmSync(beside, { recursive: true, force: true })
  }
}

import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { MunicipalityRecord } from '../plan/plan.ts'
import { type Problem, type Result, refused } from '../plan/problem.ts'
import { loadFolder } from './load.ts'

/**
 * Reads `dir` as one municipality's plain folder, or as a folder of such folders (those that have a municipality.yaml);
 * one that is wrong refuses them all.
 */
export function loadFolders(dir: string): Result<MunicipalityRecord[]> {
  const dirs = foldersIn(dir)
  const loaded = dirs.map((one) => ({ one, result: loadFolder(one) }))
  const problems = loaded.flatMap(({ one, result }) =>
    result.ok ? [] : placed(result.problems, one, dirs.length),
  )
  if (problems.length > 0) return refused(...problems)
  const records = loaded.flatMap(({ result }) => (result.ok ? [result.value] : []))
  return { ok: true, value: records }
}

function foldersIn(dir: string): string[] {
  if (existsSync(join(dir, 'municipality.yaml')) || !statSync(dir, { throwIfNoEntry: false })?.isDirectory())
    return [dir]
  const inside = readdirSync(dir)
    .sort()
    .map((name) => join(dir, name))
    .filter((path) => existsSync(join(path, 'municipality.yaml')))
  return inside.length === 0 ? [dir] : inside
}

function placed(problems: Problem[], dir: string, count: number): Problem[] {
  return count === 1
    ? problems
    : problems.map((problem) => ({ ...problem, where: `${dir} ${problem.where}` }))
}

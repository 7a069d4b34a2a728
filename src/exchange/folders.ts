import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { MunicipalityRecord } from '../plan/plan.ts'
import { type Problem, refused } from '../plan/problem.ts'
import { type Loaded, loadFolder } from './load.ts'

/**
 * Reads `dir` as one municipality's plain folder, or as a folder of such folders; one that is wrong, or has the code of another,
 * refuses them all.
 */
export function loadFolders(dir: string): Loaded<MunicipalityRecord[]> {
  const dirs = foldersIn(dir)
  const loaded = dirs.map((one) => ({ one, result: loadFolder(one) }))
  const problems = loaded.flatMap(({ one, result }) =>
    result.ok ? [] : placed(result.problems, one, dirs.length),
  )
  if (problems.length > 0) return refused(...problems)
  const taken = loaded.flatMap(({ one, result }) => (result.ok ? [{ one, ...result }] : []))
  const twins = twinProblems(taken.map(({ one, value }) => ({ one, code: value.municipality.code })))
  if (twins.length > 0) return refused(...twins)
  return {
    ok: true,
    value: taken.map(({ value }) => value),
    remarks: taken.flatMap(({ one, remarks }) => placed(remarks, one, dirs.length)),
    doubts: taken.flatMap(({ one, doubts }) => placed(doubts, one, dirs.length)),
  }
}

/** Of two folders of one municipality only the first would ever be found. */
function twinProblems(folders: readonly { one: string; code: string }[]): Problem[] {
  return folders.flatMap(({ one, code }, index) => {
    const before = folders.slice(0, index).find((other) => other.code === code)
    if (before === undefined) return []
    const what = `団体コード${code}は ${before.one} と同じです`
    const doThis = 'どちらかを直すか、フォルダーの外へ移してください'
    return [{ where: `${one} municipality.yaml code`, what, doThis }]
  })
}

function foldersIn(dir: string): string[] {
  if (existsSync(join(dir, 'municipality.yaml')) || !statSync(dir, { throwIfNoEntry: false })?.isDirectory())
    return [dir]
  const inside = readdirSync(dir)
    .sort()
    .map((name) => join(dir, name))
    .filter(isMeantAsOne)
  return inside.length === 0 ? [dir] : inside
}

/** A folder whose municipality.yaml is misnamed or missing is read too: it is told, not passed over. */
function isMeantAsOne(path: string): boolean {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return false
  return readdirSync(path).some((name) => /^(municipality\.ya?ml|departments\.csv|plans)$/i.test(name))
}

function placed(problems: Problem[], dir: string, count: number): Problem[] {
  return count === 1
    ? problems
    : problems.map((problem) => ({ ...problem, where: `${dir} ${problem.where}` }))
}

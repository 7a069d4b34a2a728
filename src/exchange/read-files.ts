import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Problem } from '../plan/problem.ts'

/** The files of a folder by their path within it (`plans/keiei/items.csv`). */
export type Files = Map<string, Uint8Array>

const LARGEST_FILE = 32 * 1024 * 1024
const MOST_FILES = 2000

/** Reads a folder's files, hidden ones left aside; refuses links, and files that no plain folder would hold for their size. */
export function readFiles(dir: string): { files: Files; problems: Problem[] } {
  const paths = pathsIn(dir, '', [])
  if (paths.length > MOST_FILES) {
    const what = `ファイルが多すぎます（${MOST_FILES.toLocaleString('en-US')}個を超えています）`
    const doThis = '団体のフォルダーを指定しているか確かめてください'
    return { files: new Map(), problems: [{ where: dir, what, doThis }] }
  }
  const read = paths.map((path) => ({ path, result: readOne(dir, path) }))
  return {
    files: new Map(read.flatMap(({ path, result }) => ('bytes' in result ? [[path, result.bytes]] : []))),
    problems: read.flatMap(({ path, result }) => ('what' in result ? [{ where: path, ...result }] : [])),
  }
}

/** Adds to `found` every file below; stops soon after there are too many. */
function pathsIn(dir: string, inside: string, found: string[]): string[] {
  for (const entry of readdirSync(join(dir, inside), { withFileTypes: true }).sort(byName)) {
    if (entry.name.startsWith('.')) continue
    if (found.length > MOST_FILES) return found
    const path = inside === '' ? entry.name : `${inside}/${entry.name}`
    if (entry.isDirectory()) pathsIn(dir, path, found)
    else found.push(path)
  }
  return found
}

function byName(one: { name: string }, other: { name: string }): number {
  return one.name < other.name ? -1 : 1
}

function readOne(dir: string, path: string): { bytes: Uint8Array } | Pick<Problem, 'what' | 'doThis'> {
  const stat = lstatSync(join(dir, path))
  if (!stat.isFile()) return { what: 'ファイルではありません', doThis: '実際のファイルを置いてください' }
  if (stat.size > LARGEST_FILE) {
    return {
      what: `大きすぎます（${Math.round(stat.size / 1024 / 1024)}MB）`,
      doThis: '32MB以下にしてください',
    }
  }
  try {
    return { bytes: readFileSync(join(dir, path)) }
  } catch {
    return { what: '開けません', doThis: 'ファイルを読む権限を確かめてください' }
  }
}

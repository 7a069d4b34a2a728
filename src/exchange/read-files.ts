import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Problem } from '../plan/problem.ts'

/** The files of a folder by their path within it (`plans/keiei/items.csv`). */
export type Files = Map<string, Uint8Array>

const LARGEST_FILE = 32 * 1024 * 1024
const MOST_FILES = 2000

/** Reads a folder's files, hidden ones left aside; refuses links, and files that no plain folder would hold for their size. */
export function readFiles(dir: string): { files: Files; problems: Problem[] } {
  const files: Files = new Map()
  const problems: Problem[] = []
  const walk = (inside: string) => {
    for (const name of readdirSync(join(dir, inside)).sort()) {
      if (name.startsWith('.')) continue
      const path = inside === '' ? name : `${inside}/${name}`
      const stat = lstatSync(join(dir, path))
      if (stat.isDirectory()) walk(path)
      else if (!stat.isFile())
        problems.push({
          where: path,
          what: 'ファイルではありません',
          doThis: '実際のファイルを置いてください',
        })
      else if (stat.size > LARGEST_FILE)
        problems.push({
          where: path,
          what: `大きすぎます（${Math.round(stat.size / 1024 / 1024)}MB）`,
          doThis: '32MB以下にしてください',
        })
      else if (files.size < MOST_FILES) files.set(path, readFileSync(join(dir, path)))
    }
  }
  walk('')
  return { files, problems }
}

import type { Fields, Row } from '../plan/fields.ts'
import type { Problem } from '../plan/problem.ts'
import { tidy } from '../plan/text.ts'
import { privateLetters, privateLettersWithin } from './private-letters.ts'
import type { Files } from './read-files.ts'
import { type Placed, readTable, textOf } from './read-table.ts'
import { readYaml } from './read-yaml.ts'
import { brokenReferences, type Names, type ReadTable } from './references.ts'
import type { TableShape } from './tables.ts'

/** Addresses beside the plans' own: `/{code}/figures/` (docs/contract.md). */
const TAKEN = ['figures']

/** The files on the desk, what has been read of them, what was wrong and what is worth a remark. */
export class Desk {
  readonly problems: Problem[] = []
  /** What hinders nothing, but should be looked at. */
  readonly remarks: Problem[] = []
  readonly tables: ReadTable[] = []
  readonly #files: Files
  readonly #read = new Set<string>()

  constructor(files: Files) {
    this.#files = files
  }

  yaml<T>(path: string, shape: Parameters<typeof readYaml<T>>[2]): T | null {
    const bytes = this.#take(path)
    if (bytes === null) {
      this.problems.push({
        where: path,
        what: 'ファイルがありません',
        doThis: 'このファイルを置いてください',
      })
      return null
    }
    const { value, problems } = readYaml(path, bytes, shape)
    this.problems.push(...problems)
    this.remarks.push(...privateLettersWithin(path, value))
    return value
  }

  placed<F extends Fields>(folder: string, shape: TableShape<F>): Placed<Row<F>>[] {
    const path = `${folder}${shape.file}`
    const bytes = this.#take(path)
    if (bytes === null) return []
    const { rows, problems } = readTable(path, bytes, shape)
    this.problems.push(...problems)
    this.tables.push({ where: path, fields: shape.fields, rows })
    for (const { row, value } of rows)
      for (const [column, cell] of Object.entries(value))
        this.remarks.push(...privateLetters(`${path} ${row}行目 ${column}列`, [cell].flat().join(' ')))
    return rows
  }

  table<F extends Fields>(folder: string, shape: TableShape<F>): Row<F>[] {
    return this.placed(folder, shape).map(({ value }) => value)
  }

  text(path: string): string {
    const read = textOf(path, this.#take(path) ?? new Uint8Array())
    if ('text' in read) {
      const text = tidy(read.text)
      text.split('\n').forEach((line, index) => {
        this.remarks.push(...privateLetters(`${path} ${index + 1}行目`, line))
      })
      return text
    }
    this.problems.push(read.problem)
    return ''
  }

  paths(pattern: RegExp): [path: string, name: string][] {
    return [...this.#files.keys()].flatMap((path) => {
      const name = pattern.exec(path)?.[1]
      return name === undefined ? [] : [[path, name] as [string, string]]
    })
  }

  /** The plans that the folder holds, by the names of their folders; a name that is no id is refused with all in it. */
  planIds(): string[] {
    const names = new Set(
      [...this.#files.keys()].flatMap((path) => /^plans\/([^/]+)\//.exec(path)?.[1] ?? []),
    )
    return [...names].sort().filter((name) => {
      if (/^[a-z0-9][a-z0-9_-]*$/.test(name) && !TAKEN.includes(name)) return true
      this.leave(`plans/${name}/`)
      this.problems.push({
        where: `plans/${name}`,
        what: 'この名前のフォルダーは使えません',
        doThis: TAKEN.includes(name)
          ? '画面の番地に使う名前です。別の名前にしてください'
          : '英小文字・数字・- だけの名前にしてください',
      })
      return false
    })
  }

  /** Files that cannot be judged, because what says how to read them could not be read itself. */
  leave(folder: string): void {
    for (const path of this.#files.keys()) if (path.startsWith(folder)) this.#read.add(path)
  }

  checkReferences(tables: readonly ReadTable[], names: Names): void {
    for (const table of tables) this.problems.push(...brokenReferences(table, names))
  }

  /** A file with a misspelt name would be lost in silence. */
  refuseStrangers(): void {
    for (const path of this.#files.keys()) {
      if (this.#read.has(path)) continue
      const what = 'この名前のファイルは使えません'
      this.problems.push({ where: path, what, doThis: '綴りを確かめるか、フォルダーの外へ移してください' })
    }
  }

  #take(path: string): Uint8Array | null {
    this.#read.add(path)
    return this.#files.get(path) ?? null
  }
}

import { readFiles } from './read-files.ts'

/** The files of demo/arao, and small edits of them. */

export type Edit = (files: Map<string, Uint8Array>) => void

export const PLAN = 'plans/keiei'
/** As they stand: to be edited in a copy. */
export const { files: arao } = readFiles('demo/arao')

/** One text of one file replaced where it first stands; the test fails when the demo no longer holds it. */
export function edit(path: string, from: string | RegExp, to: string): Edit {
  return (files) => {
    const text = Buffer.from(files.get(path) ?? '').toString()
    if (text.split(from).length < 2) throw new Error(`${path} does not hold ${from}`)
    files.set(path, Buffer.from(text.replace(from, to)))
  }
}

/** `edit` of a table of the plan, named without its ending. */
export const csv = (name: string, from: string | RegExp, to: string) => edit(`${PLAN}/${name}.csv`, from, to)

/** `edit` of plan.yaml. */
export const yaml = (from: string | RegExp, to: string) => edit(`${PLAN}/plan.yaml`, from, to)

/** A line at the end of a file, which need not be there before. */
export const append =
  (path: string, line: string): Edit =>
  (files) =>
    files.set(path, Buffer.concat([files.get(path) ?? Buffer.from(''), Buffer.from(line)]))

/** A file taken away. */
export const without =
  (path: string): Edit =>
  (files) =>
    files.delete(path)

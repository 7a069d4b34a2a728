import type { z } from 'zod'
import { parseYaml } from '../files/yaml.ts'
import type { Problem } from '../plan/problem.ts'
import { shapeProblems } from '../plan/shape-problems.ts'
import { tidy } from '../plan/text.ts'
import { textOf } from './read-table.ts'

const FAULTS = {
  syntax: ['YAMLとして読めません', '字下げと記号（: - "）を確かめてください'],
  alias: ['別名（*）は使えません', '値をその場に書いてください'],
  duplicate: ['同じ名前が2度あります', '1つにしてください'],
} as const

/** Reads one YAML file of the plain folder into its shape; every problem bears the path of the value (`rounds[1].as_of`). */
export function readYaml<T>(
  where: string,
  bytes: Uint8Array,
  shape: z.ZodType<T>,
): { value: T | null; problems: Problem[] } {
  const text = textOf(where, bytes)
  if ('problem' in text) return { value: null, problems: [text.problem] }
  const yaml = parseYaml(text.text)
  if ('fault' in yaml) {
    const [what, doThis] = FAULTS[yaml.fault]
    return { value: null, problems: [{ where: `${where} ${yaml.line}行目`, what, doThis }] }
  }
  const read = shape.safeParse(tidied(yaml.value), { reportInput: true })
  if (read.success) return { value: read.data, problems: [] }
  return { value: null, problems: shapeProblems(where, read.error.issues) }
}

/** Every text within, repaired as cells of CSV files are: the same word typed in both is one word. */
function tidied(value: unknown): unknown {
  if (typeof value === 'string') return tidy(value)
  if (Array.isArray(value)) return value.map(tidied)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, tidied(one)]))
}

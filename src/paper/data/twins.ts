import { type Twin, twinsIn } from '../../files/shift-jis.ts'
import type { Dataset } from '../paper.ts'
import { csvText } from './data.ts'

/** The letters of tables that Shift_JIS writes as others, each once with how often. */
export function twinsOf(tables: readonly Dataset[]): Twin[] {
  return twinsIn(tables.map(csvText).join(''))
}

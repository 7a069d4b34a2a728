import { z } from 'zod'
import { askedId, askedItem, askedMunicipality, askedPlan } from '../asked.ts'
import type { Operation } from './operation.ts'

/** What each parameter of an address may be. */
const PARAMETERS: Readonly<Record<string, z.ZodType>> = {
  municipality: askedMunicipality,
  plan: askedPlan,
  item: askedItem,
  edition: askedId('版のID', 'r2'),
  report: askedId('報告書の番地', 'r2'),
  dataset: askedId('データの名前', 'tallies'),
  table: askedId('表の名前', 'items'),
}

/** What the parameters are called in a refusal. */
export const PARAMETER_NAMES: Readonly<Record<string, string>> = {
  municipality: '団体',
  plan: '計画',
  item: '項目',
  edition: '版',
  report: '報告書',
  dataset: 'データ',
  table: '表',
}

/** The parameters of a route: `:plan` in it is `plan`. */
export function parametersOf(route: string): z.ZodObject {
  const names = [...route.matchAll(/:([a-z]+)/g)].map(([, name = '']) => name)
  return z.object(Object.fromEntries(names.map((name) => [name, PARAMETERS[name] ?? z.string()])))
}

/**
 * The query as an address bears it: numbers come as digits, an empty value is as good as none (a form sends all its fields),
 * and a name that is not among them is refused.
 */
export function queryOf({ query }: Operation): z.ZodObject {
  const asWritten = (value: unknown) => {
    if (value === '') return undefined
    return typeof value === 'string' && /^-?\d{1,9}$/.test(value) ? Number(value) : value
  }
  const asText = (value: unknown) => (value === '' ? undefined : value)
  return z.strictObject(
    Object.fromEntries(
      Object.entries(query).map(([name, shape]) => [
        name,
        z.preprocess(isNumber(shape) ? asWritten : asText, shape),
      ]),
    ),
  )
}

function isNumber(shape: z.core.$ZodType): boolean {
  return z.toJSONSchema(shape, { io: 'input' }).type === 'integer'
}

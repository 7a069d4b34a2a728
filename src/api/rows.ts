import { z } from 'zod'
import type { Dataset } from '../paper/paper.ts'
import { text, textOrNull } from './common.ts'

/** Tables as they are handed out: their fields, and rows keyed by the fields' names. */

export const fieldShape = z
  .object({
    name: text('列の名前'),
    title: text('列の名称'),
    unit: textOrNull('単位'),
    form: z.string().nullable().meta({
      description: '書き方。code・name・text・number・year・date・period のいずれか。nullは定めなし',
    }),
    codes: z.string().nullable().meta({ description: 'コードの表の名' }),
    definition: textOrNull('列の定義'),
  })
  .meta({ id: 'Field', description: '表の列' })

export const rowShape = z.record(z.string(), z.union([z.string(), z.number(), z.null()])).meta({
  id: 'Row',
  description: '表の1行。キーは列の name。nullは不明又は当てはまる値がないことで、0とは違う',
})

export const tableShape = z
  .object({
    name: text('表の名前'),
    title: text('表の題名'),
    description: textOrNull('1行が何か'),
    key: z.array(z.string()).meta({ description: '行を指す列。空は、行を指す列がないこと' }),
    rows: z.int().meta({ description: '行の数' }),
    fields: z.array(fieldShape),
  })
  .meta({ id: 'Table', description: '表の名前、列と行の数' })

export function tableOf({
  name,
  title,
  description,
  key,
  fields,
  rows,
}: Dataset): z.output<typeof tableShape> {
  return {
    name,
    title,
    description: description ?? null,
    key: [...(key ?? [])],
    rows: rows.length,
    fields: fields.map((field) => ({
      name: field.name,
      title: field.title,
      unit: field.unit,
      form: field.form ?? null,
      codes: field.codes ?? null,
      definition: field.definition ?? null,
    })),
  }
}

/** How a row of that table is told. */
export function rowOf({ fields }: Dataset): (row: Dataset['rows'][number]) => z.output<typeof rowShape> {
  return (row) => Object.fromEntries(fields.map(({ name }, index) => [name, row[index] ?? null]))
}

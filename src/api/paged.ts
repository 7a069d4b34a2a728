import { z } from 'zod'
import { type Answered, answered, misasked } from './answered.ts'
import type { Paging } from './asked.ts'
import { type Source, sourceShape } from './source.ts'

/** An answer that is one thing. */
export const oneOf = <Shape extends z.ZodType>(data: Shape) => z.object({ source: sourceShape, data })

/** An answer that is a part of a list. */
export const pagedOf = <Row extends z.ZodType>(row: Row) =>
  z.object({
    source: sourceShape,
    total: z.int().meta({ description: '条件に合うすべての件数' }),
    limit: z.int(),
    offset: z.int(),
    next_offset: z
      .int()
      .nullable()
      .meta({ description: '続きを受け取るときの offset。nullは続きがないこと' }),
    data: z.array(row),
  })

export type Paged<T> = {
  source: Source
  total: number
  limit: number
  offset: number
  next_offset: number | null
  data: T[]
}

/** The part of the rows that was asked for, each as `tell` tells it; one that begins behind the last row is refused. */
export function paged<R, T>(
  source: Source,
  rows: readonly R[],
  { limit, offset }: Paging,
  tell: (row: R) => T,
): Answered<Paged<T>> {
  const total = rows.length
  if (offset > 0 && offset >= total) {
    const doThis = total === 0 ? '0 にしてください' : `0 から ${total - 1} までにしてください`
    return misasked({ where: 'offset', what: `条件に合うものは${total}件です`, doThis })
  }
  const end = offset + limit
  return answered({
    source,
    total,
    limit,
    offset,
    next_offset: end < total ? end : null,
    data: rows.slice(offset, end).map(tell),
  })
}

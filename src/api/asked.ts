import { z } from 'zod'

/** What may be asked for, described once for the addresses and whoever else asks. */

/** No control characters: some of them no database takes. */
const typed = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .regex(/^\P{Cc}+$/u)

export const askedMunicipality = z
  .string()
  .regex(/^\d{6}$/)
  .meta({ description: '全国地方公共団体コード（検査数字を含む6桁）', examples: ['432041'] })

export const askedId = (description: string, example: string) =>
  z
    .string()
    .regex(/^[a-z0-9][a-z0-9._-]{0,99}$/)
    .meta({ description, examples: [example] })

export const askedPlan = askedId('計画のID', 'keiei')

export const askedItem = typed(40).meta({
  description: '整理番号。計画外の取組は 外1 など',
  examples: ['14'],
})

export const askedWord = (description: string, example?: string) =>
  typed(100).meta({ description, ...(example === undefined ? {} : { examples: [example] }) })

/** The usual length of a list, and the longest. */
const USUAL = 100
const LONGEST = 1000

export const askedPaging = {
  limit: z.int().min(1).max(LONGEST).default(USUAL).meta({ description: '1回に受け取る件数' }),
  offset: z.int().min(0).max(10_000_000).default(0).meta({ description: '飛ばす件数' }),
}

export type Paging = { limit: number; offset: number }

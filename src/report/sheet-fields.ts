import { z } from 'zod'

/** What an item's sheet can show. */
const FIELDS = [
  'heading',
  'departments',
  'target_year',
  'tags',
  'weight',
  'summary',
  'actions',
  'schedule',
  'year_plans',
  'results',
  'texts',
  'marks',
  'indicators',
  'effects',
  'events',
] as const

export const sheetFieldsShape = z
  .array(z.enum(FIELDS))
  .min(1)
  .default([...FIELDS])

export type SheetFields = ReadonlySet<(typeof FIELDS)[number]>

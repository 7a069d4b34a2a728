import type { z } from 'zod'
import type { Library } from '../../publish/library.ts'
import type { Given } from '../../routes.ts'
import type { Answered } from '../answered.ts'

/** One address of the API: what may be asked there, what is answered, and by what. Both the document and the door are made of it. */
export type Operation = {
  /** Names it in clients that are made from the document. */
  id: string
  route: string
  /** Where it stands in the list of addresses. */
  tag: string
  title: string
  /** What it is, in a sentence; null where the title says it. */
  note: string | null
  query: z.ZodRawShape
  /** One that has `next_offset` is a list. */
  answer: z.ZodObject
  ask: (
    library: Library,
    at: Record<string, string>,
    query: Record<string, unknown>,
  ) => Promise<Answered<object>>
}

type Typed<Route extends string, Query extends z.ZodRawShape, Answer extends z.ZodObject> = Omit<
  Operation,
  'route' | 'query' | 'answer' | 'ask'
> & {
  route: Route
  query: Query
  answer: Answer
  ask: (
    library: Library,
    at: Given<Route>,
    query: z.output<z.ZodObject<Query>>,
  ) => Promise<Answered<z.output<Answer>>>
}

/** An operation whose answer the compiler holds to its shape, and whose asking to its route and query. */
export function operation<Route extends string, Query extends z.ZodRawShape, Answer extends z.ZodObject>(
  one: Typed<Route, Query, Answer>,
): Operation {
  return one as unknown as Operation
}

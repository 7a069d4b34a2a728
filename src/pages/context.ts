import type { Context } from 'hono'
import { html } from 'hono/html'
import type { JSX } from 'hono/jsx/jsx-runtime'
import { writeDatasetCsv, writeDatasetJson } from '../paper/data/data.ts'
import type { Dataset } from '../paper/paper.ts'
import type { Library } from '../publish/library.ts'

/** What every page is given. */
export type PagesGiven = { library: Library; stylesheet: string }

/** A whole page as the answer. */
export function respond(c: Context, page: JSX.Element): Response | Promise<Response> {
  return c.html(html`<!doctype html>${page}`)
}

/** A page's data as the answer: `form` is csv or json; any other is not found. */
export function respondData(
  c: Context,
  form: string | undefined,
  dataset: Dataset,
): Response | Promise<Response> {
  if (form === 'json')
    return c.body(writeDatasetJson(dataset), 200, { 'content-type': 'application/json; charset=utf-8' })
  if (form === 'csv')
    return c.body(writeDatasetCsv(dataset), 200, { 'content-type': 'text/csv; charset=utf-8' })
  return c.notFound()
}

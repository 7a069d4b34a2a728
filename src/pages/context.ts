import { hash } from 'node:crypto'
import type { Context } from 'hono'
import type { JSX } from 'hono/jsx/jsx-runtime'
import { writeDatasetCsv, writeDatasetJson } from '../paper/data/data.ts'
import type { Dataset } from '../paper/paper.ts'
import type { Library } from '../publish/library.ts'

/** What every page is given; `today` says the day (`YYYY-MM-DD`) in Japan. */
export type PagesGiven = { library: Library; stylesheet: string; today: () => string }

type Answer = Response | Promise<Response>

/** What a page or its data said, for who keeps it: `c.get('sent')`. */
export type Sent = { body: Buffer }

/** A whole page as the answer. */
export async function respond(c: Context, page: JSX.Element): Promise<Response> {
  return send(c, `<!doctype html>${await page.toString()}`, 'text/html; charset=UTF-8')
}

function send(c: Context, text: string, type: string): Response {
  const body = Buffer.from(text)
  const sent: Sent = { body }
  c.set('sent', sent)
  return c.body(body, 200, { 'content-type': type, etag: etagOf(body) })
}

/** The ETag of an answer's bytes. */
function etagOf(body: Buffer): string {
  return `"${hash('sha1', body, 'base64url')}"`
}

/** A page's data as the answer: `form` is csv or json; any other is not found. */
export function respondData(c: Context, form: string | undefined, dataset: Dataset): Answer {
  if (form === 'json') return respondJson(c, writeDatasetJson(dataset))
  if (form === 'csv') return send(c, writeDatasetCsv(dataset), 'text/csv; charset=utf-8')
  return c.notFound()
}

/** A text that is JSON as the answer. */
export function respondJson(c: Context, text: string): Answer {
  return send(c, text, 'application/json; charset=utf-8')
}

/** The name and the form that an address of data ends in: `r2.2.json` is `r2.2` as json. */
export function nameAndForm(data: string): { name: string; form: 'csv' | 'json' | undefined } {
  const [, name = '', form] = /^(.+)\.(csv|json)$/.exec(data) ?? []
  return { name, form: form as 'csv' | 'json' | undefined }
}

/** A text of the address's query as it can be looked for: its first hundred letters, whole ones. */
export function typedIn(c: Context, name: string): string {
  return cut(c.req.query(name) ?? '')
}

const LONGEST = 100

/** The first hundred letters, control characters left out; a half of a letter becomes one that says so. */
export function cut(text: string): string {
  return [...text.replace(/\p{Cc}/gu, ' ')].slice(0, LONGEST).join('').toWellFormed()
}

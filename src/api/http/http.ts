import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { z } from 'zod'
import type { Problem } from '../../plan/problem.ts'
import type { Library } from '../../publish/library.ts'
import { routes } from '../../routes.ts'
import { parametersOf, queryOf } from './asked-in.ts'
import { ABOUT } from './document.ts'
import type { Operation } from './operation.ts'
import { OPERATIONS } from './operations.ts'
import { parameterProblems, problemsShape, queryProblems } from './problems.ts'

/** The addresses under /api/v1/ and the document that is made of the very shapes that read and type them. */
export function createApi(library: Library): OpenAPIHono {
  const app = new OpenAPIHono()
  for (const one of OPERATIONS) add(app, library, one)
  const document = JSON.stringify(app.getOpenAPI31Document(ABOUT))
  app.get(routes.api.document, (c) => c.body(document, 200, UTF_8))
  app.all(`${EVERY}*`, (c) => {
    const doThis = `${routes.api.document} か、${routes.api.show} で、アドレスを確かめてください`
    return refuse(c, 404, { where: 'アドレス', what: 'このアドレスはありません', doThis })
  })
  return app
}

/** Said, though JSON is nothing else: PowerShell 5 would read it in another encoding. */
const UTF_8 = { 'content-type': 'application/json; charset=utf-8' }

/** What stands before every address of the API. */
export const EVERY = '/api/v1/'

function add(app: OpenAPIHono, library: Library, one: Operation): void {
  const isList = 'next_offset' in one.answer.shape
  const route = createRoute({
    method: 'get',
    path: one.route.replace(/:([a-z]+)/g, '{$1}'),
    operationId: one.id,
    tags: [one.tag],
    summary: one.title,
    ...(one.note === null ? {} : { description: one.note }),
    request: { params: parametersOf(one.route), query: queryOf(one) },
    responses: {
      200: answerOf('答え', isList ? one.answer.extend({ next: nextShape }) : one.answer),
      304: { description: '前に受け取ったもの（If-None-Match）から変わっていない' },
      400: answerOf('条件の書き方の誤り', problemsShape),
      404: answerOf('公表されていない', problemsShape),
      429: answerOf('回数の限度を超えた', problemsShape),
    },
  })
  app.openapi(
    route,
    async (c) => {
      const query = c.req.valid('query')
      const answer = await one.ask(library, c.req.valid('param') as Record<string, string>, query)
      if (!answer.ok) return refuse(c, answer.why === 'missing' ? 404 : 400, ...answer.problems)
      if (!isList) return c.json(answer.value, 200, UTF_8)
      const next = nextOf(c.req.url, (answer.value as { next_offset: number | null }).next_offset)
      if (next !== null) c.header('link', `<${next}>; rel="next"`)
      return c.json({ ...answer.value, next }, 200, UTF_8)
    },
    (result, c) => {
      if (result.success) return
      const { issues } = result.error
      return result.target === 'param'
        ? refuse(c, 404, ...parameterProblems(issues, c.req.param()))
        : refuse(c, 400, ...queryProblems(one, issues, c.req.queries()))
    },
  )
}

const nextShape = z
  .string()
  .nullable()
  .meta({ description: '続きのアドレス（このサーバーの中の）。nullは続きがないこと。Link ヘッダーにもある' })

function answerOf(description: string, schema: z.ZodType) {
  return { description, content: { 'application/json': { schema } } }
}

/** The same question from another row on. */
function nextOf(url: string, offset: number | null): string | null {
  if (offset === null) return null
  const { pathname, searchParams } = new URL(url)
  searchParams.set('offset', String(offset))
  return `${pathname}?${searchParams}`
}

/** Why there is no answer. */
export function refuse(c: Context, status: 400 | 404 | 405 | 429 | 500, ...problems: Problem[]): Response {
  return c.json({ problems }, status, UTF_8)
}

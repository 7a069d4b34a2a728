import { HtmlValidate } from 'html-validate'
import { describe, expect } from 'vitest'
import { routes } from '../src/routes.ts'
import { PAGES } from './pages.ts'
import { test } from './test.ts'

const { api, dictionary, figures, item, items, municipality, plan, report, reports, search } = routes

test('every route that answers with a page is among these', () => {
  const all = Object.values(routes).flatMap((route) =>
    typeof route === 'string' ? [route] : Object.values(route),
  )
  const bare: string[] = [
    ...[routes.health, routes.asset, routes.font, report.file],
    ...[routes.municipalities.data, municipality.data, plan.data, items.data, reports.data, search.data],
    ...[item.data, item.dataset, report.data, report.dataset, dictionary.data, figures.data],
  ]
  const { show: _, ...answers } = api
  const shown = PAGES.map(({ route }) => route)
  const told = [...bare, ...Object.values(answers), ...shown]
  expect(all.filter((route) => !told.includes(route))).toEqual([])
})

describe('the markup', () => {
  test.for(PAGES)('of $name is valid, bears no style and no script', async ({ address, route }, { site }) => {
    const answer = await site.get(address)
    const markup = await answer.text()
    const { results } = await validatorOf(route).validateString(markup)
    const said = results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`),
    )
    expect(said).toEqual([])
    expect(markup).not.toMatch(/<(style|script)\b|\sstyle=|\son[a-z]+=|javascript:/i)
    const policy = answer.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toMatch(/unsafe|script-src|https?:|\*/)
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  })

  test('titles differ from page to page', async ({ site }) => {
    const apart = PAGES.filter(({ name }) => !name.startsWith('items narrowed'))
    const markups = await Promise.all(apart.map(async ({ address }) => (await site.get(address)).text()))
    const titles = markups.map((markup) => /<title>(.*?)<\/title>/.exec(markup)?.[1])
    expect(new Set(titles).size).toBe(apart.length)
  })
})

function validatorOf(route: string): HtmlValidate {
  return new HtmlValidate({
    extends: ['html-validate:recommended', 'html-validate:document'],
    rules: {
      'no-inline-style': 'error',
      // How hono/jsx writes; the sheet is our own.
      'void-style': 'off',
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      'doctype-style': 'off',
      'require-sri': 'off',
      // Examples stand side by side as never on a page.
      ...(route === routes.parts ? { 'heading-level': 'off' } : {}),
    },
  })
}

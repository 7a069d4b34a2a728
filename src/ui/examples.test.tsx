import { HtmlValidate } from 'html-validate'
import { describe, expect, test } from 'vitest'
import { parts } from './examples.ts'

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    'no-inline-style': 'error',
    // How hono/jsx writes: <br/> and selected="".
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
  },
})

const documentValidator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  // The sheet is served from our own address.
  rules: { 'no-inline-style': 'error', 'void-style': 'off', 'require-sri': 'off' },
})

describe.each(parts)('$id', ({ examples, whole }) => {
  test.each(examples)('$name', async ({ show }) => {
    const markup = String(await show())
    const report = whole
      ? await documentValidator.validateString(`<!DOCTYPE html>${markup}`)
      : await validator.validateString(markup)
    const said = report.results.flatMap((result) =>
      result.messages.map((message) => `${message.ruleId}: ${message.message} (${message.selector})`),
    )
    expect(said).toEqual([])
    expect(markup).not.toMatch(/<(style|script)\b|\sstyle=/)
  })
})

test('every part has an example', () => {
  expect(parts.filter((part) => part.examples.length === 0)).toEqual([])
})

import { HtmlValidate } from 'html-validate'
import { expect, test } from 'vitest'
import { parts } from '../../ui/examples.ts'
import { createParts } from './parts.tsx'

const app = createParts('/assets/ayumi.css')

test('/ui shows every part, as valid HTML', async () => {
  const answer = await app.request('/ui')
  expect(answer.status).toBe(200)
  const markup = await answer.text()
  for (const { id } of parts) expect(markup).toContain(`id="${id}"`)
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended', 'html-validate:document'],
    // How hono/jsx writes; the sheet is our own; and examples stand side by side here as never on a page.
    rules: {
      'void-style': 'off',
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      'doctype-style': 'off',
      'require-sri': 'off',
      'heading-level': 'off',
    },
  })
  const report = await validator.validateString(markup)
  expect(report.results.flatMap((result) => result.messages.map((m) => `${m.ruleId}: ${m.message}`))).toEqual(
    [],
  )
})

import { describe, expect, test } from 'vitest'
import { apiSettings } from './api-settings.ts'

describe('how often a client may ask the API is said by the environment', () => {
  test.each([
    [{}, { perMinute: 600, proxies: 0 }],
    [
      { AYUMI_API_PER_MINUTE: '0', AYUMI_PROXIES: '1' },
      { perMinute: 0, proxies: 1 },
    ],
    [
      { AYUMI_API_PER_MINUTE: ' 30 ', AYUMI_PROXIES: '' },
      { perMinute: 30, proxies: 0 },
    ],
  ])('%j', (environment, value) => {
    expect(apiSettings(environment)).toEqual({ ok: true, value })
  })

  test.each([
    ['AYUMI_API_PER_MINUTE', 'many'],
    ['AYUMI_API_PER_MINUTE', '-1'],
    ['AYUMI_API_PER_MINUTE', '1e3'],
    ['AYUMI_API_PER_MINUTE', '1000001'],
    ['AYUMI_PROXIES', 'true'],
    ['AYUMI_PROXIES', '11'],
  ])('%s=%s is refused with a sentence', (name, written) => {
    const answer = apiSettings({ [name]: written })
    expect(answer).toMatchObject({
      ok: false,
      problems: [{ where: `環境変数 ${name}`, what: `「${written}」は使えません` }],
    })
  })
})

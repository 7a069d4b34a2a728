import { defineConfig } from 'vitest/config'
import { threadText } from './bin/thread-text.mjs'

const long = {
  extends: true as const,
  test: { name: 'long', include: ['e2e/long/**/*.long.ts'], fileParallelism: false },
}

/**
 * `unit`: rules and parts, beside what they test. `e2e`: the real server in a real browser.
 * `long`: only by `npm run test:long`.
 */
export default defineConfig({
  plugins: [threadText],
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    // Of two cores vitest would use one.
    maxWorkers: 2,
    // Without it vitest gives every stylesheet as an empty text, `?raw` ones too, and tests look at bare pages.
    css: true,
    globalSetup: ['bin/test-grounds.mjs'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'src/**/*.test.tsx'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          globalSetup: ['e2e/grounds.ts'],
          include: ['e2e/**/*.e2e.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      ...(process.env.LONG ? [long] : []),
    ],
  },
})

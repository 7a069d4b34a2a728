import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { documents, outsideCode, read, root } from './docs.fixture.ts'

describe('every document', () => {
  test.each(documents)('%s: its links lead somewhere', (path) => {
    const links = [
      ...outsideCode(read(path))
        .join('\n')
        .matchAll(/\]\(([^)#]+)[^)]*\)/g),
    ].map(([, to]) => to ?? '')
    const inside = links.filter((to) => !/^[a-z]+:/.test(to))
    expect(inside.filter((to) => !existsSync(join(root, dirname(path), to)))).toEqual([])
  })

  /** Where an installation lies on every machine. */
  const INSTALLED = /\/var\/lib\b|C:\\Ayumi\b/g

  test.each(documents)('%s: names no place on anybody’s machine', (path) => {
    expect(read(path).replace(INSTALLED, '')).not.toMatch(
      /(^|[\s`'"(])(\/(home|root|tmp|work|var|Users)\/|[A-Z]:\\|~\/|(\.\.\/){2,}|\.\.\/shared)/m,
    )
  })

  test('a recipe names files that are there', () => {
    const named = [...read('CONTRIBUTING.md').matchAll(/`((?:src|e2e|docs|demo)\/[^`<…\s]+)`/g)].map(
      ([, to]) => to ?? '',
    )
    expect(named.length).toBeGreaterThan(20)
    expect(named.filter((to) => !existsSync(join(root, to)))).toEqual([])
  })

  test('a recipe finds what it names in a file that it names beside it', () => {
    const steps = outsideCode(read('CONTRIBUTING.md'))
      .join('\n')
      .split(/\n(?! {2})/)
    const lost = steps.flatMap((step) => {
      const told = [...step.matchAll(/`([^`]+)`/g)].map(([, one]) => one ?? '')
      const files = told.filter((one) => /^src\/[^<]+\.tsx?$/.test(one))
      const names = told.filter((one) => /^[A-Za-z]+$/.test(one) && /[a-z][A-Z]|^[A-Z]{2,}/.test(one))
      const text = files.map(read).join('\n')
      return files.length === 0 ? [] : names.filter((name) => !text.includes(name))
    })
    expect(lost).toEqual([])
  })
})

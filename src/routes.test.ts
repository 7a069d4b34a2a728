import { describe, expect, test } from 'vitest'
import { href, routes } from './routes.ts'

describe('an address', () => {
  test('is filled in and escaped', () => {
    expect(href(routes.item.show, { municipality: '432041', plan: 'keiei', item: '外1' })).toBe(
      '/432041/keiei/items/%E5%A4%961/',
    )
    expect(href(routes.item.data, { municipality: '432041', plan: 'keiei', data: '4-1.json' })).toBe(
      '/432041/keiei/items/4-1.json',
    )
  })

  test('takes a query and leaves out what is empty', () => {
    expect(href(routes.items.list, { municipality: '1', plan: 'p' }, { mark: '○', q: '' })).toBe(
      '/1/p/items/?mark=%E2%97%8B',
    )
  })

  test('needs nothing where the route names nothing', () => {
    expect(href(routes.home)).toBe('/')
    // @ts-expect-error: a missing parameter does not compile
    href(routes.plan.show, { municipality: '1' })
  })
})

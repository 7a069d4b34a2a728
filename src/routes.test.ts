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

  test('bears no form that its route asks of a parameter', () => {
    const place = { municipality: '432041', plan: 'keiei' }
    expect(href(routes.municipality.data, { data: '432041.json' })).toBe('/432041.json')
    expect(href(routes.reports.data, { ...place, data: 'reports.csv' })).toBe('/432041/keiei/reports.csv')
    expect(href(routes.report.dataset, { ...place, edition: 'r2.2', data: 'tallies.csv' })).toBe(
      '/432041/keiei/reports/r2.2/data/tallies.csv',
    )
    expect(href(routes.search.show, {}, { q: '窓口 予約' })).toBe(
      '/search?q=%E7%AA%93%E5%8F%A3+%E4%BA%88%E7%B4%84',
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

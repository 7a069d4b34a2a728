import { href, routes } from '../src/routes.ts'
import { arao, mihon } from './arao.ts'

export type Shown = { name: string; route: string; address: string; status?: number }

const item = (code: string): string => href(routes.item.show, { ...arao, item: code })
const { api, home, municipality, figures, plan, items, report, reports, search, dictionary, parts } = routes
const town = (code: string): string => href(routes.item.show, { ...mihon, item: code })

/** Every kind of page there is. */
export const PAGES: Shown[] = [
  { name: 'the municipalities', route: home, address: href(home) },
  { name: 'a municipality', route: municipality.show, address: href(municipality.show, arao) },
  { name: 'figures', route: figures.show, address: href(figures.show, arao) },
  { name: 'figures with bodies compared', route: figures.show, address: href(figures.show, mihon) },
  { name: 'a plan', route: plan.show, address: href(plan.show, arao) },
  { name: 'the items', route: items.list, address: href(items.list, arao) },
  {
    name: 'items narrowed to some',
    route: items.list,
    address: href(items.list, arao, { heading: '4', mark: '×' }),
  },
  {
    name: 'items narrowed to none',
    route: items.list,
    address: href(items.list, arao, { q: 'どこにもないことば' }),
  },
  { name: 'an item', route: routes.item.show, address: item('3') },
  { name: 'an item brought forward', route: routes.item.show, address: item('21') },
  { name: 'an item of unknown department', route: routes.item.show, address: item('14') },
  { name: 'an item outside the plan', route: routes.item.show, address: item('外1') },
  { name: 'an item by quarters, with indicators', route: routes.item.show, address: town('1-1') },
  { name: 'an item with effects', route: routes.item.show, address: town('2-1') },
  { name: 'an item that took another in', route: routes.item.show, address: town('1-4') },
  { name: 'an item merged into another', route: routes.item.show, address: town('1-5') },
  { name: 'a plan of the present', route: plan.show, address: href(plan.show, mihon) },
  {
    name: 'a municipality of the present',
    route: municipality.show,
    address: href(municipality.show, mihon),
  },
  { name: 'the editions', route: reports.list, address: href(reports.list, mihon) },
  { name: 'a report', route: report.show, address: href(report.show, { ...arao, edition: 'r2' }) },
  { name: 'the search before it', route: search.show, address: href(search.show) },
  { name: 'what a search found', route: search.show, address: href(search.show, {}, { q: '職員' }) },
  {
    name: 'a search that found nothing',
    route: search.show,
    address: href(search.show, {}, { q: '鮭の遡上' }),
  },
  { name: 'the dictionary', route: dictionary.show, address: href(dictionary.show) },
  { name: 'the API', route: api.show, address: href(api.show) },
  { name: 'the parts', route: parts, address: href(parts) },
  { name: 'a page that is not there', route: '', address: '/432041/keiei/items/99/', status: 404 },
]

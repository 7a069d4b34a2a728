import { Hono } from 'hono'
import { routes } from '../../routes.ts'
import { nameAndForm, type PagesGiven, respond, respondData, typedIn } from '../context.ts'
import { foundDataset } from './found-dataset.ts'
import { SearchPage } from './search-page.tsx'

/** How many items a search shows. */
const MOST = 100

/** `/search?q=`: items of all municipalities by the words in them. */
export function searchPages({ library, stylesheet }: PagesGiven): Hono {
  const look = async (query: string) => {
    const found = await library.search(query, MOST + 1)
    return { found: found.slice(0, MOST), hasMore: found.length > MOST }
  }
  return new Hono()
    .get(routes.search.show, async (c) => {
      const query = typedIn(c, 'q').trim()
      return respond(c, <SearchPage query={query} {...(await look(query))} stylesheet={stylesheet} />)
    })
    .get(routes.search.data, async (c) => {
      const query = typedIn(c, 'q').trim()
      const { found } = await look(query)
      return respondData(c, nameAndForm(c.req.param('data')).form, foundDataset(query, found))
    })
}

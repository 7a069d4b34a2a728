import { z } from 'zod'
import { searchWords } from '../plan/search.ts'
import type { Library } from '../publish/library.ts'
import { href, routes } from '../routes.ts'
import { type Answered, answered, misasked } from './answered.ts'
import { askedWord, type Paging } from './asked.ts'
import { page, text } from './common.ts'
import { type Paged, paged, pagedOf } from './paged.ts'
import { commonSource } from './source.ts'

const found = z
  .object({
    municipality: z.string().meta({ description: '団体コード' }),
    municipality_name: text('団体名'),
    plan: z.string().meta({ description: '計画のID' }),
    plan_title: text('計画の名称'),
    item: z.string().meta({ description: '整理番号' }),
    title: text('取組名'),
    page,
  })
  .meta({ id: 'Found', description: '見つかった項目' })

/** How many items a search tells of, at most. */
const MOST = 1000

export const searchShape = pagedOf(found).extend({
  more: z.boolean().meta({ description: `${MOST}件より多く見つかり、total に数えていないものがあるか` }),
})

export const searchAsked = {
  q: askedWord('探すことば。空白で区切ると、そのすべてを含む項目', '職員'),
}

/** Items of all municipalities in whose texts every word stands, as the search page finds them. */
export async function searchItems(
  library: Library,
  { q, ...paging }: { q: string } & Paging,
): Promise<Answered<Paged<z.output<typeof found>> & { more: boolean }>> {
  if (searchWords(q).length === 0)
    return misasked({ where: 'q', what: '探すことばがありません', doThis: '1字以上のことばを書いてください' })
  const all = await library.search(q, MOST + 1)
  const source = commonSource(href(routes.search.show, {}, { q }))
  const part = paged(source, all.slice(0, MOST), paging, (one) => {
    const { municipality, plan, item, title } = one
    return {
      ...{ municipality, plan, item, title },
      municipality_name: one.municipalityName,
      plan_title: one.planTitle,
      page: href(routes.item.show, { municipality, plan, item }),
    }
  })
  return part.ok ? answered({ ...part.value, more: all.length > MOST }) : part
}

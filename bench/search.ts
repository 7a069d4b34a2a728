import { inTenant } from '../src/db/in-tenant.ts'
import { openDatabase } from '../src/db/open.ts'
import { pairsOf, searchKeyOf } from '../src/plan/search.ts'
import { openStoredLibrary } from '../src/publish/stored-library.ts'

const ITEMS = 20_000
const MUNICIPALITY = '990019'
const WORDS = [
  ...['公共施設', '窓口', '収納', '職員', '研修', '民間委託', '使用料', '電子申請', '補助金', '広報'],
  ...['ふるさと納税', '防災', '空き家', '図書館', '水道', '保育', '橋りょう', '観光', '契約', '財源'],
]
const VERBS = ['見直す', '進める', '統合する', '拡充する', '導入する', '公表する', '検討する', '縮小する']

/** ms to find items among 20,000: a rare word, one in a twentieth of the items, one in all, and one letter. */
export async function measureSearch(place: Parameters<typeof openDatabase>[0]) {
  const opened = await openDatabase(place)
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems))
  const { handle, read, close } = opened.value
  await inTenant(
    handle,
    { municipality: MUNICIPALITY, actor: 'bench' },
    async (tx) => {
      const rows = Array.from({ length: ITEMS }, (_, index) => {
        const [word, other] = [WORDS[index % WORDS.length], WORDS[(index * 7 + 3) % WORDS.length]]
        const verb = VERBS[index % VERBS.length]
        const rare = index === ITEMS / 2 ? '珍しい燕子花の植栽' : ''
        const title = `${word}の取組${index}`
        const key = [title, `${word}と${other}について計画的に${verb}ことにより市民の負担を軽くする。${rare}`]
        const search_key = key.map(searchKeyOf).join('\n')
        return {
          municipality: MUNICIPALITY,
          plan: 'bench',
          item: String(index),
          position: index,
          municipality_name: '見本町',
          plan_title: '試しの計画',
          title,
          search_key,
          pairs: pairsOf(search_key),
        }
      })
      for (let from = 0; from < rows.length; from += 1000)
        await tx
          .insertInto('published.entry')
          .values(rows.slice(from, from + 1000))
          .execute()
    },
    120_000,
  )
  const library = openStoredLibrary(read)
  const figures: Record<string, { found: number; ms: number }> = {}
  for (const [name, query] of Object.entries({
    rare: '燕子花',
    twentieth: 'ふるさと納税',
    two_words: '橋りょう 契約',
    every: '市民の負担',
    one_letter: '橋',
    nothing: '無い言葉',
  })) {
    const times: number[] = []
    let found = 0
    for (let run = 0; run < 11; run += 1) {
      const start = performance.now()
      found = (await library.search(query, 101)).length
      times.push(performance.now() - start)
    }
    const ms = times.toSorted((a, b) => a - b)[5] ?? 0
    figures[name] = { found, ms: Math.round(ms * 10) / 10 }
  }
  await inTenant(handle, { municipality: MUNICIPALITY, actor: 'bench' }, (tx) =>
    tx.deleteFrom('published.entry').where('plan', '=', 'bench').execute(),
  )
  await close()
  return figures
}

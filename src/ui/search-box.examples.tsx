import type { Example } from './example.ts'
import { SearchBox } from './search-box.tsx'

export const examples: Example[] = [
  { name: 'まだ何も入れていない', show: () => <SearchBox action="/search" label="項目を言葉で探す" /> },
  {
    name: '言葉を入れたところ',
    show: () => <SearchBox action="/search" label="項目を言葉で探す（2）" value="窓口 予約" />,
  },
]

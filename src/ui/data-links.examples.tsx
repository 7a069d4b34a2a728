import { DataLinks } from './data-links.tsx'
import type { Example } from './example.ts'

const at = (path: string) => ({ csv: `/990019/kaikaku2${path}.csv`, json: `/990019/kaikaku2${path}.json` })

export const examples: Example[] = [
  {
    name: '表がいくつもあるページ',
    show: () => (
      <DataLinks
        {...at('/items/1-1')}
        more={[
          { name: '評価', ...at('/items/1-1/data/ratings') },
          { name: '指標', ...at('/items/1-1/data/indicators') },
        ]}
      />
    ),
  },
]

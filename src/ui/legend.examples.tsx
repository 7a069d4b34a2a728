import type { Example } from './example.ts'
import { Legend } from './legend.tsx'

export const examples: Example[] = [
  {
    name: '荒尾市の凡例',
    show: () => (
      <Legend
        name="取組状況の凡例"
        marks={[
          { symbol: '○', label: '実施済', shape: 'full' },
          { symbol: '△', label: '一部実施', shape: 'half' },
          { symbol: '×', label: '未実施又は検討中', shape: 'outline' },
          { symbol: '―', label: '次年度以降に実施が計画されている事業', shape: 'dash' },
        ]}
      />
    ),
  },
]

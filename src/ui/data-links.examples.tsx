import { DataLinks } from './data-links.tsx'
import type { Example } from './example.ts'

export const examples: Example[] = [
  {
    name: '項目一覧のデータ',
    show: () => <DataLinks csv="/432041/keiei/items.csv" json="/432041/keiei/items.json" />,
  },
]

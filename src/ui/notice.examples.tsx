import type { Example } from './example.ts'
import { Notice } from './notice.tsx'

export const examples: Example[] = [
  {
    name: '新しい版のある報告書',
    show: () => (
      <Notice>
        これは改める前の版です。<a href="/990019/kaikaku2/reports/r6-q4.2/">新しい版を見る</a>
      </Notice>
    ),
  },
]

import type { Example } from './example.ts'
import { Mark } from './mark.tsx'

export const examples: Example[] = [
  {
    name: '荒尾市の四つの記号',
    show: () => (
      <p>
        <Mark symbol="○" label="実施済" shape="full" /> <Mark symbol="△" label="一部実施" shape="half" />{' '}
        <Mark symbol="×" label="未実施又は検討中" shape="outline" />{' '}
        <Mark symbol="―" label="次年度以降に実施" shape="dash" />
      </p>
    ),
  },
  {
    name: '文字の記号と、意味の分からない記号',
    show: () => (
      <p>
        <Mark symbol="A" label="達成" shape="full" /> <Mark symbol="B" label="一部達成" shape="half" />{' '}
        <Mark symbol="C" label="未達成" shape="outline" />{' '}
        <Mark symbol="B" label="意味は出典に記載なし" shape="unknown" />{' '}
        <Mark symbol="12" label="12点" shape="half" />
      </p>
    ),
  },
  {
    name: '大きく、言葉を添えて',
    show: () => <Mark symbol="△" label="一部実施" shape="half" size="large" labelled />,
  },
]

import type { Example } from './example.ts'
import { Layout } from './layout.tsx'

/** Whole documents: the test renders them, and /ui shows itself as the one in sight. */
export const examples: Example[] = [
  {
    name: '計画の頁',
    show: () => (
      <Layout
        title="荒尾市行政経営計画"
        stylesheet="/assets/ayumi.css"
        municipality={{ name: '荒尾市', href: '/432041/' }}
        trail={[
          { label: '自治体の一覧', href: '/' },
          { label: '荒尾市', href: '/432041/' },
          { label: '行政経営計画' },
        ]}
      >
        <h1>荒尾市行政経営計画</h1>
      </Layout>
    ),
  },
]

import type { Example } from './example.ts'
import { Message } from './message.tsx'

const home = { label: '自治体の一覧へ', href: '/' }

export const examples: Example[] = [
  {
    name: '見つからない',
    show: () => (
      <Message
        title="ページが見つかりません"
        what="お探しのページは、ここにはありません。"
        doThis={['アドレスが正しいか、お確かめください。', '公表された報告書は、計画のページから開けます。']}
        home={home}
      />
    ),
  },
  {
    name: '表示できない',
    show: () => (
      <Message
        title="表示できませんでした"
        what="システムの中で問題が起き、このページを作れませんでした。入力済みの内容は失われていません。"
        doThis={['少し待ってから、もう一度開いてください。']}
        home={home}
      />
    ),
  },
]

import type { Example } from './example.ts'
import { Inferred, NotInSource } from './unknown.tsx'

export const examples: Example[] = [
  {
    name: '担当課が出典にない（荒尾市 №14）',
    show: () => (
      <p>
        担当課　
        <NotInSource />
      </p>
    ),
  },
  {
    name: '推定（荒尾市 №13の施策）',
    show: () => (
      <p>
        新たなチャレンジが盛んに生まれる働きやすい組織風土の醸成{' '}
        <Inferred reason="施策の欄が結合されているため、並びから推定した" />
      </p>
    ),
  },
]

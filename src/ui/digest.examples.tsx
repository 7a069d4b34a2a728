import { Digest } from './digest.tsx'
import type { Example } from './example.ts'

export const examples: Example[] = [
  {
    name: 'ファイルの確かめ（SHA-256）',
    show: () => (
      <p>
        <Digest sha256="9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08" />
      </p>
    ),
  },
]

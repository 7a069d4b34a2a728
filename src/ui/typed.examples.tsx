import type { Example } from './example.ts'
import { Typed } from './typed.tsx'

const result = `超過勤務と休暇の実績をヒアリングに生かした。
・超過勤務 36,418時間（前年度29,671時間）
・夏季休暇 平均4.3日（3.7日）`

export const examples: Example[] = [
  { name: '一行', show: () => <Typed text="11月に連絡会議を開いた。" /> },
  { name: '箇条のある文（荒尾市 №14）', show: () => <Typed text={result} /> },
]

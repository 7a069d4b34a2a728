import type { Example } from './example.ts'
import { arao, eventful, merged, undated } from './schedules.examples.ts'
import { SmallStrip } from './small-strip.tsx'

export const examples: Example[] = [
  { name: '初年度から実施（荒尾市 №1）', show: () => <SmallStrip {...arao.fromTheStart} /> },
  { name: '検討のあと実施（荒尾市 №34）', show: () => <SmallStrip {...arao.late} /> },
  { name: '計画、変更、実績と節目', show: () => <SmallStrip {...eventful} /> },
  { name: '達成（時期は出典に記載なし）', show: () => <SmallStrip {...undated} /> },
  { name: '統合', show: () => <SmallStrip {...merged} /> },
]

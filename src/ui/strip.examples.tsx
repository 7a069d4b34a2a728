import type { Example } from './example.ts'
import { arao, eventful, merged, undated } from './schedules.examples.ts'
import { Strip } from './strip.tsx'

export const examples: Example[] = [
  {
    name: '検討のあと順次実施（荒尾市 №33）',
    show: () => <Strip {...arao.stepByStep} caption="スケジュール" />,
  },
  { name: '計画、変更、実績と節目', show: () => <Strip {...eventful} caption="スケジュール" /> },
  { name: '達成（時期は出典に記載なし）', show: () => <Strip {...undated} caption="スケジュール" /> },
  { name: '統合', show: () => <Strip {...merged} caption="スケジュール" /> },
]

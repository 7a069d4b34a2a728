import type { Block } from '../paper/paper.ts'
import { judgesOf } from './asked-marks.ts'
import { axisName } from './axis.ts'
import { RATE_ROUNDING } from './figures.ts'
import type { Given } from './given.ts'
import { legendOf } from './legend.ts'
import { notAskedLegend } from './not-asked.ts'
import type { SheetFields } from './sheet-fields.ts'

/** Before the sheets: what the signs in them mean. */
export function sheetsFront(given: Given, count: number, fields: SheetFields): Block[] {
  const { plan } = given.record
  const axes = fields.has('marks') ? [...new Set(judgesOf(given).map(({ axis }) => axis))] : []
  const notes = [
    ...(fields.has('schedule') ? ['工程は、細い線が計画、破線が変更後の計画、太い線が実績を示す。'] : []),
    ...(axes.length > 0 || fields.has('results') ? [notAskedLegend(given)] : []),
    ...(fields.has('indicators') && given.record.indicators.length > 0 ? [RATE_ROUNDING] : []),
  ]
  return [
    { kind: 'paragraph', content: [`${count}項目について、1項目ずつ、新しい年度から順に示す。`] },
    ...axes.flatMap((axis): Block[] => {
      const scale = plan.scales[axis]
      return scale === undefined ? [] : [legendOf(axisName(plan, axis), scale)]
    }),
    ...(notes.length === 0 ? [] : [{ kind: 'note', content: [notes.join('')] } satisfies Block]),
  ]
}

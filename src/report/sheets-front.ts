import type { Block } from '../paper/paper.ts'
import { judgedLegends, judgesOf } from './asked-marks.ts'
import { RATE_ROUNDING } from './figures.ts'
import type { Given } from './given.ts'
import { notAskedLegend } from './not-asked.ts'
import type { SheetFields } from './sheet-fields.ts'

/** Before the sheets: what the signs in them mean. */
export function sheetsFront(given: Given, count: number, fields: SheetFields): Block[] {
  const hasMarks = fields.has('marks') && judgesOf(given).length > 0
  const notes = [
    ...(fields.has('schedule') ? ['工程は、細い線が計画、破線が変更後の計画、太い線が実績を示す。'] : []),
    ...(hasMarks || fields.has('results') ? [notAskedLegend(given)] : []),
    ...(fields.has('indicators') && given.record.indicators.length > 0 ? [RATE_ROUNDING] : []),
  ]
  return [
    { kind: 'paragraph', content: [`${count}項目について、1項目ずつ、新しい年度から順に示す。`] },
    ...(hasMarks ? judgedLegends(given) : []),
    ...(notes.length === 0 ? [] : [{ kind: 'note', content: [notes.join('')] } satisfies Block]),
  ]
}

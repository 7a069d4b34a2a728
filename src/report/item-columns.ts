import { fiscalYearLabel } from '../plan/fiscal-year.ts'
import type { Item } from '../plan/nouns.ts'
import { printedCode } from '../plan/plan.ts'
import { departmentNames } from './departments.ts'
import { fillIn, type Given } from './given.ts'
import { headingColumn } from './heading-column.ts'
import {
  type ColumnSettings,
  type ItemColumn,
  NOT_IN_SOURCE,
  simpleColumn,
  typedLines,
} from './item-column.ts'
import { effectsColumn, indicatorsColumn } from './outcome-columns.ts'
import { answerColumn, markColumn, yearPlanColumn } from './round-columns.ts'
import { scheduleColumn } from './schedule-column.ts'
import { classesOf } from './work-class.ts'

/** The declared column, made ready for the items of one report. */
export function itemColumn(settings: ColumnSettings, given: Given): ItemColumn {
  const head = fillIn(settings.head, given)
  switch (settings.field) {
    case 'code':
      return simpleColumn(settings, head, 'center', (item) => [printedCode(item)])
    case 'class':
      return classColumn(settings, head, given)
    case 'heading':
      return headingColumn(settings, head, given)
    case 'title':
      return simpleColumn(
        settings,
        head,
        'left',
        (item) => [item.title],
        () => ({ header: 'row' }),
      )
    case 'action':
      return { ...actionColumn(settings, head), per: 'action' }
    case 'summary':
      return simpleColumn(settings, head, 'left', (item) => typedLines(item.summary))
    case 'schedule':
      return scheduleColumn(settings, head, given)
    case 'layer':
      return layerColumn(settings, head)
    case 'year_plan':
      return yearPlanColumn(settings, head, given)
    case 'result':
    case 'answer':
      return answerColumn(settings, head, given)
    case 'mark':
      return markColumn(settings, head, given)
    case 'lead':
    case 'partners':
      return departmentsColumn(settings, settings.field, head, given)
    case 'target_year': {
      const { era } = given.municipality.municipality.writing
      return simpleColumn(settings, head, 'center', ({ target_year }) => [
        target_year === null ? NOT_IN_SOURCE : fiscalYearLabel(target_year, era),
      ])
    }
    case 'tags':
      return simpleColumn(settings, head, 'left', ({ tags }) => [tags.join('、')])
    case 'effects':
      return effectsColumn(settings, head, given)
    case 'indicators':
      return indicatorsColumn(settings, head, given)
    case 'weight':
      return simpleColumn(settings, head, 'right', ({ weight }) => [
        weight === null ? NOT_IN_SOURCE : { kind: 'figure', value: weight, format: 'integer' },
      ])
  }
}

/** The item's number with the sign of its class of work under it, on the class's shade; or what ended the work. */
function classColumn(settings: ColumnSettings, head: string, given: Given): ItemColumn {
  const classOf = classesOf(given)
  return simpleColumn(
    settings,
    head,
    'center',
    (item) => [printedCode(item), { kind: 'break' }, classOf(item).sign],
    (item) => ({ tone: classOf(item).tone }),
  )
}

function actionColumn(settings: ColumnSettings, head: string): ItemColumn {
  const column = simpleColumn(settings, head, 'left', () => [])
  return { ...column, cells: ({ action }) => [{ content: [action === null ? NOT_IN_SOURCE : action.title] }] }
}

/** What print calls the layers of a schedule. */
export const LAYER_NAMES = { in_force: '計画', planned: '計画', changed: '変更', actual: '実績' } as const

function layerColumn(settings: ColumnSettings, head: string): ItemColumn {
  const column = simpleColumn(settings, head, 'center', () => [])
  return { ...column, per: 'layer', cells: ({ layer }) => [{ content: [LAYER_NAMES[layer]] }] }
}

function departmentsColumn(
  settings: ColumnSettings,
  field: 'lead' | 'partners',
  head: string,
  given: Given,
): ItemColumn {
  const names = departmentNames(given)
  const text = (item: Item) => (item[field].length === 0 ? null : item[field].map(names).join('\n'))
  return simpleColumn(settings, head, 'left', (item) =>
    field === 'partners' && item.partners.length === 0 ? [''] : typedLines(text(item)),
  )
}

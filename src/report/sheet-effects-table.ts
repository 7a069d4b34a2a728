import type { Cell, Table } from '../paper/paper.ts'
import type { Item } from '../plan/nouns.ts'
import { headCell, textCell } from './cells.ts'
import { amountCells } from './effect-cells.ts'
import { EFFECT_KINDS, type EffectLine, effectLines, effectsSoFar } from './effect-lines.ts'
import { rateWidth } from './figures.ts'
import type { Given } from './given.ts'
import { NOT_IN_SOURCE } from './item-column.ts'
import { sheetTable, yearRows } from './sheet-table.ts'

/** 効果額 of an item, the newest year first; null where none is recorded. */
export function sheetEffectsTable(given: Given, item: Item, size: number): Table | null {
  const effects = effectsSoFar(given).filter((effect) => effect.item === item.code)
  const years = [...new Set(effects.map(({ fiscal_year }) => fiscal_year))].sort((a, b) => b - a)
  if (years.length === 0) return null
  return sheetTable(
    `sheet-effects-${item.code}`,
    [
      { key: 'year', width: 18, align: 'left' },
      { key: 'kind', width: 24, align: 'left' },
      { key: 'measure', width: 13, align: 'center' },
      { key: 'planned', width: 20, align: 'right' },
      { key: 'actual', width: 20, align: 'right' },
      { key: 'rate', width: rateWidth(size), align: 'right' },
      { key: 'method', width: null, align: 'left' },
    ],
    {
      heads: ['効果', '種類', '単位', '計画', '実績', '達成率', '算出方法'].map((text) => headCell(text)),
      groups: years.map((year) => ({ rows: rowsOf(given, effects, year) })),
      size,
    },
  )
}

function rowsOf(given: Given, effects: Parameters<typeof effectLines>[1], year: number): Cell[][] {
  const lines = effectLines({ ...given, round: { ...given.round, fiscal_year: year } }, effects)
  return yearRows(
    given,
    year,
    lines.flatMap((line) => lineRows(given, line)),
  )
}

/** A line, then the parts of it that funds bear. */
function lineRows(given: Given, { kind, measure, continuing, methods, whole, funds }: EffectLine): Cell[][] {
  const name = kind === null ? NOT_IN_SOURCE : EFFECT_KINDS[kind]
  return [
    [
      {
        content: [name, ...(continuing ? ([{ kind: 'minor', text: '（継続）' }] as const) : [])],
        header: 'row',
      },
      { content: [measure] },
      ...amountCells(given, whole),
      textCell(methods.length === 0 ? null : methods.join('\n')),
    ],
    ...funds.map(({ fund, totals }): Cell[] => [
      { content: [`うち${fund}`], header: 'row' },
      { content: [measure] },
      ...amountCells(given, totals),
      { content: [] },
    ]),
  ]
}

import { type Mark, markOf } from '../../plan/scale.ts'
import { markCode } from './mark-code.ts'
import type { OpenColumn, PlanAt } from './open-table.ts'

/** A mark as code, symbol and label; a symbol that the scale does not have has its own code and no label. */
export function markColumns<R extends { axis: string }>(
  of: (row: R) => string,
): readonly OpenColumn<PlanAt, R>[] {
  const known = (row: R, { record }: PlanAt): Mark | undefined => {
    const scale = record.plan.scales[row.axis]
    return scale && markOf(scale, of(row))
  }
  return [
    {
      name: 'mark',
      title: '評価',
      form: 'code',
      codes: 'codes-marks',
      definition: '評価のコード。記号・意味・順は codes-marks.csv',
      of: (row, at) => markCode(known(row, at)?.symbol ?? of(row)),
    },
    {
      name: 'mark_symbol',
      title: '評価の記号',
      form: 'text',
      definition: '計画に定める記号',
      of: (row, at) => known(row, at)?.symbol ?? of(row),
    },
    {
      name: 'mark_label',
      title: '評価の名称',
      form: 'text',
      definition: '記号の表すもの。空は出典に記載なし',
      of: (row, at) => known(row, at)?.label ?? null,
    },
  ]
}

import type { Dataset } from '../paper/paper.ts'
import { CHANGED_ITEMS_FIELDS, CHANGES_FIELDS } from './change-dataset.ts'
import { CONTRASTS_FIELDS } from './contrast-dataset.ts'
import { EFFECT_TOTALS_FIELDS, EFFECTS_FIELDS } from './effects-dataset.ts'
import { FIGURES_FIELDS } from './figures-dataset.ts'
import { INDICATORS_FIELDS } from './indicators-dataset.ts'
import { ITEMS_FIELDS } from './items-dataset.ts'
import { MARKS_FIELDS } from './marks-dataset.ts'
import { MOVED_FIELDS } from './moved-dataset.ts'
import { MOVEMENTS_FIELDS } from './movement-dataset.ts'
import { OPINIONS_FIELDS } from './opinions-section.ts'
import { REVISIONS_FIELDS } from './revisions-section.ts'
import { HEADINGS_FIELDS } from './structure-section.ts'
import { TALLIES_FIELDS } from './tally-dataset.ts'

/** The fields of every dataset that sections make, by its name; what a plan adds to them it declares itself. */
export const DATASET_FIELDS: { name: string; title: string; fields: Dataset['fields'] }[] = [
  { name: 'tallies', title: '集計', fields: TALLIES_FIELDS },
  { name: 'items', title: '項目', fields: ITEMS_FIELDS },
  { name: 'headings', title: '見出し', fields: HEADINGS_FIELDS },
  { name: 'movements', title: '項目数の異動', fields: MOVEMENTS_FIELDS },
  { name: 'moved', title: '異動のあった項目', fields: MOVED_FIELDS },
  { name: 'changes', title: '前回との比較', fields: CHANGES_FIELDS },
  { name: 'changed-items', title: '項目の評価の変化', fields: CHANGED_ITEMS_FIELDS },
  { name: 'marks-by-year', title: '評価の推移', fields: MARKS_FIELDS },
  { name: 'contrasts', title: '新旧対照', fields: CONTRASTS_FIELDS },
  { name: 'indicators', title: '指標', fields: INDICATORS_FIELDS },
  { name: 'effects', title: '効果額', fields: EFFECTS_FIELDS },
  { name: 'effect-totals', title: '効果額の計', fields: EFFECT_TOTALS_FIELDS },
  { name: 'figures', title: '財政・職員などの数値', fields: FIGURES_FIELDS },
  { name: 'opinions', title: '意見', fields: OPINIONS_FIELDS },
  { name: 'revisions', title: '改定', fields: REVISIONS_FIELDS },
]

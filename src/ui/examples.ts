import { examples as chart } from './chart.examples.tsx'
import { examples as dataLinks } from './data-links.examples.tsx'
import { examples as dataTable } from './data-table.examples.tsx'
import { examples as definitionList } from './definition-list.examples.tsx'
import { examples as digest } from './digest.examples.tsx'
import type { Example } from './example.ts'
import { examples as fileLink } from './file-link.examples.tsx'
import { examples as filters } from './filters.examples.tsx'
import { examples as layout } from './layout.examples.tsx'
import { examples as legend } from './legend.examples.tsx'
import { examples as listTable } from './list-table.examples.tsx'
import { examples as mark } from './mark.examples.tsx'
import { examples as message } from './message.examples.tsx'
import { examples as notice } from './notice.examples.tsx'
import { examples as searchBox } from './search-box.examples.tsx'
import { examples as sentence } from './sentence.examples.tsx'
import { examples as smallStrip } from './small-strip.examples.tsx'
import { examples as strip } from './strip.examples.tsx'
import { examples as stripLegend } from './strip-legend.examples.tsx'
import { examples as tallyBar } from './tally-bar.examples.tsx'
import { examples as typed } from './typed.examples.tsx'
import { examples as undatedFlags } from './undated-flags.examples.tsx'
import { examples as unknown } from './unknown.examples.tsx'

/** A part: its file's name, what it is called in Japanese, its examples; `whole` ones are documents. */
export type Part = { id: string; name: string; examples: Example[]; whole?: boolean }

/** Every part, in the order a page uses them. */
export const parts: Part[] = [
  { id: 'layout', name: '頁の枠', examples: layout, whole: true },
  { id: 'sentence', name: 'はじめの一文', examples: sentence },
  { id: 'mark', name: '記号', examples: mark },
  { id: 'legend', name: '凡例', examples: legend },
  { id: 'tally-bar', name: '集計の棒', examples: tallyBar },
  { id: 'data-table', name: '数値の表', examples: dataTable },
  { id: 'chart', name: '図', examples: chart },
  { id: 'strip', name: '工程の帯（大）', examples: strip },
  { id: 'small-strip', name: '工程の帯（小）', examples: smallStrip },
  { id: 'undated-flags', name: '時期の分からない節目', examples: undatedFlags },
  { id: 'strip-legend', name: '工程の帯の凡例', examples: stripLegend },
  { id: 'search-box', name: '言葉で探す', examples: searchBox },
  { id: 'filters', name: '絞り込み', examples: filters },
  { id: 'list-table', name: '一覧の表', examples: listTable },
  { id: 'definition-list', name: '事実の一覧', examples: definitionList },
  { id: 'typed', name: '書かれたままの文', examples: typed },
  { id: 'unknown', name: '不明と推定', examples: unknown },
  { id: 'file-link', name: 'ファイルへのリンク', examples: fileLink },
  { id: 'digest', name: 'ファイルの確かめ', examples: digest },
  { id: 'data-links', name: 'このページのデータ', examples: dataLinks },
  { id: 'notice', name: 'はじめの断り', examples: notice },
  { id: 'message', name: '知らせの頁', examples: message },
]

import { routes } from '../../routes.ts'
import { askedPaging } from '../asked.ts'
import { editionShape, editionsShape, listEditions, readEdition } from '../editions.ts'
import { figuresAsked, figuresShape, listFigures, readSeries, seriesShape } from '../figures.ts'
import { itemShape, readItem } from '../item.ts'
import { itemsAsked, itemsShape, listItems } from '../items.ts'
import {
  listMunicipalities,
  municipalitiesShape,
  municipalityShape,
  readMunicipality,
} from '../municipalities.ts'
import { planShape, readPlan } from '../plans.ts'
import { datasetShape, paperShape, readDataset, readPaper, readReport, reportShape } from '../reports.ts'
import { searchAsked, searchItems, searchShape } from '../search.ts'
import { listTables, readTable, tableRowsShape, tablesShape } from '../tables.ts'
import { readTally, tallyAsked, tallyShape } from '../tallies.ts'
import { type Operation, operation } from './operation.ts'

const { api } = routes

/** Every address under /api/v1/, in the order in which it is told. */
export const OPERATIONS: readonly Operation[] = [
  operation({
    id: 'listMunicipalities',
    route: api.municipalities,
    tag: '団体',
    title: '団体の一覧',
    note: '公表した計画のある団体。団体コードの順',
    query: askedPaging,
    answer: municipalitiesShape,
    ask: (library, _, query) => listMunicipalities(library, query),
  }),
  operation({
    id: 'readMunicipality',
    route: api.municipality,
    tag: '団体',
    title: '団体',
    note: '団体と計画。計画ごとに、示している版が分かる',
    query: {},
    answer: municipalityShape,
    ask: (library, at) => readMunicipality(library, at.municipality),
  }),
  operation({
    id: 'listFigures',
    route: api.figures,
    tag: '団体',
    title: '財政・職員などの数値',
    note: '報告書に印刷した数値を、記録した単位と桁のまま。1件が1つの系列、対象、年度の値',
    query: { ...figuresAsked, ...askedPaging },
    answer: figuresShape,
    ask: (library, at, query) => listFigures(library, at.municipality, query),
  }),
  operation({
    id: 'readSeries',
    route: api.series,
    tag: '団体',
    title: '数値の系列、対象、注',
    note: null,
    query: {},
    answer: seriesShape,
    ask: (library, at) => readSeries(library, at.municipality),
  }),
  operation({
    id: 'readPlan',
    route: api.plan,
    tag: '計画',
    title: '計画',
    note: '見出し、部署、評価の軸と記号、評価者、照会、改定など。項目は別に受け取る',
    query: {},
    answer: planShape,
    ask: (library, at) => readPlan(library, at.municipality, at.plan),
  }),
  operation({
    id: 'listItems',
    route: api.items,
    tag: '計画',
    title: '項目の一覧',
    note: '計画の順。計画外の取組は最後。条件は、項目の一覧のページと同じ',
    query: { ...itemsAsked, ...askedPaging },
    answer: itemsShape,
    ask: (library, at, query) => listItems(library, at.municipality, at.plan, query),
  }),
  operation({
    id: 'readItem',
    route: api.item,
    tag: '計画',
    title: '項目',
    note: '行動計画、工程、年度計画、各回の文と評価、指標、効果、異動、意見のすべて',
    query: {},
    answer: itemShape,
    ask: (library, at) => readItem(library, at.municipality, at.plan, at.item),
  }),
  operation({
    id: 'readTally',
    route: api.tallies,
    tag: '計画',
    title: '評価の集計',
    note: 'コマンド tally --json と同じ集計',
    query: tallyAsked,
    answer: tallyShape,
    ask: (library, at, query) => readTally(library, at.municipality, at.plan, query),
  }),
  operation({
    id: 'listEditions',
    route: api.editions,
    tag: '版と報告書',
    title: '版の一覧',
    note: '公表したすべての版と、その報告書とファイル。新しい照会、新しい版から',
    query: askedPaging,
    answer: editionsShape,
    ask: (library, at, query) => listEditions(library, at.municipality, at.plan, query),
  }),
  operation({
    id: 'readEdition',
    route: api.edition,
    tag: '版と報告書',
    title: '版',
    note: null,
    query: {},
    answer: editionShape,
    ask: (library, at) => readEdition(library, at.municipality, at.plan, at.edition),
  }),
  operation({
    id: 'readReport',
    route: api.report,
    tag: '版と報告書',
    title: '報告書',
    note: 'ファイルと、データの一覧。前の版の報告書も受け取れる',
    query: {},
    answer: reportShape,
    ask: (library, at) => readReport(library, at.municipality, at.plan, at.report),
  }),
  operation({
    id: 'readPaper',
    route: api.paper,
    tag: '版と報告書',
    title: '報告書の本文',
    note: '見出し、段落、表、図を、書かれた順に',
    query: {},
    answer: paperShape,
    ask: (library, at) => readPaper(library, at.municipality, at.plan, at.report),
  }),
  operation({
    id: 'readDataset',
    route: api.dataset,
    tag: '版と報告書',
    title: '報告書のデータの行',
    note: null,
    query: askedPaging,
    answer: datasetShape,
    ask: (library, at, query) => readDataset(library, at.municipality, at.plan, at.report, at.dataset, query),
  }),
  operation({
    id: 'listTables',
    route: api.tables,
    tag: 'オープンデータ',
    title: 'オープンデータの表の一覧',
    note: '示している版の、コマンド data が書き出すものと同じ表。どの計画でも同じ表と列',
    query: {},
    answer: tablesShape,
    ask: (library, at) => listTables(library, at.municipality, at.plan),
  }),
  operation({
    id: 'readTable',
    route: api.table,
    tag: 'オープンデータ',
    title: 'オープンデータの表の行',
    note: '文の改行は ¶、機種に依存する字は置き換えてある',
    query: askedPaging,
    answer: tableRowsShape,
    ask: (library, at, query) => readTable(library, at.municipality, at.plan, at.table, query),
  }),
  operation({
    id: 'searchItems',
    route: api.search,
    tag: '検索',
    title: 'ことばで探す',
    note: 'すべての団体の項目のうち、そのことばを含むもの',
    query: { ...searchAsked, ...askedPaging },
    answer: searchShape,
    ask: (library, _, query) => searchItems(library, query),
  }),
]

import { z } from 'zod'
import type { Library } from '../publish/library.ts'
import type { Answered } from './answered.ts'
import { askedId, askedItem, askedMunicipality, askedPlan } from './asked.ts'
import { editionsShape, listEditions } from './editions.ts'
import { figuresAsked, figuresShape, listFigures, readSeries, seriesShape } from './figures.ts'
import { itemShape, readItem } from './item.ts'
import { itemsAsked, itemsShape, listItems } from './items.ts'
import { listMunicipalities, municipalitiesShape } from './municipalities.ts'
import { planShape, readPlan } from './plans.ts'
import { datasetShape, readDataset, readReport, reportShape } from './reports.ts'
import { searchAsked, searchItems, searchShape } from './search.ts'
import { readTally, tallyAsked, tallyShape } from './tallies.ts'

/** A question that programs may ask: what it takes and gives, in the shapes of the API, and who answers it. */
export type McpTool = {
  name: string
  title: string
  description: string
  input: z.ZodObject
  output: z.ZodObject
  answer: (library: Library, asked: never) => Promise<Answered<object>>
}

/** Who reads it has less room than a program that copies everything: shorter lists than the API's. */
const USUAL = 50
const LONGEST = 200

const paging = {
  limit: z
    .int()
    .min(1)
    .max(LONGEST)
    .default(USUAL)
    .meta({ description: `1回に受け取る件数（${LONGEST}まで）` }),
  offset: z.int().min(0).max(10_000_000).default(0).meta({ description: '飛ばす件数。続きは next_offset' }),
}
const ofPlan = { municipality: askedMunicipality, plan: askedPlan }
const ofReport = { ...ofPlan, report: askedId('報告書の番地。list_reports にある report', 'r2') }

/** The tool, with the type of what its input reads. */
function tool<Input extends z.ZodRawShape>(
  name: string,
  [title, description]: [string, string],
  input: Input,
  output: z.ZodObject,
  answer: (library: Library, asked: z.output<z.ZodObject<Input>>) => Promise<Answered<object>>,
): McpTool {
  return { name, title, description, input: z.strictObject(input), output, answer }
}

/** Every tool, in the order in which a question usually goes. */
export const MCP_TOOLS: readonly McpTool[] = [
  tool(
    'list_plans',
    [
      '団体と計画の一覧',
      '計画を公表している団体と、その計画。ほかのツールに渡す団体コードと計画のIDが分かります。',
    ],
    paging,
    municipalitiesShape,
    (library, asked) => listMunicipalities(library, asked),
  ),
  tool(
    'read_plan',
    [
      '計画を読む',
      '計画の期間、見出し、照会（調べの回）、評価の軸と記号の意味、評価者、部署、端数処理。集計や項目を読む前に見てください。',
    ],
    ofPlan,
    planShape,
    (library, { municipality, plan }) => readPlan(library, municipality, plan),
  ),
  tool(
    'list_items',
    ['項目の一覧', '計画の項目（取組）と、その評価。見出し、部署、評価の記号、異動、ことばで絞り込めます。'],
    { ...ofPlan, ...itemsAsked, ...paging },
    itemsShape,
    (library, { municipality, plan, ...asked }) => listItems(library, municipality, plan, asked),
  ),
  tool(
    'read_item',
    ['項目を読む', '一つの項目のすべて。年度計画、工程、各回の評価と公表された文、指標、効果、異動、意見。'],
    { ...ofPlan, item: askedItem },
    itemShape,
    (library, { municipality, plan, item }) => readItem(library, municipality, plan, item),
  ),
  tool(
    'tally',
    [
      '評価の集計',
      '評価の記号の数と割合を、見出し、担当課、目標年度、区分ごとに数えます。数え直さず、この数を使ってください。計画外の取組は数えません。',
    ],
    { ...ofPlan, ...tallyAsked },
    tallyShape,
    (library, { municipality, plan, ...asked }) => readTally(library, municipality, plan, asked),
  ),
  tool(
    'list_series',
    ['数値の系列の一覧', '団体が公表した財政・職員などの数値の、系列（何の数値か）、対象（会計など）、注。'],
    { municipality: askedMunicipality },
    seriesShape,
    (library, { municipality }) => readSeries(library, municipality),
  ),
  tool(
    'figures',
    [
      '財政・職員などの数値',
      '報告書に印刷された数値を、記録した桁と単位のまま。系列、対象、年度で絞り込めます。値がないときは state が理由を示します。',
    ],
    { municipality: askedMunicipality, ...figuresAsked, ...paging },
    figuresShape,
    (library, { municipality, ...asked }) => listFigures(library, municipality, asked),
  ),
  tool(
    'search',
    [
      'ことばで探す',
      'すべての団体の項目から、ことばのすべてを含むもの。項目の名前、事業の内容、取組状況の中から探します。',
    ],
    { ...searchAsked, ...paging },
    searchShape,
    (library, asked) => searchItems(library, asked),
  ),
  tool(
    'list_reports',
    ['報告書の一覧', '計画の公表されたすべての版と、その報告書とファイル。新しい照会の新しい版から。'],
    { ...ofPlan, ...paging },
    editionsShape,
    (library, { municipality, plan, ...asked }) => listEditions(library, municipality, plan, asked),
  ),
  tool(
    'read_report',
    ['報告書の内容', '一つの報告書のファイルと、その表のデータの名前と列。'],
    ofReport,
    reportShape,
    (library, { municipality, plan, report }) => readReport(library, municipality, plan, report),
  ),
  tool(
    'read_report_dataset',
    ['報告書の表のデータ', '報告書の一つの表のデータの行。公表した日のまま変わりません。'],
    {
      ...ofReport,
      dataset: askedId('データの名前。read_report の datasets にある name', 'tallies'),
      ...paging,
    },
    datasetShape,
    (library, { municipality, plan, report, dataset, ...asked }) =>
      readDataset(library, municipality, plan, report, dataset, asked),
  ),
]

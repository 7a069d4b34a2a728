import type {
  Axis,
  BarPlot,
  Cell,
  Chart,
  LinePlot,
  MultiplesPlot,
  Plot,
  StackedPlot,
  Table,
} from '../paper.ts'
import { printFigure } from '../print.ts'

/** One chart of each plot, with figures of an invented town, for tests and for the page of parts. */

const YEARS = ['平成28年度', '平成29年度', '平成30年度', '令和元年度', '令和2年度']

const percent: Axis = { unit: '％', format: 'decimal▲', fromZero: false }
const people: Axis = { unit: '人', format: 'decimal▲', fromZero: true }
const millions: Axis = { unit: '百万円', format: 'decimal▲', fromZero: true }

export const line: LinePlot = {
  shape: 'line',
  axis: percent,
  x: YEARS,
  lines: [{ name: '経常収支比率', values: ['93.1', '94.6', '95.2', '94.0', '91.8'] }],
}

export const lines: LinePlot = {
  shape: 'line',
  axis: { ...percent, unit: '％' },
  x: YEARS,
  lines: [
    { name: '市民税（現年課税分）', values: ['98.6', '98.8', '98.9', '99.0', '99.1'] },
    { name: '固定資産税', values: ['97.9', '98.3', null, '98.6', '98.9'] },
    { name: '国民健康保険税', values: ['92.4', '93.0', '93.8', '94.1', null] },
  ],
}

export const manyLines: LinePlot = {
  shape: 'line',
  axis: millions,
  x: YEARS,
  lines: [
    { name: '水道事業', values: ['112', '98', '87', '64', '71'] },
    { name: '下水道事業', values: ['-42', '-18', '6', '12', '20'] },
    { name: '病院事業', values: ['-210', '-164', '-120', '-96', '-133'] },
    { name: '工業用水道事業', values: ['18', '18', '18', '17', '17'] },
    { name: '観光施設事業（宿泊施設を含む）', values: ['10', '12', '15', '14', '16'] },
  ],
}

export const bars: BarPlot = {
  shape: 'bar',
  axis: { unit: '', format: 'decimal▲', fromZero: true },
  bars: [
    ['北浜市', '0.87'],
    ['見晴市', '0.74'],
    ['大里市', '0.71'],
    ['三本市', '0.66'],
    ['水沢市', '0.58'],
    ['見本市', '0.58', 'own'],
    ['岩戸市', '0.52'],
    ['東谷市', '0.47'],
    ['松原市', '0.44'],
    ['川辺市', '0.41'],
    ['白浜市', '0.38'],
    ['山添市', '0.31'],
    ['天草野市', '0.27'],
    ['奥谷市', null],
  ].map(([name, value, own]) => ({ name: name ?? '', value: value ?? null, own: own === 'own' })),
  rule: { name: '県内13市の平均', value: '0.53' },
}

export const dots: BarPlot = {
  ...bars,
  axis: { unit: '', format: 'decimal▲', fromZero: false },
  bars: [
    ['北浜市', '101.2'],
    ['見本市', '99.4', 'own'],
    ['見晴市', '98.7'],
    ['大里市', '98.7'],
    ['三本市', '95.0'],
  ].map(([name, value, own]) => ({ name: name ?? '', value: value ?? null, own: own === 'own' })),
  rule: { name: '全国市平均', value: '98.9' },
}

export const negativeBars: BarPlot = {
  ...bars,
  axis: millions,
  bars: [
    ['介護保険特別会計', '284'],
    ['後期高齢者医療特別会計', '12'],
    ['公共用地先行取得等事業特別会計', '0', 'own'],
    ['国民健康保険特別会計（事業勘定及び直営診療施設勘定の合計）', '-1204'],
  ].map(([name, value, own]) => ({ name: name ?? '', value: value ?? null, own: own === 'own' })),
  rule: null,
}

export const stacked: StackedPlot = {
  shape: 'stacked',
  axis: millions,
  parts: ['市税', '地方交付税', '国・県支出金', '市債', '繰入金', 'その他'],
  bars: [
    { name: '平成28年度', values: ['5120', '6480', '4210', '1820', '390', '1240'] },
    { name: '平成29年度', values: ['5188', '6310', '4466', '2240', '510', '1198'] },
    { name: '平成30年度', values: ['5240', '6205', '4301', '1675', '120', null] },
    { name: '令和元年度', values: ['5302', '6288', '4590', '1910', '640', '1310'] },
    { name: '令和2年度', values: ['5211', '6402', '8120', '1544', '205', '1275'] },
  ],
}

export const balances: StackedPlot = {
  shape: 'stacked',
  axis: people,
  parts: ['採用', '再任用', '退職', '派遣'],
  bars: [
    { name: '平成30年度', values: ['18', '4', '-24', '-2'] },
    { name: '令和元年度', values: ['22', '6', '-19', '-2'] },
    { name: '令和2年度', values: ['15', '9', '-27', null] },
  ],
}

const ROOMS = [
  ...['総務課', '企画財政課', '税務課', '市民課', '福祉課', '子育て支援課', '健康づくり推進課', '農林水産課'],
  ...['商工観光課', '建設課', '都市計画課', '上下水道課', '会計課', '議会事務局', '教育総務課', '生涯学習課'],
  ...[
    '選挙管理委員会事務局',
    '監査委員事務局',
    '農業委員会事務局',
    '消防本部',
    '中央図書館',
    '市民病院事務部',
  ],
]

/** Many panels: enough for more than a page. */
export const multiples: MultiplesPlot = {
  shape: 'multiples',
  axis: { ...percent, fromZero: true },
  x: ['平成30年度', '令和元年度', '令和2年度'],
  panels: ROOMS.map((name, i) => ({
    name,
    values: [0, 1, 2].map((year) =>
      i === 20 || (i === 4 && year === 1) || (i === 13 && year === 0)
        ? null
        : (72 - i * 2.3 + ((i * 7 + year * 5) % 9) - 4).toFixed(1),
    ),
  })),
}

/** A chart of a plot, its table made from the same values. */
export function chartOf(id: string, caption: string, plot: Plot): Chart {
  const { head, rows } = gridOf(plot)
  return {
    kind: 'chart',
    id,
    caption,
    plot,
    alternative: `${caption}。${rows.map(([name = '', ...values]) => `${name}は${values.join('、')}`).join('。')}。`,
    table: tableOf(id, head, rows, plot.axis),
  }
}

/** All of them, in the order a reader meets them. */
export const charts: Chart[] = [
  chartOf('balance-ratio', '経常収支比率の推移', line),
  chartOf('tax-collection', '徴収率の推移', lines),
  chartOf('enterprises', '公営企業会計の純損益の推移', manyLines),
  chartOf('capability', '財政力指数の県内比較（令和2年度）', bars),
  chartOf('laspeyres', 'ラスパイレス指数の比較（令和2年度）', dots),
  chartOf('real-balance', '特別会計の実質収支（令和2年度）', negativeBars),
  chartOf('revenue', '歳入の内訳の推移', stacked),
  chartOf('staff-change', '職員の増減の内訳', balances),
  chartOf('paid-leave', '職場別の有給休暇取得率の推移', multiples),
]

function gridOf(plot: Plot): { head: string[]; rows: string[][] } {
  const text = (value: string | null) =>
    value === null ? '出典に記載なし' : printFigure(value, plot.axis.format)
  switch (plot.shape) {
    case 'line':
      return {
        head: ['区分', ...plot.x],
        rows: plot.lines.map(({ name, values }) => [name, ...values.map(text)]),
      }
    case 'multiples':
      return {
        head: ['職場', ...plot.x],
        rows: plot.panels.map(({ name, values }) => [name, ...values.map(text)]),
      }
    case 'stacked':
      return {
        head: ['区分', ...plot.parts],
        rows: plot.bars.map(({ name, values }) => [name, ...values.map(text)]),
      }
    case 'bar':
      return {
        head: ['団体', '値'],
        rows: [...plot.bars, ...(plot.rule ? [plot.rule] : [])].map(({ name, value }) => [name, text(value)]),
      }
  }
}

function tableOf(id: string, head: string[], rows: string[][], { unit }: Axis): Table {
  const column = (content: string): Cell => ({ content: [content], header: 'column', tone: 'head' })
  return {
    kind: 'table',
    id,
    caption: null,
    unit: unit === '' ? null : `（単位：${unit}）`,
    columns: head.map((_, i) => ({
      key: `c${i}`,
      width: i === 0 ? 40 : null,
      align: i === 0 ? 'left' : 'right',
    })),
    head: [head.map(column)],
    groups: [
      {
        rows: rows.map((row) =>
          row.map((text, i): Cell => (i === 0 ? { content: [text], header: 'row' } : { content: [text] })),
        ),
      },
    ],
    notes: ['架空の値である。'],
    rounding: null,
    source: '見本市の見本',
    size: 9,
  }
}

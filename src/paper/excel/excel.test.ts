import { describe, expect, test } from 'vitest'
import { readWorkbook } from '../../files/xlsx.ts'
import { zipTexts } from '../../files/zip-parts.fixture.ts'
import { chartOf, line } from '../chart/chart.examples.ts'
import type { Block, PageSetup, Paper, Table } from '../paper.ts'
import { column, items, landscape, paper, run } from '../pdf/items.examples.ts'
import { writeXlsx } from './excel.ts'

const heading = (id: string, text: string, level: 1 | 2 = 1): Block => ({
  kind: 'heading',
  level,
  id,
  number: null,
  text,
})
const upright: PageSetup = { ...landscape, orientation: 'portrait', numbering: 'on' }

function table(rows: Table['groups'][number]['rows'], given: Partial<Table> = {}): Table {
  const columns = [column('a', 30), column('b', 40)]
  const head = [[{ content: ['年度'] }, { content: ['歳入'] }]]
  return { ...items([1]), id: 't', caption: null, columns, head, groups: [{ rows }], ...given }
}

async function read(given: Paper) {
  const book = await readWorkbook(await writeXlsx(given))
  return 'sheets' in book ? book.sheets : []
}
const rowsOf = async (...blocks: Block[]) => (await read(paper([landscape, ...blocks])))[0]?.rows ?? []
const partsOf = async (...blocks: Block[]) => zipTexts(await writeXlsx(paper([landscape, ...blocks])))
const sheetOf = async (...blocks: Block[]) => (await partsOf(...blocks)).get('xl/worksheets/sheet1.xml') ?? ''
const said = (rows: string[][]) => rows.flat().filter((text) => text !== '')

describe('a sheet a section', () => {
  test('a page set-up with a heading begins one, which bears its name; none is hidden', async () => {
    const sheets = await read(
      paper([
        landscape,
        heading('h1', '普通会計'),
        upright,
        heading('h2', '特別会計'),
        heading('h3', '公営企業', 2),
      ]),
    )
    expect(sheets.map(({ name, isHidden }) => [name, isHidden])).toEqual([
      ['普通会計', false],
      ['特別会計', false],
    ])
  })

  test('a chapter whose sections have sheets of their own names none: 4.1, 4.2', async () => {
    const sheets = await read(
      paper([
        ...[landscape, heading('h1', '4 実績'), heading('h2', '4.1 地域', 2)],
        ...[upright, heading('h3', '4.2 組織', 2)],
      ]),
    )
    expect(sheets.map(({ name }) => name)).toEqual(['4.1 地域', '4.2 組織'])
  })

  test('the same page set-up without a heading is a page of the same sheet', async () => {
    const all = zipTexts(
      await writeXlsx(paper([landscape, heading('h1', '一'), { ...landscape, numbering: 'on' }, items([1])])),
    )
    expect(all.has('xl/worksheets/sheet2.xml')).toBe(false)
    expect(all.get('xl/worksheets/sheet1.xml')).toContain('<rowBreaks')
  })

  test('without any page set-up there is one sheet, and a paper of nothing opens too', async () => {
    expect(await read(paper([heading('h1', '一')]))).toHaveLength(1)
    expect(await read(paper([]))).toHaveLength(1)
  })

  test('pages are numbered from where the paper says; running lines come with them', async () => {
    const sheet = await sheetOf(heading('h1', '一'))
    expect(sheet).toContain('firstPageNumber="1"')
    expect(sheet).toMatch(
      /<oddFooter>&amp;L.*行政改革大綱.*&amp;C.*&amp;P&amp;R.*【１組織・人材】<\/oddFooter>/,
    )
  })
})

describe('a table', () => {
  test('keeps figures as numbers, texts as texts whatever they look like, and none as ―', async () => {
    const rows = [
      [{ content: ['=1+1'] }, { content: [{ kind: 'figure', value: '-54.30', format: 'decimal▲' }] }],
      [{ content: ['+81-3'] }, { content: [{ kind: 'figure', value: null, format: 'integer' }] }],
    ] satisfies Table['groups'][number]['rows']
    const sheet = await sheetOf(table(rows))
    expect(sheet).toContain('<v>-54.3</v>')
    expect(sheet).not.toContain('<f>')
    expect(said(await rowsOf(table(rows)))).toEqual([
      '年度',
      '歳入',
      '=1+1',
      expect.stringMatching(/54\.30$/),
      '+81-3',
      '―',
    ])
  })

  test('stands in merged cells where it spans, each text once', async () => {
    const sheet = await sheetOf(items([2]))
    expect(sheet).toMatch(/<mergeCell ref="A\d+:A\d+"\/>/)
    expect(said(await rowsOf(items([2]))).filter((text) => text === '実施項目1号')).toHaveLength(1)
  })

  test('gives its columns as wide as they are printed: 9 and 28 mm', async () => {
    const widths = [...(await sheetOf(items([1]))).matchAll(/<col [^>]*width="([\d.]+)"/g)].map(([, w]) =>
      Number(w),
    )
    expect(widths.slice(0, 2).map((width) => Math.round((width * 8 * 25.4) / 96))).toEqual([9, 28])
  })

  test('gives rows as tall as their text needs; one too tall for a spreadsheet stands over several', async () => {
    const heights = async (long: number) =>
      [...(await sheetOf(items([1], long))).matchAll(/ ht="([\d.]+)"/g)].map(([, ht]) => Number(ht))
    expect(Math.max(...(await heights(3)))).toBeGreaterThan(Math.max(...(await heights(1))))
    expect(Math.max(...(await heights(60)))).toBeLessThanOrEqual(409)
  })

  test('repeats its head on every page, and keeps it in sight on the screen', async () => {
    const all = await partsOf(heading('h1', '進捗'), items(new Array(40).fill(1)))
    expect(all.get('xl/workbook.xml')).toMatch(/Print_Titles" localSheetId="0">'進捗'!\$(\d+):\$\d+</)
    expect(all.get('xl/worksheets/sheet1.xml')).toContain('state="frozen"')
  })

  test('that follows one of the same head goes on under it', async () => {
    const bare = { ...items([1]), caption: null }
    const texts = said(
      await rowsOf(heading('h1', '一'), bare, heading('h2', '二', 2), { ...bare, id: 'items-2' }),
    )
    expect(texts.filter((text) => text === '行動計画')).toHaveLength(1)
  })

  test('bears caption and unit above it, and below it notes, rounding note and source, in this order', async () => {
    const given = {
      caption: '図表1',
      unit: '（単位：人）',
      notes: ['一', '※ 二'],
      rounding: '三',
      source: '四',
    }
    const texts = said(await rowsOf(table([[{ content: ['R2'] }, { content: ['5'] }]], given)))
    expect(texts).toEqual([
      '図表1',
      '（単位：人）',
      '年度',
      '歳入',
      'R2',
      '5',
      '（注）一',
      '※ 二',
      '（端数処理）三',
      '（資料）四',
    ])
  })

  test('shows a mark by its symbol in a box of its shape, a stretch of a schedule as text over its rule', async () => {
    const marked = table([
      [
        { content: [{ kind: 'mark', symbol: '○', label: '達成', shape: 'full' }] },
        { content: [run('検討', 'actual', '達成')] },
      ],
    ])
    expect(said(await rowsOf(marked)).slice(2)).toEqual(['○', '検討→ 達成'])
    const styles = (await partsOf(marked)).get('xl/styles.xml')
    expect(styles).toContain('<fgColor rgb="FFBFC3C9"/>')
    expect(styles).toContain('<bottom style="thick">')
  })
})

test('no two merged cells of a sheet overlap: Excel would call it damaged', async () => {
  const legend: Block = {
    kind: 'legend',
    title: '区分',
    entries: ['●', '◆', '◇'].map((sign) => ({
      sample: [sign],
      tone: 'later',
      label: '実施する事業',
      meaning: null,
    })),
  }
  const small = { ...items([1, 2]), id: 'b', caption: '図表2', columns: items([1]).columns.toReversed() }
  const sheet = await sheetOf(
    heading('h1', '一'),
    legend,
    items(new Array(12).fill(4)),
    chartOf('rate', '図表1', line),
    small,
  )
  const covered = [...sheet.matchAll(/<mergeCell ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g)].flatMap(
    ([, left = '', top, right = '', bottom]) =>
      range(Number(top), Number(bottom)).flatMap((row) =>
        range(columnOf(left), columnOf(right)).map((column) => `${row},${column}`),
      ),
  )
  expect(covered.length).toBeGreaterThan(50)
  expect(new Set(covered).size).toBe(covered.length)
})

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i)
const columnOf = (letters: string) =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

test('a legend says every sample with its meaning', async () => {
  const legend: Block = {
    kind: 'legend',
    title: '凡例',
    entries: [
      { sample: ['●'], tone: 'carried', label: '繰越', meaning: null },
      {
        sample: [{ kind: 'mark', symbol: '△', label: '一部', shape: 'half' }],
        label: '一部実施',
        meaning: '途中',
      },
    ],
  }
  expect(said(await rowsOf(legend, items([1]))).slice(0, 5)).toEqual([
    '【凡例】',
    '●',
    '繰越',
    '△',
    '一部実施（途中）',
  ])
  expect(said(await rowsOf(legend))).toEqual(['【凡例】　●　繰越　△　一部実施（途中）'])
})

test('contents give the page of every heading and lead to it', async () => {
  const contents: Block = { kind: 'contents', title: '目次', depth: 2 }
  const blocks: Block[] = [
    { ...upright, numbering: 'off' },
    contents,
    landscape,
    heading('h1', '一'),
    items(new Array(40).fill(1)),
    upright,
    heading('h2', '二'),
  ]
  const sheets = await read(paper(blocks))
  const [, first, second] = sheets[0]?.rows.filter((row) => row.length > 0) ?? []
  expect(first?.filter((text) => text !== '')).toEqual(['一', '1'])
  expect(Number(second?.at(-1))).toBeGreaterThan(2)
  const sheet = zipTexts(await writeXlsx(paper(blocks))).get('xl/worksheets/sheet1.xml')
  expect(sheet).toMatch(/location="&apos;一&apos;!A\d+"/)
})

test('a chart is a picture told in words, with its table beneath', async () => {
  const chart = chartOf('rate', '図表1', line)
  const all = await partsOf(chart)
  expect(all.get('xl/drawings/drawing1.xml')).toContain(`descr="${chart.alternative}`)
  expect(all.has('xl/media/image1.png')).toBe(true)
  expect(said(await rowsOf(chart))).toContain(chart.caption)
  expect(said(await rowsOf(chart)).length).toBeGreaterThan(5)
})

test('a cover says all it has to, on one page', async () => {
  const cover: Block = {
    kind: 'cover',
    publisher: '美祢市',
    title: '実施計画',
    subtitles: ['（R2）'],
    asOf: '令和2年9月30日時点',
    issued: '令和2年12月',
    box: '資料1',
    meeting: ['推進本部'],
    draft: true,
    contact: ['総務課'],
  }
  expect(said(await rowsOf(cover))).toEqual([
    '資料1',
    '推進本部',
    '実施計画（案）',
    '（R2）',
    '令和2年9月30日時点',
    '美祢市',
    '令和2年12月',
    '総務課',
  ])
  expect(await sheetOf(cover)).not.toContain('<rowBreaks')
})

test('the same paper gives the same bytes', async () => {
  const given = paper([landscape, heading('h1', '一'), items([3]), chartOf('rate', '図表1', line)])
  expect(Buffer.from(await writeXlsx(given))).toEqual(Buffer.from(await writeXlsx(given)))
})

test('a group’s first row is not left alone at a page’s end, nor a table’s last row at a page’s top', async () => {
  const group = {
    rows: [[{ content: ['1. 基本方針'], colSpan: 2 }], [{ content: ['R2'] }, { content: ['5'] }]],
  }
  const grouped = { ...table([]), groups: new Array(80).fill(group) } satisfies Table
  const sheet = await sheetOf(grouped)
  const starts = [...sheet.matchAll(/<brk id="(\d+)"/g)].map(([, row]) => Number(row))
  const rows = await rowsOf(grouped)
  expect(starts.length).toBeGreaterThan(1)
  expect(starts.map((row) => rows[row]?.[0])).toEqual(starts.map(() => '1. 基本方針'))
})

describe('typefaces', () => {
  const cover: Block = { kind: 'paragraph', content: ['財源の確保に努めた。'] }
  const given = (body: Paper['body']) =>
    paper([landscape, heading('h1', '取組'), cover, items([2])], { body })
  const namesIn = async (...told: Parameters<typeof writeXlsx>) => {
    const styles = zipTexts(await writeXlsx(...told)).get('xl/styles.xml') ?? ''
    return new Set([...styles.matchAll(/<name val="([^"]+)"/g)].map(([, name]) => name))
  }
  /** The workbook's own type, by which columns are measured; no cell is in it. */
  const MEASURE = 'Arial'

  test('are named as Windows names them, by the type of the paper', async () => {
    expect(await namesIn(given('gothic'))).toEqual(new Set([MEASURE, 'BIZ UDPGothic']))
    expect(await namesIn(given('mincho'))).toEqual(
      new Set([MEASURE, 'BIZ UDPGothic', 'BIZ UDPMincho Medium']),
    )
    expect(await namesIn(given('gothic'), 'ms')).toEqual(new Set([MEASURE, 'ＭＳ ゴシック']))
    expect(await namesIn(given('mincho'), 'ms')).toEqual(new Set([MEASURE, 'ＭＳ ゴシック', 'ＭＳ 明朝']))
  })

  test('in running lines, too', async () => {
    const footed = paper([{ ...landscape, footer: { center: '{page}' } }, heading('h1', '取組')])
    const sheet = zipTexts(await writeXlsx(footed, 'ms')).get('xl/worksheets/sheet1.xml') ?? ''
    expect(sheet).toContain('ＭＳ ゴシック,Regular')
    expect(sheet).not.toContain('BIZ')
  })

  test('of wider letters have the room they need', async () => {
    const long: Block = { kind: 'paragraph', content: ['ひらがなばかりのながいぶんは、'.repeat(40)] }
    const tallest = async (fonts: 'biz-ud' | 'ms') => {
      const sheet = zipTexts(await writeXlsx(paper([landscape, long]), fonts)).get('xl/worksheets/sheet1.xml')
      return Math.max(...[...(sheet ?? '').matchAll(/ ht="([\d.]+)"/g)].map(([, height]) => Number(height)))
    }
    expect(await tallest('ms')).toBeGreaterThan(await tallest('biz-ud'))
  })
})

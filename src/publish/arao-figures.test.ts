import { extractText, getDocumentProxy } from 'unpdf'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadFolder } from '../exchange/load.ts'
import { paperHtml } from '../paper/html/html.tsx'
import type { Block, Cell, Chart, Heading, Table } from '../paper/paper.ts'
import { writePdf } from '../paper/pdf/pdf.ts'
import { plainText } from '../paper/print.ts'
import { roundOf } from '../plan/plan.ts'
import { givenFor } from '../report/given.ts'
import { makeReport } from '../report/report.ts'
import { charts, contents, enterprises, ordinary, type SourceTable, special } from './arao-source.fixture.ts'
import { leave, overtime } from './arao-staff.fixture.ts'

// Section 1 of 荒尾's report, every cell held to the printed one; the fixtures were transcribed apart from demo/.

const paper = wholeReport()

/** Each table of the source, under its heading, found by words of its caption; how many figures it prints. */
const TABLES: readonly (readonly [
  name: string,
  heading: string,
  words: string,
  of: SourceTable,
  figures: number,
])[] = [
  ['普通会計', '1.1', '普通会計', ordinary, 30],
  ['特別会計', '1.2', '特別会計', special, 120],
  ['公営企業会計', '1.3', '公営企業会計', enterprises, 105],
  ['超過勤務の多い5職場', '1.4', '5職場', overtime, 25],
  ['有給休暇取得率③', '1.4', '③', leave, 101],
]

describe('the fixture itself', () => {
  test.each(TABLES)('%s has as many figures as the source', (_name, _heading, _words, { rows }, figures) => {
    expect(rows.flat().filter((cell) => /^([△▲]?[\d,.]+%?|—)$/.test(cell))).toHaveLength(figures)
  })

  test.each(TABLES)(
    '%s has a cell in every column of every row',
    (_name, _heading, _words, { head, rows }) => {
      expect(new Set([...head, ...rows].map((row) => row.length)).size).toBe(1)
    },
  )
})

describe('every cell of the source’s tables stands in the paper, in the source’s order', () => {
  test.each(TABLES)('%s', (_name, heading, words, { rows }) => {
    expect(gridOf(rowsOf(tableAt(heading, words)))).toEqual(rows.map((row) => row.map(asPaper)))
  })

  test.each(TABLES)('%s: under the heads of the source', (_name, heading, words, { head }) => {
    const heads = head.map((row) => row.map(asPaper))
    // The column of all transfers bears no head in the source; a column of the paper bears one.
    if (words === '公営企業会計') expect(heads[1]?.splice(5, 1, '計')).toEqual([''])
    expect(gridOf(tableAt(heading, words).head)).toEqual(heads)
  })

  test.each([overtime, leave])('$caption: under the caption of the source', ({ caption }) => {
    const captions = blocksUnder('1.4').map(captionOf).map(bare)
    const own = captions.filter((one) => one.endsWith(bare(caption.replace(/^図表\d/, ''))))
    expect(own).toHaveLength(1)
  })

  test.each(TABLES.slice(0, 3))('%s: in the unit of the source', (_name, heading, words) => {
    expect(tableAt(heading, words).unit).toContain('百万円')
  })
})

describe('every cell of the source’s tables stands on the page too', () => {
  const html = paperHtml(paper)
  test.each(TABLES)('%s', (_name, heading, words, { rows }) => {
    expect(rowsOnPage(html, tableAt(heading, words).id)).toEqual(rows.map(filled))
  })
})

describe('every cell of the source’s tables stands in the PDF, row after row', () => {
  let pdf = ''
  beforeAll(async () => {
    const document = await getDocumentProxy(Uint8Array.from(writePdf(paper)), { verbosity: 0 })
    pdf = bare((await extractText(document, { mergePages: true })).text)
  })

  test.each(TABLES)('%s', (_name, heading, words, { rows }) => {
    let from = pdf.lastIndexOf(bare(tableAt(heading, words).caption ?? ''))
    const lost = groupsOf(rows).flatMap(({ name, own }) => {
      const start = from
      const away = own.filter((row) => {
        const at = pdf.indexOf(row, from)
        if (at >= 0) from = at + row.length
        return at < 0
      })
      // The name of an account stands in the middle of its rows.
      return pdf.slice(start, from).includes(name) ? away : [...away, name]
    })
    expect(lost).toEqual([])
  })
})

describe('what the source says beside its tables', () => {
  test('both balances that contradict their columns stand as recorded, marked, and a note says what they contradict', () => {
    const table = tableAt('1.2', '特別会計')
    const marked = rowsOf(table).flatMap((row) =>
      row.filter((cell) => signsOf(cell).includes('＊')).map(wordsOf),
    )
    expect(marked).toEqual(['3', '10'])
    const notes = table.notes.filter((note) => note.startsWith('＊'))
    expect(notes).toHaveLength(1)
    expect(notes[0]).toMatch(/介護サービス勘定.*令和元年度.*（3）.*14.*17.*▲3/)
    expect(notes[0]).toMatch(/後期高齢者医療.*令和元年度.*（10）.*744.*754.*▲10/)
  })

  test.each(TABLES.filter(([name]) => name !== '特別会計'))(
    'nothing else is marked: %s',
    (_name, heading, words) => {
      const cells = rowsOf(tableAt(heading, words)).flat()
      expect(cells.filter((cell) => signsOf(cell).includes('＊'))).toEqual([])
    },
  )

  test.each(TABLES.slice(0, 3))(
    '%s: balances differ by one, so a rounding note stands, and says that the source has none',
    (_name, heading, words) => {
      expect(tableAt(heading, words).rounding).toMatch(/端数処理.*出典に端数処理の注はない/)
    },
  )

  test('下水道事業会計 bears ※, and the note that it was a special account before', () => {
    const table = tableAt('1.3', '公営企業会計')
    const marked = rowsOf(table).flatMap((row) => row.filter((cell) => signsOf(cell) !== '').map(wordsOf))
    expect(marked).toEqual(['下水道事業会計'])
    const notes = table.notes.map((note) => bare(note).replace(/。$/, ''))
    expect(notes).toContain(bare(enterprises.note ?? ''))
  })

  test('how the mean of paid leave was made is said not to be known, and the plain ones stand beside it', () => {
    expect(tableAt('1.4', '③').notes.join()).toMatch(
      /平均値の求め方.*は、出典に記載なし.*28\.03％.*28\.11％.*25\.90％/,
    )
  })

  test('the notes of the charts on staff and overtime stand though their figures are lost', () => {
    const told = textsUnder('1.4')
    expect(told).toMatch(/地方公共団体定員管理調査.*荒尾市民病院.*除/)
    expect(told).toMatch(/平成28年度は、熊本地震への対応等/)
  })
})

describe('what stood in charts only', () => {
  const drawn = paper.blocks.filter((block): block is Chart => block.kind === 'chart')

  test.each(charts.filter(([, title]) => !isLeave(title)))(
    '%s %s: said not to be in the source',
    (heading, title) => {
      const blocks = blocksUnder(heading)
      const at = blocks.findIndex((block) => bare(captionOf(block)).includes(bare(title)))
      expect(at).toBeGreaterThanOrEqual(0)
      expect(plainTexts(blocks.slice(at, at + 2))).toContain('出典に記載なし')
    },
  )

  test('nothing is drawn but ①② of paid leave, which say that the source has their charts only', () => {
    const titles = charts.flatMap(([, title]) => (isLeave(title) ? [title] : []))
    expect(drawn.map(({ caption }) => bare(caption.replace(/^図表\d+/, '')))).toEqual(titles)
    for (const { table } of drawn) expect(table.notes.join()).toMatch(/出典の①②は図だけで.*③の表の値による/)
  })

  test('①② are drawn from the cells of ③ and no others, those known in all three years by their mean', () => {
    const panels = drawn.flatMap(({ plot }) => (plot.shape === 'multiples' ? plot.panels : []))
    const told = panels.map(({ name, values }) => ({ name, values: values.map((value) => value ?? '') }))
    const takeUp = takeUpOf(leave.rows.slice(0, -1))
    expect(told.toSorted(byName)).toEqual(takeUp.toSorted(byName))
    const complete = takeUp.filter(({ values }) => !values.includes(''))
    const inOrder = complete.toSorted((a, b) => sumOf(b.values) - sumOf(a.values))
    expect(told.slice(0, complete.length)).toEqual(inOrder)
  })
})

describe('the report is whole', () => {
  const headings = paper.blocks.filter((block): block is Heading => block.kind === 'heading')

  test('its chapters are those of the source’s contents, in their order, under their numbers', () => {
    const told = headings.filter(({ level }) => level < 3).map(({ number, text }) => [number, text])
    expect(told.map(([number]) => number)).toEqual(contents.map(([number]) => number))
    // 4 is longer in the text than in the contents: 実施計画の実施状況（令和2年度末見込み）.
    told.forEach(([, text], index) => {
      expect(text).toContain(contents[index]?.[1])
    })
  })

  test('it begins with the cover and the contents', () => {
    const kinds = paper.blocks.filter(({ kind }) => kind !== 'page').map(({ kind }) => kind)
    expect(kinds.slice(0, 3)).toEqual(['cover', 'contents', 'heading'])
  })
})

function wholeReport() {
  const loaded = loadFolder('demo/arao')
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems, null, 2))
  const [record] = loaded.value.plans
  const round = record && roundOf(record.plan, 'r2')
  const plan = record?.plan.papers[0]
  if (record === undefined || round === undefined || plan === undefined)
    throw new Error('demo/arao lost its report')
  const report = makeReport(givenFor(loaded.value, record, round, plan))
  if (!report.ok) throw new Error(JSON.stringify(report.problems, null, 2))
  return report.value
}

/** The blocks below a numbered heading, up to the next one of the first or second level. */
function blocksUnder(number: string): Block[] {
  const at = paper.blocks.findIndex((block) => block.kind === 'heading' && block.number === number)
  const below = paper.blocks.slice(at + 1)
  const end = below.findIndex((block) => block.kind === 'heading' && block.level < 3)
  return at < 0 ? [] : below.slice(0, end < 0 ? below.length : end)
}

function tableAt(number: string, words: string): Table {
  const found = blocksUnder(number).find(
    (block): block is Table => block.kind === 'table' && (block.caption ?? '').includes(words),
  )
  if (found === undefined) throw new Error(`no table of ${words} under ${number}`)
  return found
}

function rowsOf({ groups }: Table): Cell[][] {
  return groups.flatMap(({ rows }) => rows)
}

/** Rows as texts in a full grid, in the source's shape: what a cell spans beside and below its first place is ''. */
function gridOf(rows: Cell[][]): string[][] {
  const grid: string[][] = rows.map(() => [])
  rows.forEach((row, y) => {
    let x = 0
    for (const cell of row) {
      while (grid[y]?.[x] !== undefined) x += 1
      for (let down = 0; down < (cell.rowSpan ?? 1); down += 1)
        for (let right = 0; right < (cell.colSpan ?? 1); right += 1)
          (grid[y + down] ?? [])[x + right] = down + right === 0 ? wordsOf(cell) : ''
    }
  })
  return grid
}

/** A cell without its signs. */
function wordsOf(cell: Cell): string {
  return bare(plainText(cell.content))
}

function signsOf(cell: Cell): string {
  return plainText(cell.content).match(/[※＊]/g)?.join('') ?? ''
}

/** A printed cell as the paper writes it: △ is a mark there, so every negative is ▲; the % stands in the unit. */
function asPaper(cell: string): string {
  return bare(cell).replace(/^△(?=\d)/, '▲')
}

/** The cells of a row that bear something. */
function filled(row: string[]): string[] {
  return row.map(asPaper).filter((cell) => cell !== '')
}

/** Without blanks, signs of notes and units; one spelling of brackets and dashes. */
function bare(text: string): string {
  return text
    .replace(/※\d?|[\s＊%％]/g, '')
    .replaceAll('(', '（')
    .replaceAll(')', '）')
    .replaceAll('—', '―')
}

/** Rows as one text each, together with the others of the account whose name spans them; '' where nothing spans. */
function groupsOf(rows: string[][]): { name: string; own: string[] }[] {
  const isGrouped = rows.some(([first, second]) => first === '' && second !== '')
  const groups: { name: string; own: string[] }[] = []
  for (const row of rows) {
    const [name = '', ...rest] = row.map(asPaper)
    if (!isGrouped) groups.push({ name: '', own: [[name, ...rest].join('')] })
    else if (name !== '') groups.push({ name, own: [rest.join('')] })
    else groups.at(-1)?.own.push(rest.join(''))
  }
  return groups
}

/** ③ by workplace: its take-up in each year, '' where it has none. */
function takeUpOf(rows: string[][]): { name: string; values: string[] }[] {
  const years = [0, 2, 4].map((at) => new Map(rows.map((row) => [row[at] ?? '', bare(row[at + 1] ?? '')])))
  const names = new Set(years.flatMap((year) => [...year.keys()]).filter((name) => name !== ''))
  return [...names].map((name) => ({ name, values: years.map((year) => year.get(name) ?? '') }))
}

/** In hundredths of a percent, whole. */
function sumOf(values: string[]): number {
  return values.reduce((sum, value) => sum + Math.round(Number(value) * 100), 0)
}

function byName(a: { name: string }, b: { name: string }): number {
  return a.name < b.name ? -1 : 1
}

function isLeave(title: string): boolean {
  return title.includes('有給休暇')
}

function rowsOnPage(html: string, id: string): string[][] {
  const table = html.slice(html.indexOf(`id="table-${id}"`)).split('</table>')[0] ?? ''
  const body = table.split('</thead>')[1] ?? ''
  return [...body.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gs)]
      .map(([, cell = '']) => bare(cell.replace(/<[^>]*>/g, '')))
      .filter((cell) => cell !== ''),
  )
}

/** What names a block: a heading's words, a table's caption, a paragraph set in bold. */
function captionOf(block: Block): string {
  if (block.kind === 'heading') return block.text
  if (block.kind === 'table') return block.caption ?? ''
  return block.kind === 'paragraph' ? plainText(block.content) : ''
}

function plainTexts(blocks: Block[]): string {
  return blocks
    .map((block) =>
      block.kind === 'paragraph' || block.kind === 'note' ? plainText(block.content) : captionOf(block),
    )
    .join('\n')
}

function textsUnder(number: string): string {
  return plainTexts(blocksUnder(number))
}

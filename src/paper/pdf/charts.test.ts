import { beforeAll, expect, test } from 'vitest'
import { chartOf, charts, lines, multiples } from '../chart/chart.examples.ts'
import type { PageSetup } from '../paper.ts'
import { landscape, paper } from './items.examples.ts'
import { overflows } from './overflow.ts'
import { writePdf } from './pdf.ts'
import { openPdf, pageTexts, tags } from './read-pdf.fixture.ts'

// Each chart on a sheet that holds it with its table: what goes on on a next page is tagged there again.
const LARGE: PageSetup = { ...landscape, size: 'A3', orientation: 'portrait', header: null, footer: null }

// Typst writes PDF/UA-1 or nothing: a drawing without an alternative would be refused here.
let bytes: Uint8Array

beforeAll(() => {
  bytes = writePdf(paper(charts.flatMap((chart) => [LARGE, chart])))
})

test('every chart is a figure with its caption, and says its alternative', async () => {
  const all = await tags(bytes)
  const figures = all.filter(({ role }) => role === 'Figure')
  const spoken = figures.flatMap(({ alt }) => (alt === undefined ? [] : [alt]))
  for (const { alternative } of charts) expect(spoken).toContain(alternative)
  for (const role of ['Caption', 'Table'])
    expect(all.filter((tag) => tag.role === role)).toHaveLength(charts.length)
})

test('the letters of a drawing are text in our own type', async () => {
  const text = (await pageTexts(bytes)).join('')
  for (const word of ['県内13市の平均', '選挙管理委員会事務局', '経常収支比率', '下の表を参照'])
    expect(text).toContain(word)
  const fonts = Buffer.from(bytes)
    .toString('latin1')
    .matchAll(/\/FontName \/(?:[A-Z]{6}\+)?([\w-]+)/g)
  expect(new Set([...fonts].map((match) => match[1]))).toEqual(
    new Set(['BIZUDPGothic-Regular', 'BIZUDPGothic-Bold']),
  )
})

test('a character without a type is printed as 〓 in a drawing too', async () => {
  const strange = chartOf('x', '図', { ...lines, lines: [{ name: '𠮷田町', values: ['1', '2'] }] })
  const [text] = await pageTexts(writePdf(paper([strange])))
  expect(text?.split('〓田町').length).toBeGreaterThan(2)
})

test('a chart and its table stand on one page where one holds both', async () => {
  const line = { kind: 'paragraph' as const, content: ['本文の行です。'] }
  for (let count = 0; count < 40; count += 4) {
    for (const plot of [lines, { ...multiples, panels: multiples.panels.slice(0, 8) }]) {
      const blocks = [...Array.from({ length: count }, () => line), chartOf('x', '徴収率の推移', plot)]
      const pages = await pageTexts(writePdf(paper(blocks)))
      const home = pages.find((text) => text.includes('徴収率の推移'))
      for (const { name } of plot.shape === 'line' ? plot.lines : plot.panels)
        expect(home?.split(name).length, `${count}: ${name}`).toBeGreaterThan(2)
    }
  }
})

test('a caption stands with its drawing, and panels of many may go on the next page', async () => {
  const filler = (count: number) =>
    Array.from({ length: count }, () => ({ kind: 'paragraph' as const, content: ['本文の行です。'] }))
  for (let count = 24; count < 40; count += 2) {
    const pages = await pageTexts(
      writePdf(paper([...filler(count), chartOf('m', '職場別の推移', { ...multiples })])),
    )
    const home = pages.findIndex((text) => text.includes('職場別の推移'))
    expect(pages[home]).toContain('企画財政課')
  }
})

test('on a page that lies, it is drawn wider', async () => {
  const widthOf = async (blocks: Parameters<typeof paper>[0]) => {
    const page = await (await openPdf(writePdf(paper(blocks)))).getPage(1)
    const { items } = await page.getTextContent()
    return Math.max(
      ...items.flatMap((item) => ('str' in item && item.str.startsWith('市民税') ? [item.transform[4]] : [])),
    )
  }
  const chart = chartOf('x', '徴収率', lines)
  expect(await widthOf([landscape, chart])).toBeGreaterThan((await widthOf([chart])) + 50)
})

test('a cell of a chart’s table that does not fit is told under the chart’s caption', () => {
  const chart = chartOf('x', '徴収率', lines)
  const columns = chart.table.columns.map((column) => ({ ...column, width: 4 }))
  const [told] = overflows(paper([{ ...chart, table: { ...chart.table, columns } }]))
  expect(told).toMatchObject({ table: 'x', tableName: '徴収率' })
})

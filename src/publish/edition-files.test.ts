import { describe, expect, test } from 'vitest'
import { zipTexts } from '../files/zip-parts.fixture.ts'
import { chartOf, line } from '../paper/chart/chart.examples.ts'
import { items, landscape, paper } from '../paper/pdf/items.examples.ts'
import { filesOf } from './edition-files.ts'

const report = paper([landscape, items([2]), chartOf('rate', '図表1', line)])
const told: string[] = []
const files = await filesOf(report, 'biz-ud', ({ name }) => told.push(name))
const [pdf, word, excel, fragment] = files

describe('a published paper', () => {
  test('is handed out as PDF, Word, Excel and HTML to paste, under ASCII names', () => {
    const office = 'application/vnd.openxmlformats-officedocument'
    expect(files.map(({ name, form, type }) => [name, form, type])).toEqual([
      [`${report.id}.pdf`, 'PDF', 'application/pdf'],
      [`${report.id}.docx`, 'Word', `${office}.wordprocessingml.document`],
      [`${report.id}.xlsx`, 'Excel', `${office}.spreadsheetml.sheet`],
      [`${report.id}.fragment.txt`, '貼り付け用HTML', 'text/plain; charset=utf-8'],
    ])
    expect(Buffer.from(pdf?.bytes ?? []).toString('latin1', 0, 5)).toBe('%PDF-')
    expect(zipTexts(word?.bytes ?? new Uint8Array()).has('word/document.xml')).toBe(true)
    expect(zipTexts(excel?.bytes ?? new Uint8Array()).has('xl/workbook.xml')).toBe(true)
  })

  test('tells of each file as it is made', () => expect(told).toEqual(files.map(({ name }) => name)))

  test('gives the same bytes when it is made again', async () => {
    const again = await filesOf(report, 'biz-ud', () => {})
    expect(again.map(({ sha256 }) => sha256)).toEqual(files.map(({ sha256 }) => sha256))
  })

  test('the piece of HTML lists the other files, their form and size, to be put beside it', () => {
    const text = Buffer.from(fragment?.bytes ?? []).toString()
    const listed = [...text.matchAll(/<li><a href="([^"]+)">[^<]*（(\w+)、(\S+)）<\/a>/g)].map(
      ([, ...one]) => one,
    )
    const kilobytes = (bytes = 0) => `${Math.ceil(bytes / 1024)}KB`
    expect(listed).toEqual(
      [pdf, word, excel].map((file) => [file?.name, file?.form, kilobytes(file?.bytes.length)]),
    )
    expect(text).not.toMatch(/<script|\son\w+=/)
  })

  test('names the typefaces of the office in Word and Excel, and in nothing else', async () => {
    const [pdfOld, wordOld, excelOld, fragmentOld] = await filesOf(report, 'ms', () => {})
    expect(pdfOld?.sha256).toBe(pdf?.sha256)
    expect(zipTexts(wordOld?.bytes ?? new Uint8Array()).get('word/styles.xml')).toContain('ＭＳ')
    expect(zipTexts(excelOld?.bytes ?? new Uint8Array()).get('xl/styles.xml')).toContain('ＭＳ')
    expect(Buffer.from(fragmentOld?.bytes ?? []).toString()).not.toContain('ＭＳ')
  })
})

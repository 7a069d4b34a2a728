import { expect, test } from 'vitest'
import type { Column, Table } from '../paper.ts'
import { writeHtmlDocument } from './html.tsx'
import { widthsOf } from './widths.ts'

const column = (key: string, width: number | null): Column => ({ key, width, align: 'left' })

function tableOf(columns: Column[], row: string[]): Table {
  const groups = [{ rows: [row.map((text) => ({ content: [text] }))] }]
  const below = { notes: [], rounding: null, source: null }
  return { kind: 'table', id: 't', caption: '表', unit: null, columns, head: [], groups, ...below, size: 9 }
}

test('an open column counts as its longest text, one of prose as much as a column of prose', () => {
  const columns = [column('year', 22), column('value', null), column('result', null)]
  const [year, value = 0, result] = widthsOf(tableOf(columns, ['令和元年度', '23,764', '文'.repeat(200)]))
  expect([year, result]).toEqual([22, 52])
  expect(value).toBeLessThan(20)
})

test('the widths of columns never come to more than the whole', () => {
  const columns = Array.from({ length: 9 }, (_, i) => column(`c${i}`, i === 8 ? null : 17.7))
  const blocks = [
    tableOf(
      columns,
      columns.map(() => '1,234'),
    ),
  ]
  const paper = {
    id: 'p',
    title: '',
    author: '',
    issued: null,
    body: 'gothic' as const,
    blocks,
    datasets: [],
  }
  const percents = [...writeHtmlDocument(paper).matchAll(/<col class="w-(\d+)"/g)].map(([, one]) =>
    Number(one),
  )
  expect(percents).toHaveLength(8)
  expect(percents.reduce((total, one) => total + one, 0)).toBeLessThan(95)
})

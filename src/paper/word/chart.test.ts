import { expect, test } from 'vitest'
import { charts } from '../chart/chart.examples.ts'
import { paper } from '../pdf/items.examples.ts'
import { elements, readDocx, styleOf, textOf } from './read-docx.fixture.ts'
import { writeDocx } from './word.ts'

const { body, pictures, parts } = readDocx(writeDocx(paper([...charts])))

test('every drawing has words for who does not see it: the chart’s own, and what it holds where one goes on', () => {
  const heard = elements(body, 'w:drawing').map((one) => /<wp:docPr [^>]*descr="([^"]+)"/.exec(one)?.[1])
  expect(heard).toHaveLength(pictures.length / 2)
  expect(heard.filter((one) => one === undefined || one === '')).toEqual([])
  for (const { alternative } of charts) expect(heard).toContain(alternative)
})

test('every drawing is there as SVG and as a picture, both found by the file', () => {
  const known = parts.get('word/_rels/document.xml.rels') ?? ''
  const named = [...body.matchAll(/r:embed="([^"]+)"/g)].map(([, id]) => id)
  expect(named).toHaveLength(pictures.length)
  for (const id of named) expect(known).toContain(`Id="${id}"`)
  for (const name of pictures) expect(known).toContain(`Target="${name.replace('word/', '')}"`)
})

test('a chart stands under its caption and over its table', () => {
  const [chart] = charts
  const parts = body.slice(body.indexOf(chart?.caption ?? '?'))
  expect(parts.indexOf('<w:drawing>')).toBeLessThan(parts.indexOf('<w:tbl>'))
  const captions = elements(body, 'w:p').filter((one) => styleOf(one) === 'Caption')
  expect(captions.map(textOf)).toEqual(charts.map(({ caption }) => caption))
})

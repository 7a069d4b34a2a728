import { HtmlValidate } from 'html-validate'
import { describe, expect, test } from 'vitest'
import type { Plot } from '../paper.ts'
import { ranksOf } from './bar.ts'
import {
  bars,
  chartOf,
  charts,
  dots,
  lines,
  manyLines,
  multiples,
  negativeBars,
  stacked,
} from './chart.examples.ts'
import { draw } from './draw.ts'
import { type Drawing, INKS, type Node, type TextNode } from './drawing.ts'
import { hatched } from './hatch.ts'
import { type Box, overlap } from './labels.ts'
import { valueText } from './scale.ts'
import { lineLook } from './shape.ts'
import { partsOf } from './stacked.ts'
import { svgOf } from './svg.ts'
import { SIZE, wide } from './type.ts'

const ROOM = { width: 454, height: 640 }
const textsOf = (drawings: readonly Drawing[]): TextNode[] =>
  drawings.flatMap(({ nodes }) => nodes.filter((node) => node.kind === 'text'))
const wordsOf = (plot: Plot): string[] => textsOf(draw(plot, ROOM)).map(({ text }) => text)
const rects = (plot: Plot) =>
  draw(plot, ROOM).flatMap(({ nodes }) => nodes.filter((node) => node.kind === 'rect'))

/** Where the letters of a text are: its descent is little, its capitals high. */
function boxOf({ x, y, text, size, anchor, bold }: TextNode): Box {
  const width = wide(text, size, bold)
  const left = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width
  return { left: left + 0.1, right: left + width - 0.1, top: y - size * 0.75, bottom: y + size * 0.1 }
}

/** Texts that cover one another or leave their drawing. */
function misplaced(drawings: readonly Drawing[]): string[] {
  return drawings.flatMap((drawing) => {
    const placed = textsOf([drawing]).map((node) => ({ text: node.text, box: boxOf(node) }))
    const covered = placed.flatMap((one, i) =>
      placed
        .slice(i + 1)
        .flatMap((other) => (overlap(one.box, other.box) ? [`${one.text} covers ${other.text}`] : [])),
    )
    const outside = placed.filter(
      ({ box: { left, top, right, bottom } }) =>
        left < -0.5 || top < 0 || right > drawing.width + 0.5 || bottom > drawing.height,
    )
    return [...covered, ...outside.map(({ text }) => `${text} is outside`)]
  })
}

describe.each(charts.map((chart) => [chart.caption, chart] as const))('%s', (_, chart) => {
  const drawings = draw(chart.plot, ROOM)

  test('no text covers another, and all stand within the drawing', () => {
    expect(misplaced(drawings)).toEqual([])
  })

  test('no text is smaller than 8 points', () => {
    expect(textsOf(drawings).filter(({ size }) => size < 8)).toEqual([])
  })

  test('every value of the description stands in its table, and every name in the drawing', () => {
    const cells = chart.table.groups.flatMap(({ rows }) => rows.flat()).flatMap(({ content }) => content)
    const drawn = textsOf(drawings)
      .map(({ text }) => text)
      .join('')
    for (const { name, values } of seriesOf(chart.plot)) {
      expect(drawn).toContain(name)
      for (const value of values)
        if (value !== null) expect(cells).toContain(valueText(value, chart.plot.axis))
    }
  })

  test('it is drawn again in the same way, in the space it was given', () => {
    expect(draw(chart.plot, ROOM)).toEqual(drawings)
    for (const { width, height } of drawings) {
      expect(width).toBe(ROOM.width)
      expect(height).toBeLessThanOrEqual(ROOM.height)
    }
  })

  test('as SVG it has no style, no id and no script, and is valid', async () => {
    const svg = svgOf(drawings[0] as Drawing, chart.alternative)
    expect(svg).not.toMatch(/\s(style|id|on\w+)=|<(style|script)|NaN|undefined|Infinity/)
    const report = await new HtmlValidate({ extends: ['html-validate:recommended'] }).validateString(svg)
    expect(report.results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([])
  })
})

function seriesOf(plot: Plot): { name: string; values: (string | null)[] }[] {
  switch (plot.shape) {
    case 'line':
      return plot.lines
    case 'multiples':
      return plot.panels
    case 'stacked':
      return plot.bars
    case 'bar':
      return plot.bars.map(({ name, value }) => ({ name, values: [value] }))
  }
}

describe('lines', () => {
  const paths = (plot: Plot) =>
    draw(plot, ROOM).flatMap(({ nodes }) =>
      nodes.filter((node) => node.kind === 'path' && node.fill === 'none' && node.stroke?.ink !== 'hairline'),
    )

  test('a line is broken where a value is not known', () => {
    const broken = paths(lines).find(
      (node) => node.kind === 'path' && node.stroke?.dash === lineLook(1).stroke.dash,
    )
    expect(broken?.kind === 'path' && broken.d.match(/M/g)).toHaveLength(2)
  })

  test('its last value stands beside its name, with the year where that is not the last', () => {
    const words = wordsOf(lines)
    expect(words).toContain('市民税（現年課税分）　99.1')
    expect(words).toContain('94.1（令和元年度）')
  })

  test('few values stand at their points, many only at the ends', () => {
    for (const value of ['98.6', '97.9', '92.4', '93.8']) expect(wordsOf(lines)).toContain(value)
    expect(wordsOf(manyLines)).not.toContain('▲210')
  })

  test('names at one place are moved apart, however many', () => {
    const same = ['一', '二', '三', '四', '五', '六', '七', '八'].map((name) => ({
      name,
      values: ['5', '5'],
    }))
    const plot: Plot = { ...lines, x: ['R1', 'R2'], lines: same }
    const names = textsOf(draw(plot, ROOM)).filter(({ text }) => text.endsWith('　5'))
    const ys = names.map(({ y }) => y).toSorted((a, b) => a - b)
    expect(names).toHaveLength(8)
    for (const [i, y] of ys.entries()) if (i > 0) expect(y - (ys[i - 1] ?? 0)).toBeGreaterThan(SIZE.name)
  })

  test('values of lines that cross and run close never cover one another', () => {
    for (let n = 1; n <= 60; n++) {
      const x = Array.from({ length: 2 + (n % 9) }, (_, i) => `R${i + 1}`)
      const values = (line: number) =>
        x.map((_, i) =>
          (i * n + line) % 7 === 5 ? null : String(90 + ((i * (n + line) * 13 + line) % 17) / 10),
        )
      const some = Array.from({ length: 1 + (n % 3) }, (_, line) => ({
        name: `系列${line}`,
        values: values(line),
      }))
      expect([n, misplaced(draw({ ...lines, x, lines: some }, ROOM))]).toEqual([n, []])
      const panels = some.map((one) => ({ ...one, name: '長い名前の課' }))
      expect([n, misplaced(draw({ ...multiples, x, panels }, ROOM))]).toEqual([n, []])
    }
  })

  test('a scale that does not begin at zero says so', () => {
    expect(wordsOf(lines)[0]).toBe('単位：％（縦軸は0から始まっていない）')
    expect(wordsOf(manyLines)[0]).toBe('単位：百万円')
  })
})

describe('bars', () => {
  test('lengths are to scale from zero, the negative ones to the other side', () => {
    const drawn = rects(negativeBars).filter(({ fill }) => fill !== 'white')
    const [care, elderly, , health] = drawn
    expect((care?.width ?? 0) / (elderly?.width ?? 1)).toBeCloseTo(284 / 12, 5)
    expect((health?.width ?? 0) / (care?.width ?? 1)).toBeCloseTo(1204 / 284, 5)
    expect((health?.x ?? 0) + (health?.width ?? 0)).toBeCloseTo(care?.x ?? -1, 5)
  })

  test('what is equal shares its rank, what is unknown has none', () => {
    expect(ranksOf(['9.1', '8', '8.0', null, '2'])).toEqual(['1', '2', '2', '', '5'])
  })

  test('the own one is told by a full bar and a pointer, not by its ink alone', () => {
    const shaded = rects(bars).filter(({ fill }) => fill === 'shade')
    expect(shaded).toHaveLength(12)
    expect(rects(bars).filter(({ fill }) => fill === 'accent')).toHaveLength(1)
    const own = textsOf(draw(bars, ROOM)).find(({ text }) => text === '見本市')
    expect(own?.bold).toBe(true)
    expect(luminance(INKS.shade) - luminance(INKS.accent)).toBeGreaterThan(0.6)
  })

  test('the average bears its name and its value', () => {
    expect(wordsOf(bars)).toContain('県内13市の平均　0.53')
  })

  test('one that is not known has no bar and is not said to be zero', () => {
    expect(wordsOf(bars).filter((text) => text === '下の表を参照')).toHaveLength(1)
  })

  test('on an axis not from zero there are points, because a bar would lie', () => {
    expect(rects(dots).filter(({ fill }) => fill !== 'white')).toEqual([])
    expect(wordsOf(dots)[0]).toBe('（横軸は0から始まっていない）')
  })

  test('more than a page holds become several drawings on one scale, none lost', () => {
    const many = Array.from({ length: 90 }, (_, i) => ({
      name: `第${i}市`,
      value: String(90 - i),
      own: false,
    }))
    const drawings = draw({ ...bars, bars: many, rule: null }, ROOM)
    expect(drawings.length).toBe(3)
    expect(drawings.flatMap(({ holds }) => holds)).toEqual(many.map(({ name }) => name))
    const ticks = drawings.map((one) =>
      textsOf([one])
        .filter(({ ink, anchor }) => ink === 'quiet' && anchor === 'middle')
        .map(({ x, text }) => [x, text]),
    )
    expect(ticks[1]).toEqual(ticks[0])
  })
})

describe('stacked bars', () => {
  test('parts follow each other, negative ones from zero downward, unknown ones left out', () => {
    expect(partsOf(['18', '4', null, '-24', '-2']).map(({ part, from, to }) => [part, from, to])).toEqual([
      [0, 0, 18],
      [1, 18, 22],
      [3, 0, -24],
      [4, -24, -26],
    ])
  })

  test('a bar with an unknown part says so at its end', () => {
    expect(wordsOf(stacked).filter((text) => text === '下の表を参照')).toHaveLength(1)
  })

  test('a value stands in its part only where it fits', () => {
    expect(wordsOf(stacked)).toContain('8,120')
    expect(wordsOf(stacked)).not.toContain('120')
  })
})

describe('small multiples', () => {
  test('each panel has its name, its first and its last known value', () => {
    const words = wordsOf(multiples)
    for (const { name, values } of multiples.panels) {
      const known = values.filter((value) => value !== null)
      if (!name.includes('事務局')) expect(words).toContain(name)
      for (const value of [known[0], known.at(-1)]) if (value !== undefined) expect(words).toContain(value)
    }
  })

  test('all stand on one scale, a row a drawing, so that a page may end between rows', () => {
    const drawings = draw(multiples, ROOM)
    expect(drawings).toHaveLength(6)
    const scaleOf = (drawing: Drawing) => {
      const [low, high] = textsOf([drawing]).filter(({ anchor }) => anchor === 'end')
      return (low?.y ?? 0) - (high?.y ?? 0)
    }
    for (const drawing of drawings) expect(scaleOf(drawing)).toBeCloseTo(scaleOf(drawings[0] as Drawing), 5)
  })

  test('forty panels with short years stand five in a row', () => {
    const panels = Array.from({ length: 40 }, (_, i) => ({ name: `職場${i}`, values: ['50', '60', '70'] }))
    expect(draw({ ...multiples, x: ['H30', 'R1', 'R2'], panels }, ROOM)).toHaveLength(8)
  })
})

describe('told apart without colour', () => {
  const eight = Array.from({ length: 8 }, (_, i) => i)

  test('no two lines share a dash, nor a shape of points', () => {
    const looks = eight.map(lineLook)
    expect(new Set(looks.map(({ stroke }) => stroke.dash)).size).toBe(8)
    expect(new Set(looks.map(({ shape, open }) => `${shape} ${open}`)).size).toBe(8)
  })

  test('no two parts of a bar share a hatching and a lightness', () => {
    const box = { left: 0, right: 40, top: 0, bottom: 16 }
    const greyed = eight.map((part) => JSON.stringify(hatched(box, part).map((node) => inGrey(node))))
    expect(new Set(greyed).size).toBe(8)
  })

  function inGrey(node: Node) {
    if (node.kind === 'text') return node
    const fill = node.fill === 'none' ? 'none' : luminance(INKS[node.fill]).toFixed(1)
    return { ...node, fill, stroke: node.stroke === null ? null : { ...node.stroke, ink: '' } }
  }
})

test('of a drawing the alternative alone is heard, and no letter of it', () => {
  const svg = svgOf(draw(lines, ROOM)[0] as Drawing, '徴収率は上がった。')
  expect(svg).toMatch(
    /^<svg [^>]*role="img" aria-label="徴収率は上がった。"[^>]*><g aria-hidden="true">.*<\/g><\/svg>$/,
  )
  expect(svg).not.toContain('<title>')
})

test('of several lines with many values the first alone bears them, every one its last', () => {
  const years = Array.from({ length: 10 }, (_, i) => `R${i + 1}`)
  const line = (name: string, from: number) => ({ name, values: years.map((_, i) => String(from + i)) })
  const plot = { ...lines, x: years, lines: [line('歳入', 300), line('歳出', 200), line('残高', 100)] }
  const told = wordsOf(plot).join(' ')
  for (const value of ['301', '305', '209', '109']) expect(told).toContain(value)
  for (const value of ['201', '205', '101', '105']) expect(told).not.toContain(value)
})

test('two values on one height keep apart, or they would be read as one', () => {
  const panels = Array.from({ length: 18 }, (_, i) => ({ name: `${i}課`, values: ['47.60', '50.40', null] }))
  const plot = { ...multiples, x: ['平成29年度', '平成30年度', '令和元年度'], panels }
  for (const { nodes } of draw(plot, { width: 505, height: 740 })) {
    const values = nodes.flatMap((node) => (node.kind === 'text' && /\.\d0$/.test(node.text) ? [node] : []))
    for (const one of values)
      for (const other of values)
        if (one.x < other.x && Math.abs(one.y - other.y) < 8)
          expect(boxOf(other).left - boxOf(one).right).toBeGreaterThan(3)
  }
})

test('what is in a name is never read as markup', () => {
  const chart = chartOf('x', '<b>&"', { ...lines, lines: [{ name: '</text><script>&', values: ['1', '2'] }] })
  const svg = svgOf(draw(chart.plot, ROOM)[0] as Drawing, chart.alternative)
  expect(svg).not.toMatch(/<script|<b>/)
  expect(svg).toContain('&#60;/text&#62;&#60;script&#62;&#38;')
})

test('a chart with one value, or all alike, or none, is still drawn', () => {
  for (const values of [['5'], ['0', '0'], ['7.5', '7.5'], [null, null], ['-3', '-3']]) {
    const plots: Plot[] = [true, false].flatMap((fromZero) => [
      {
        ...lines,
        axis: { ...lines.axis, fromZero },
        x: values.map((_, i) => `R${i}`),
        lines: [{ name: '甲', values }],
      },
      {
        ...bars,
        axis: { ...bars.axis, fromZero },
        bars: values.map((value) => ({ name: '甲', value, own: false })),
        rule: null,
      },
      {
        ...multiples,
        axis: { ...bars.axis, fromZero },
        x: values.map((_, i) => `R${i}`),
        panels: [{ name: '甲', values }],
      },
      { ...stacked, parts: values.map((_, i) => `部${i}`), bars: [{ name: '甲', values }] },
    ])
    for (const plot of plots)
      for (const drawing of draw(plot, ROOM))
        expect(svgOf(drawing, null)).not.toMatch(/NaN|Infinity|undefined/)
  }
})

/** Relative luminance of #rgb or #rrggbb, near enough to tell a print in grey. */
function luminance(colour: string): number {
  const full = colour.length === 4 ? colour.replace(/[^#]/g, '$&$&') : colour
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(full.slice(at, at + 2), 16) / 255)
  return 0.299 * r + 0.587 * g + 0.114 * b
}

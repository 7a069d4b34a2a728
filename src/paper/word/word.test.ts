import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { charts } from '../chart/chart.examples.ts'
import type { Block, Cover, Heading, Paper, Table } from '../paper.ts'
import { items, landscape, paper, run } from '../pdf/items.examples.ts'
import { elements, readDocx, styleOf, textOf } from './read-docx.fixture.ts'
import { writeDocx } from './word.ts'

const heading = (level: Heading['level'], number: string, text: string): Heading => ({
  kind: 'heading',
  level,
  id: `h-${number}`,
  number,
  text,
})
const portrait = { ...landscape, orientation: 'portrait' as const, numbering: 'on' as const }
const read = (blocks: Block[], change: Partial<Paper> = {}) => readDocx(writeDocx(paper(blocks, change)))
const paragraphs = (blocks: Block[]) => elements(read(blocks).body, 'w:p')
const small: Table = { ...items([1]), id: 'small', caption: '小さな表' }

describe('headings and contents', () => {
  const blocks: Block[] = [
    { ...portrait, numbering: 'off' },
    { kind: 'contents', title: '目次', depth: 2 },
    { ...portrait, numbering: 'start' },
    heading(1, '1', '進捗状況'),
    heading(2, '1.1', '組織'),
    heading(3, '1.1.1', '人材'),
    portrait,
    heading(2, '1.2', '財政'),
  ]
  const all = paragraphs(blocks)

  test("are Word's own, with the number that the paper gives them", () => {
    const found = all.filter((one) => /^Heading/.test(styleOf(one)))
    expect(found.map((one) => [styleOf(one), textOf(one)])).toEqual([
      ['Heading1', '1　進捗状況'],
      ['Heading2', '1.1　組織'],
      ['Heading3', '1.1.1　人材'],
      ['Heading2', '1.2　財政'],
    ])
  })

  test('never skip a level, as the PDF does not', () => {
    const found = paragraphs([heading(2, '1', '一'), heading(3, '1.1', '二')]).map(styleOf)
    expect(found).toEqual(['Heading1', 'Heading2'])
  })

  test('are listed before anybody brings the field up to date, each with a link and its page', () => {
    const entries = all.filter((one) => /^TOC\d/.test(styleOf(one)))
    expect(entries.map((one) => [styleOf(one), textOf(one)])).toEqual([
      ['TOC1', '1　進捗状況\t1'],
      ['TOC2', '1.1　組織\t1'],
      ['TOC2', '1.2　財政\t2'],
    ])
    const { body } = read(blocks)
    const marks = entries.map((one) => /w:anchor="([^"]+)"/.exec(one)?.[1])
    for (const mark of marks) {
      expect(body).toContain(`w:name="${mark}"`)
      expect(body).toContain(`>PAGEREF ${mark} \\h<`)
    }
    expect(body).toContain('>TOC \\h \\o &quot;1-2&quot; \\u \\z<')
    expect(body.match(/"begin"/g)).toHaveLength(body.match(/"end"/g)?.length ?? 0)
  })
})

describe('a section', () => {
  const blocks: Block[] = [
    { ...portrait, numbering: 'off', footer: { center: '{page}' } },
    { kind: 'paragraph', content: ['前書き'] },
    { ...landscape, size: 'A3', numbering: 'start' },
    small,
    portrait,
    { kind: 'paragraph', content: ['後書き'] },
  ]
  const { body, parts } = read(blocks)
  const sections = elements(body, 'w:sectPr')

  test('has size, orientation and margins of its page setting, in twips', () => {
    expect(sections.map((one) => /<w:pgSz [^>]*>/.exec(one)?.[0])).toEqual([
      '<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>',
      '<w:pgSz w:w="23811" w:h="16838" w:orient="landscape"/>',
      '<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>',
    ])
    expect(sections[1]).toContain('w:top="794" w:right="680" w:bottom="907" w:left="680"')
  })

  test('begins the count of pages, goes on with it, or prints none', () => {
    expect(sections.map((one) => one.includes('<w:pgNumType w:start="1"/>'))).toEqual([false, true, false])
    const known = parts.get('word/_rels/document.xml.rels') ?? ''
    const footers = sections.map((one) => {
      const id = /<w:footerReference [^>]*r:id="([^"]+)"/.exec(one)?.[1]
      const name = new RegExp(`Id="${id}" [^>]*Target="([^"]+)"`).exec(known)?.[1]
      return textOf(parts.get(`word/${name}`) ?? '').replace(/^<\?.*\?>\n?/, '')
    })
    expect(footers.map((one) => one.trim())).toEqual(['', ...Array(2).fill(footers[1]?.trim())])
    expect(footers[1]).toContain('行政改革大綱 実施計画進捗状況報告書\t\t【１組織・人材】')
    const counted = [...parts].filter(([name, xml]) => /footer/.test(name) && xml.includes('>PAGE<'))
    expect(counted).toHaveLength(2)
  })

  test('ends in its last paragraph, or after a table in a line of no height, and makes no empty page', () => {
    const bearers = elements(body, 'w:p').filter((one) => one.includes('<w:sectPr'))
    expect(bearers.map(styleOf)).toEqual(['BodyText', 'TableEnd'])
  })
})

describe('a table', () => {
  const table: Table = {
    ...items([3, 1]),
    unit: '（単位：件）',
    notes: ['一つめの注。', '※1 印のある注。', '二つめの注。'],
    rounding: '端数を四捨五入している。',
    source: '総務課',
  }
  const { body } = read([landscape, table])
  const rows = elements(body, 'w:tr')

  test('repeats its head rows and no others', () => {
    expect(rows.map((one) => one.includes('<w:tblHeader/>'))).toEqual([true, true, ...Array(4).fill(false)])
  })

  test('has as many columns in every row, whatever spans them', () => {
    const spans = (cell: string) => Number(/<w:gridSpan w:val="(\d+)"/.exec(cell)?.[1] ?? 1)
    const columns = elements(body, 'w:gridCol').length
    for (const row of rows)
      expect(elements(row, 'w:tc').reduce((sum, cell) => sum + spans(cell), 0)).toBe(columns)
  })

  test('merges cells over the rows they span, and says their text once', () => {
    const first = rows.map((row) => elements(row, 'w:tc')[1] ?? '')
    expect(first.map((cell) => /<w:vMerge w:val="(\w+)"/.exec(cell)?.[1] ?? '')).toEqual([
      ...['restart', 'continue'],
      ...['restart', 'continue', 'continue', ''],
    ])
    expect(body.split('実施項目1号')).toHaveLength(2)
  })

  test('is as wide as its columns say, in millimetres', () => {
    const widths = elements(body, 'w:gridCol').map((one) => Number(/"(\d+)"/.exec(one)?.[1]))
    expect(widths[1]).toBe(Math.round((28 * 1440) / 25.4))
    const room = ((297 - 24) * 1440) / 25.4
    expect(Math.abs(widths.reduce((a, b) => a + b) - room)).toBeLessThan(12)
  })

  test('keeps the rows of an item together, and no row is cut', () => {
    expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true)
    const longer = elements(read([landscape, items([3, 3, 3, 3, 3, 3])]).body, 'w:tr').slice(2)
    const kept = longer.map((row) => row.includes('<w:keepNext/>'))
    expect(kept.slice(0, 6)).toEqual([true, true, false, true, true, false])
  })

  test('has its caption and unit above, and notes, rounding and source below, in this order', () => {
    const around = elements(body, 'w:p').filter((one) => /^(Caption|TableNote)$/.test(styleOf(one)))
    expect(around.map(textOf)).toEqual([
      '実施項目の進捗状況\t（単位：件）',
      '（注1）\t一つめの注。',
      '※1 印のある注。',
      '（注2）\t二つめの注。',
      '（端数処理）\t端数を四捨五入している。',
      '（資料）\t総務課',
    ])
    expect(body).toContain('<w:tblCaption w:val="実施項目の進捗状況"/>')
  })

  test('that bears no caption is heard by the heading before it', () => {
    const { body } = read([heading(1, '1', '組織'), { ...small, caption: null }])
    expect(body).toContain('<w:tblCaption w:val="組織"/>')
  })
})

describe('what is drawn', () => {
  test('marks are told by box and ground, not by colour alone, and stay letters', () => {
    const shapes = ['full', 'half', 'outline', 'dash', 'unknown'] as const
    const marks = shapes.map((shape) => ({ kind: 'mark' as const, symbol: 'Ａ', label: 'あ', shape }))
    const runs = elements(read([{ kind: 'paragraph', content: marks }]).body, 'w:r')
    expect(runs.map(textOf)).toEqual(Array(5).fill('Ａ'))
    const look = runs.map((one) => [
      /<w:bdr w:val="(\w+)"/.exec(one)?.[1] ?? 'none',
      /w:fill="(\w+)"/.exec(one)?.[1] ?? 'none',
    ])
    expect(look).toEqual([
      ['single', '1A1A1C'],
      ['single', 'CFD2D7'],
      ['single', 'none'],
      ['none', 'none'],
      ['dotted', 'none'],
    ])
  })

  test('schedules are words, a line and an arrow: planned, changed and actual look each their own', () => {
    const looks = ['planned', 'changed', 'actual'] as const
    const rows = looks.map((look) => [{ content: [run('実施', look, '達成')], colSpan: 11 }])
    const { body } = read([landscape, { ...small, head: [], groups: [{ rows }] }])
    const cells = elements(body, 'w:tc')
    expect(cells.map(textOf)).toEqual(['実施\t→ 達成', '実施\t→ 達成', '実施\t⇒ 達成'])
    const drawn = cells.map((cell) => [/<w:d?strike\/>/.exec(cell)?.[0], /w:leader="(\w+)"/.exec(cell)?.[1]])
    expect(drawn).toEqual([
      ['<w:strike/>', undefined],
      [undefined, 'hyphen'],
      ['<w:dstrike/>', undefined],
    ])
  })

  test('a schedule with no room for a line keeps its arrow', () => {
    const rows = [[{ content: [run('順次実施', 'changed')] }]]
    const narrow = { ...small, head: [], groups: [{ rows }] }
    expect(elements(read([landscape, narrow]).body, 'w:tc').map(textOf)[0]).toBe('順次実施…→')
  })
})

describe('text', () => {
  test('that looks like a formula or like XML is text', () => {
    const typed = '=1+1 @x +81-<b>&" {1} _Toc1 PAGEREF _Toc1 w:id="1"'
    const { body } = read([{ kind: 'paragraph', content: [typed] }])
    expect(textOf(body.slice(body.indexOf('<w:body>')))).toBe(typed)
    expect(body).not.toContain('<b>')
  })

  test('loses only what no XML can hold; its lines stay lines', () => {
    const { body } = read([{ kind: 'paragraph', content: ['一\u0000行\n二\ud800行𠮷'] }])
    expect(textOf(body.slice(body.indexOf('<w:body>')))).toBe('一行\n二行𠮷')
  })

  test('is figures as every form prints them', () => {
    const content = [
      { kind: 'figure' as const, value: '-1200.50', format: 'decimal▲' as const },
      ' ',
      { kind: 'figure' as const, value: null, format: 'integer' as const },
    ]
    expect(textOf(read([{ kind: 'paragraph', content }]).body)).toContain('▲1,200.50 ―')
  })
})

describe('a file', () => {
  const cover: Cover = {
    kind: 'cover',
    publisher: '見本町',
    title: '行政改革プラン',
    subtitles: ['進捗状況報告書', '（令和6年度）'],
    asOf: '令和7年3月31日現在',
    issued: '令和7年5月',
    box: '資料1',
    meeting: ['第3回推進本部会議'],
    draft: true,
    contact: ['総務課 行政改革係'],
  }

  test('opens with the cover: the paper’s number, meeting, title with （案）, day and publisher', () => {
    const told = paragraphs([cover]).map(textOf)
    expect(told).toEqual([
      ' 資料1 ',
      '第3回推進本部会議',
      '行政改革プラン（案）',
      '進捗状況報告書',
      '（令和6年度）',
      '令和7年3月31日現在',
      '見本町\t令和7年5月',
      '総務課 行政改革係',
    ])
  })

  test('says title, author, day of issue and language', () => {
    const { parts } = read([], { title: '報告 <1>', issued: '2022-11-05' })
    const core = parts.get('docProps/core.xml') ?? ''
    expect(core).toContain('<dc:title>報告 &lt;1&gt;</dc:title>')
    expect(core).toContain('<dc:creator>美祢市</dc:creator>')
    expect(core).toContain('2022-11-05T00:00:00Z')
    expect(parts.get('word/styles.xml')).toContain('<w:lang w:val="ja-JP" w:eastAsia="ja-JP"')
  })

  test('of a paper without anything is a page', () => {
    expect(elements(read([]).body, 'w:sectPr')).toHaveLength(1)
  })

  test('is the same, byte for byte, for the same paper, whenever it is written', () => {
    const contents = { kind: 'contents', title: '目次', depth: 2 } as const
    const one = paper([cover, contents, landscape, heading(1, '1', '組織'), items([2]), ...charts])
    const first = writeDocx(one)
    vi.useFakeTimers({ now: new Date('2030-04-01T09:00:00Z') })
    onTestFinished(() => void vi.useRealTimers())
    expect(writeDocx(one)).toEqual(first)
  })

  test('names typefaces that stand on Windows: BIZ UD, or those of older offices where that is asked for', () => {
    const fonts = (bytes: Uint8Array) =>
      elements(readDocx(bytes).parts.get('word/fontTable.xml') ?? '', 'w:font').map((one) =>
        [...one.matchAll(/w:(?:name|val)="([^"]+)"/g)].slice(0, 2).map(([, name]) => name),
      )
    expect(fonts(writeDocx(paper([])))).toEqual([['BIZ UDPGothic', 'BIZ UDPゴシック']])
    const mincho = paper([], { body: 'mincho' })
    expect(fonts(writeDocx(mincho))).toEqual([
      ['BIZ UDPGothic', 'BIZ UDPゴシック'],
      ['BIZ UDPMincho Medium', 'BIZ UDP明朝 Medium,BIZ UDPMincho'],
    ])
    const old = writeDocx(mincho, 'ms')
    expect(fonts(old)).toEqual([
      ['ＭＳ ゴシック', 'MS Gothic'],
      ['ＭＳ 明朝', 'MS Mincho'],
    ])
    expect(readDocx(old).parts.get('word/styles.xml')).not.toContain('BIZ')
  })

  test('has every style that it names', () => {
    const { parts, body } = read([cover, landscape, heading(1, '1', '組織'), items([2])])
    const known = [...(parts.get('word/styles.xml') ?? '').matchAll(/w:styleId="([^"]+)"/g)].map(
      ([, id]) => id,
    )
    const named = [...body.matchAll(/<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]+)"/g)].map(([, id]) => id)
    expect([...new Set(named)].filter((id) => !known.includes(id))).toEqual([])
  })
})

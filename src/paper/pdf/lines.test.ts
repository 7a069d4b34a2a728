import { describe, expect, test } from 'vitest'
import type { Cell, Piece, Table } from '../paper.ts'
import { textWidth } from './fonts.ts'
import { inks } from './ink.ts'
import { column, items, landscape, paper, RESULT, run } from './items.examples.ts'
import { layLines, SOFT_BREAK } from './lines.ts'
import { overflows } from './overflow.ts'

const lay = (content: Piece[], room: number) => layLines(inks(content), room, 'gothic')
const shown = (content: Piece[], room: number) =>
  lay(content, room).content.map((ink) => (typeof ink === 'string' ? ink.replaceAll(SOFT_BREAK, '|') : ink))

describe('widths', () => {
  test.each([
    ['gothic', '漢', 1],
    ['mincho', '漢', 1],
    ['gothic', '（', 0.5],
    ['gothic', 'あ', 0.98],
    ['bold', 'あ', 1],
    ['mincho', 'あ', 0.96],
  ] as const)('%s %s', (face, text, width) => expect(textWidth(face, text)).toBeCloseTo(width, 2))
})

describe('what fits is left alone', () => {
  test.each([
    ['text that breaks between any two letters', '事務事業の見直し', 3],
    ['words with spaces', 'Arao City Hall', 3.2],
    ['a number as wide as its line', '12,345', textWidth('gothic', '12,345')],
    ['brackets', '（達成）した（もの）', 2.5],
  ])('%s', (_, text, room) => {
    expect(shown([text], room)).toEqual([text])
    expect(lay([text], room).overlong).toEqual([])
  })
})

describe('what does not is broken anywhere and told', () => {
  test.each<[string, string, number, string, number]>([
    ['a long word', 'Gesellschaft', 4, 'G|e|s|e|l|l|s|c|h|a|f|t', 6],
    ['a number', '1,234,567千円', 3, '1|,|2|3|4|,|5|6|7千円', 5],
    [
      'an address, gladly where it has its joints',
      'https://www.arao.jp/a',
      6,
      'https:/|/|www.|arao.|jp/|a',
      0,
    ],
    ['marks that never begin a line', 'あ――――', 3, 'あ|―|―|―|―', 2],
  ])('%s', (_, text, room, broken, characters) => {
    expect(shown([text], room)).toEqual([broken])
    expect(lay([text], room).overlong.reduce((sum, one) => sum + one.characters, 0)).toBe(characters)
  })

  test('across pieces', () => {
    const content: Piece[] = ['12', { kind: 'strong', text: '34567' }, '89']
    expect(lay(content, 3).overlong).toEqual([{ text: '123456789', characters: 5 }])
  })
})

describe('a run of a schedule in a short cell', () => {
  const lines = (piece: Piece, room: number) =>
    lay([piece], room).content.flatMap((ink) => (typeof ink === 'object' && ink.kind === 'run' ? ink : []))
  test.each([
    ['on one line', run('順次実施', 'actual', '達成'), 9, '順次実施', [['word', 'arrow', 'flag']]],
    ['the flag below', run('順次実施', 'actual', '達成'), 6, '順次実施', [['word', 'arrow'], ['flag']]],
    [
      'the word in halves',
      run('順次実施', 'actual', '達成'),
      3.6,
      '順次\n実施',
      [['word', 'arrow'], ['flag']],
    ],
    ['all stacked', run('順次実施', 'actual', '達成'), 2.4, '順次\n実施', [['word'], ['arrow'], ['flag']]],
    ['no arrow', run('順次実施', 'actual', '休止', false), 2.4, '順次\n実施', [['word'], ['flag']]],
    ['no word', run('', 'changed'), 2.4, '', [['arrow']]],
  ] as const)('%s', (_, piece, room, word, parts) =>
    expect(lines(piece, room)[0]).toMatchObject({ word, lines: parts }),
  )
})

describe('overflows', () => {
  const table = (cells: Piece[], width: number, change: Partial<Table> = {}): Table => ({
    ...items([]),
    columns: cells.map((_, i) => column(`c${i}`, i === 0 ? 20 : width)),
    head: [cells.map((_, i): Cell => ({ content: [`列${i}`], header: 'column' }))],
    groups: [
      { rows: [[{ content: ['最初の行'] }]] },
      {
        rows: [cells.map((piece, i): Cell => ({ content: [piece], ...(i === 0 ? { header: 'row' } : {}) }))],
      },
    ],
    ...change,
  })

  test('a paper that fits has none', () =>
    expect(overflows(paper([landscape, items([1, 6, 3, 2, 5])]))).toEqual([]))

  test('name table, row, column and how many characters do not fit', () =>
    expect(overflows(paper([landscape, table(['広聴', 'Gesellschaft'], 15)]))).toEqual([
      {
        table: 'items-1',
        tableName: '実施項目の進捗状況',
        row: 2,
        rowHead: '広聴',
        column: 'c1',
        columnHead: '列1',
        text: 'Gesellschaft',
        characters: 6,
      },
    ]))

  test('a table without caption bears the name of the heading above it', () => {
    const heading = { kind: 'heading', level: 1, id: 'h', number: '1', text: '組織' } as const
    expect(
      overflows(paper([heading, table(['1', '1,234,567,890'], 12, { caption: null })])).map(
        ({ tableName }) => tableName,
      ),
    ).toEqual(['組織'])
  })

  test('a heading of a column', () => {
    const head = [[{ content: ['列'] }, { content: ['Gesellschaft'] }]]
    expect(overflows(paper([landscape, table(['1', '2'], 15, { head })]))).toMatchObject([
      { row: null, rowHead: '', column: 'c1', text: 'Gesellschaft' },
    ])
  })

  test('a cell taller than a page', () => {
    const [one, ...more] = overflows(paper([landscape, table(['1', RESULT.repeat(40)], 46)]))
    expect(more).toEqual([])
    expect(one).toMatchObject({ row: 2, text: RESULT.slice(0, 20) })
    expect(one?.characters).toBeGreaterThan(800)
  })

  test('columns that ask for more than the page has give way, and what then does not fit is told', () => {
    const wide = table(['1', 'Gesellschaft', 'Gesellschaft'], 300)
    expect(overflows(paper([landscape, wide]))).toEqual([])
    const crowded = table(['1', ...Array<string>(20).fill('Gesellschaft')], 50)
    const told = overflows(paper([landscape, crowded])).filter(({ text }) => text === 'Gesellschaft')
    expect(told).toHaveLength(20)
  })
})

import { beforeAll, describe, expect, test } from 'vitest'
import type { Block, Paper, Table } from '../paper.ts'
import { cast } from './ink.ts'
import { column, items, landscape, mark, PLAN, paper, RESULT, run } from './items.examples.ts'
import { writePdf } from './pdf.ts'
import { openPdf } from './read-pdf.fixture.ts'

type Placed = { text: string; x: number; width: number; y: number }

async function pages(bytes: Uint8Array): Promise<Placed[][]> {
  const pdf = await openPdf(bytes)
  const found: Placed[][] = []
  for (let n = 1; n <= pdf.numPages; n++) {
    const { items } = await (await pdf.getPage(n)).getTextContent()
    found.push(
      items.flatMap((item) =>
        'str' in item
          ? [{ text: item.str, x: item.transform[4], width: item.width, y: item.transform[5] }]
          : [],
      ),
    )
  }
  return found
}

const textOf = (page: Placed[]) => page.map(({ text }) => text).join('')
const texts = async (made: Paper) => (await pages(writePdf(made))).map(textOf)
const raw = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')
const fonts = (bytes: Uint8Array) =>
  [
    ...new Set([...raw(bytes).matchAll(/\/FontName \/(?:[A-Z]{6}\+)?([\w-]+)/g)].map(([, name]) => name)),
  ].sort()
const times = (text: string | undefined, part: string) => (text ?? '').split(part).length - 1

describe('an item with several actions', () => {
  const counts = [1, 6, 3, 2, 5, 1, 4, 6, 2, 3, 1, 5]

  test('stays on one page with all its cells, said once', async () => {
    const all = await texts(paper([landscape, items(counts)]))
    expect(all.length).toBeGreaterThan(2)
    expect(all.join('')).not.toContain('続き')
    for (const [i, count] of counts.entries()) {
      const home = all.filter((text) => text.includes(`実施項目${i + 1}号`))
      expect(home).toHaveLength(1)
      for (let k = 1; k <= count; k++) expect(home[0]).toContain(`行動${i + 1}-${k}番`)
    }
  })

  test('goes to the next page whole where most of a page is left', async () => {
    const all = await texts(paper([landscape, items([2, 6], 6)]))
    expect(all).toHaveLength(2)
    expect(all[1]).toContain('行動2-1番')
    expect(all[1]).toContain('行動2-6番')
  })

  test('breaks between its rows when it is taller than a page, and says its cells again with （続き）', async () => {
    const all = await texts(paper([landscape, items([1, 40, 1])]))
    expect(all.length).toBeGreaterThan(2)
    const home = all.filter((text) => text.includes('行動2-'))
    for (const [n, text] of home.entries()) {
      expect(times(text, '実施項目2号')).toBe(1)
      expect(/実施項目2号 ?（続き）/.test(text)).toBe(n > 0)
    }
    for (let k = 1; k <= 40; k++) expect(times(all.join(''), `行動2-${k}番`)).toBe(1)
  })

  test('its long texts run on over the page’s end; only the short cells are said again', async () => {
    const all = await texts(paper([landscape, items([6], 14)]))
    expect(all.length).toBeGreaterThan(1)
    expect(/実施項目1号 ?（続き）/.test(all[1] ?? '')).toBe(true)
    expect(times(all.join(''), '18件を見直しの対象')).toBe(14)
    expect(times(all.join(''), '方向性を決定する')).toBe(14)
  })

  test('rows share the height that a long cell beside them needs', async () => {
    const [page = []] = await pages(writePdf(paper([landscape, items([3], 6)])))
    const [first = 0, second = 0, third = 0] = [1, 2, 3].map(
      (k) => page.find(({ text }) => text.includes(`行動1-${k}番`))?.y ?? 0,
    )
    expect(first - second).toBeGreaterThan(30)
    expect(Math.abs(first - second - (second - third))).toBeLessThan(8)
  })
})

test('a stretch of a schedule can be read back: word, arrow, flag', async () => {
  const [text] = await texts(paper([landscape, items([4])]))
  expect(text?.replace(/\s/g, '')).toContain('検討→実施→達成')
  expect(text?.replace(/\s/g, '')).toContain('実施→№45に統合')
})

test('words, numbers and addresses stay in a column too narrow for them, and can be copied whole', async () => {
  const words = [
    'Donaudampfschifffahrtsgesellschaft',
    '1,234,567,890',
    '「（（（達成）））」ーーーーーーー',
    '№45に統合',
  ]
  const table: Table = {
    ...items([]),
    caption: null,
    columns: words.map((_, i) => column(`c${i}`, 12)),
    head: [],
    groups: [
      {
        rows: [
          words.map((word) => ({ content: [word] })),
          words.map((word) => ({ content: [run(word, 'changed', word)] })),
        ],
      },
    ],
  }
  const [page = []] = await pages(writePdf(paper([{ ...landscape, footer: null }, table])))
  const body = page.filter(({ text }) => text.trim() !== '')
  for (const { text, width } of body) expect(width, text).toBeLessThan((12 / 25.4) * 72)
  for (const word of words) expect(body.map(({ text }) => text).join('')).toContain(word)
})

describe('a footer', () => {
  const foot = async (left: string, right: string) => {
    const [page = []] = await pages(
      writePdf(paper([{ ...landscape, footer: { left, center: '－ {page} －', right } }])),
    )
    return page.filter(({ text }) => text.trim() !== '')
  }
  test.each([
    ['short texts', '報告書', '【１組織・人材】'],
    ['a long section', '進捗状況報告書', `【${'１組織・人材の育成と活用'.repeat(5)}】`],
    ['a long title', '行政改革大綱実施計画進捗状況報告書'.repeat(4), '【２財政】'],
  ])('%s in one line', async (_, left, right) => {
    const placed = await foot(left, right)
    expect(new Set(placed.map(({ y }) => Math.round(y))).size).toBe(1)
    expect(textOf(placed)).toContain(right)
  })
})

describe('mincho', () => {
  const blocks: Block[] = [
    landscape,
    { kind: 'heading', level: 1, id: 'h', number: null, text: '組織' },
    { kind: 'paragraph', content: ['本文と', { kind: 'strong', text: '強調' }] },
    items([2, 1]),
  ]
  let bytes: Uint8Array
  beforeAll(() => {
    bytes = writePdf(paper(blocks, { body: 'mincho' }))
  })

  test('brings its font only where a paper asks for it, and nothing but BIZ UD', () => {
    expect(fonts(bytes)).toEqual(['BIZUDPGothic-Bold', 'BIZUDPGothic-Regular', 'BIZUDPMincho-Regular'])
    expect(fonts(writePdf(paper(blocks)))).toEqual(['BIZUDPGothic-Bold', 'BIZUDPGothic-Regular'])
  })

  test('sets running text and table bodies; heads and marks stay gothic', async () => {
    const pdf = await openPdf(bytes)
    const page = await pdf.getPage(1)
    await page.getOperatorList()
    const { items: runs } = await page.getTextContent()
    const faces = runs.flatMap((item) =>
      'str' in item
        ? Array<string>(item.str.length).fill(String(page.commonObjs.get(item.fontName).name))
        : [],
    )
    const text = runs.map((item) => ('str' in item ? item.str : '')).join('')
    const faceOf = (part: string) =>
      new Set(faces.slice(text.indexOf(part), text.indexOf(part) + part.length).map((face) => face.slice(7)))
    for (const part of ['本文と', '行動1-1番', PLAN.slice(0, 8), RESULT.slice(0, 5)])
      expect([...faceOf(part)], part).toEqual(['BIZUDPMincho-Regular'])
    for (const part of ['組織', '強調', '実施項目1号', '上半期実績', '達成', '○', '実施項目の進捗'])
      expect([...faceOf(part)].join(), part).toMatch(/^BIZUDPGothic-(Regular|Bold)$/)
  })

  test('is PDF/UA, and the same paper gives the same bytes', () => {
    expect(raw(bytes)).toMatch(/pdfuaid:part/)
    writePdf(paper(blocks))
    expect(Buffer.compare(writePdf(paper(blocks, { body: 'mincho' })), bytes)).toBe(0)
  })

  test('characters it has no type for are told apart by the font in use', () =>
    expect(cast('𠮷田髙木', 'mincho')).toBe('〓田髙木'))
})

describe('a cover', () => {
  const cover: Block = {
    kind: 'cover',
    publisher: '美祢市',
    title: '進捗状況報告書',
    subtitles: ['（上半期）'],
    asOf: '令和4年9月30日時点',
    issued: '令和4年11月',
  }

  test('of a meeting shows number, meeting, （案） and whom to ask', async () => {
    const meeting: Block = {
      ...cover,
      box: '資料１－２',
      meeting: ['第3回推進委員会', '令和4年11月25日'],
      draft: true,
      contact: ['行政経営課', '電話 0837-52-1110'],
    }
    const [page = []] = await pages(writePdf(paper([meeting])))
    const all = ['資料１－２', '第3回推進委員会', '令和4年11月25日', '進捗状況報告書（案）', '（上半期）']
    for (const text of [...all, '令和4年9月30日時点', '美祢市', '行政経営課', '電話 0837-52-1110'])
      expect(textOf(page)).toContain(text)
    const box = page.find(({ text }) => text.includes('資料'))
    expect(box?.x).toBeGreaterThan(400)
    expect(box?.y).toBeGreaterThan(740)
  })

  test('of a report shows none of them', async () => {
    const [text] = await texts(paper([cover, { kind: 'paragraph', content: [mark] }]))
    expect(text).not.toContain('（案）')
  })
})

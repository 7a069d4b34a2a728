import { describe, expect, test } from 'vitest'
import { loadFolder } from '../exchange/load.ts'
import type { Cell, Paper, Table } from '../paper/paper.ts'
import { plainText } from '../paper/print.ts'
import {
  type Municipality,
  type PlanRecord,
  type Proposal,
  roundOf,
  type SectionSettings,
} from '../plan/plan.ts'
import { givenFor } from '../report/given.ts'
import { makeReport } from '../report/report.ts'

// The invented town: every section that 荒尾 and 美祢 give no figures for. The numbers are the town's author's.

const loaded = loadFolder('demo/mihon')
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems, null, 2))
const mihon = loaded.value
const kaikaku = mihon.plans[0] as PlanRecord

type Change = { record?: Partial<PlanRecord>; municipality?: Partial<Municipality> }

function made(sections: SectionSettings[], round = 'r6-q4', change: Change = {}) {
  const record = { ...kaikaku, ...change.record }
  const municipality = { ...mihon, municipality: { ...mihon.municipality, ...change.municipality } }
  const asked = roundOf(record.plan, round)
  if (asked === undefined) throw new Error(`no round ${round}`)
  const paper = { id: 'report', title: '報告書', subtitles: [], body: 'gothic' as const, sections }
  return makeReport(givenFor(municipality, record, asked, paper))
}

function paperOf(section: string | SectionSettings, round?: string, change?: Change): Paper {
  const report = made([typeof section === 'string' ? { section } : section], round, change)
  if (!report.ok) throw new Error(JSON.stringify(report.problems, null, 2))
  return report.value
}

const text = (cell: Cell | undefined) => plainText(cell?.content ?? [])
const tableOf = (paper: Paper, id: string) =>
  paper.blocks.find((block): block is Table => block.kind === 'table' && block.id === id) as Table
/** The rows as texts; a cell that spans rows stands in its first one only. */
const rowsOf = (paper: Paper, id: string) =>
  tableOf(paper, id).groups.flatMap(({ rows }) => rows.map((row) => row.map(text)))
const sentences = (paper: Paper) =>
  paper.blocks.flatMap((block) => (block.kind === 'paragraph' ? plainText(block.content) : []))
const dataset = (paper: Paper, name: string) => {
  const found = paper.datasets.find((one) => one.name === name)
  const fields = found?.fields.map((field) => field.name) ?? []
  return (found?.rows ?? []).map((row) =>
    Object.fromEntries(row.map((value, index) => [fields[index], value])),
  )
}

const ALL = ['structure', 'movement', 'change', 'indicators', 'effects', 'opinions', 'revisions']

describe('every section', () => {
  test.each(ALL)('%s stands by its name alone, under a heading, with a page of its own', (section) => {
    const { blocks } = paperOf(section)
    expect(blocks[0]).toMatchObject({ kind: 'page', numbering: 'start' })
    expect(blocks[1]).toMatchObject({ kind: 'heading', level: 1, id: section, number: '1' })
  })

  test.each(ALL)('%s can be made of a plan with nothing in it', (section) => {
    const empty = {
      items: [],
      headings: [],
      lifecycle: [],
      ratings: [],
      indicators: [],
      indicatorValues: [],
      effects: [],
      opinions: [],
      revisions: [],
    }
    expect(paperOf(section, 'r6-q4', { record: empty }).blocks.length).toBeGreaterThan(2)
  })

  test.each(ALL)('the rows of %s fill the columns of their table', (section) => {
    for (const block of paperOf(section).blocks) {
      if (block.kind !== 'table') continue
      for (const { rows } of block.groups) {
        const places = rows.flat().reduce((sum, cell) => sum + (cell.colSpan ?? 1) * (cell.rowSpan ?? 1), 0)
        expect(places).toBe(rows.length * block.columns.length)
      }
    }
  })

  test('a section that stands twice keeps its anchors and datasets apart', () => {
    const report = made([{ section: 'change' }, { section: 'change', axis: 'start' }])
    if (!report.ok) throw new Error('refused')
    const ids = report.value.blocks.flatMap((block) => ('id' in block ? `${block.kind} ${block.id}` : []))
    expect(new Set(ids).size).toBe(ids.length)
    expect(report.value.datasets.map(({ name }) => name)).toEqual([
      'changes',
      'changed-items',
      'changes-2',
      'changed-items-2',
    ])
  })
})

test('pages count from the first section behind the contents; what stands before bears no number', () => {
  const report = made([
    { section: 'cover' },
    { section: 'narrative', text: 'intro' },
    { section: 'contents' },
    { section: 'structure' },
    { section: 'revisions' },
  ])
  const numbering = report.ok
    ? report.value.blocks.flatMap((block) => (block.kind === 'page' ? block.numbering : []))
    : []
  expect(numbering).toEqual(['off', 'off', 'off', 'start', 'on'])
})

describe('structure', () => {
  test.each([
    ['r5', 16, '1-1. 手続のデジタル化\n3項目'],
    ['r6-q4', 18, '1-1. 手続のデジタル化\n3項目'],
  ])('in %s, %i items stand under their headings', (round, count, heading) => {
    const rows = rowsOf(paperOf('structure', round), 'structure')
    expect(rows).toHaveLength(count + 1)
    expect(rows[0]?.[1]).toBe(heading)
    expect(rows.at(-1)).toEqual(['計', `${count}項目`])
  })

  test.each([
    ['1-2', 'オンライン申請の拡充', 'デジタル推進課'],
    ['1-3', '証明書のコンビニ交付の導入［完了］', '税務住民課'],
    ['1-5', '広報紙の電子配信［1-4へ統合］', '総務企画課'],
    ['1-6', '地区担当職員制度の充実（再掲）［再掲 3-3］', '教育委員会事務局'],
    ['2-3', '使用料・手数料の見直し', '総務企画課'],
    ['2-7', '橋りょうの予防保全［休止］', '建設水道課'],
    ['3-2', '電子決裁の導入［経常業務へ移行］', 'デジタル推進課'],
  ])('%s', (...cells) => {
    const rows = rowsOf(paperOf('structure'), 'structure')
    expect(rows.find((row) => row.includes(cells[0]))?.slice(-3)).toEqual(cells)
  })

  test('an item whose heading is known less far, or not at all, says so', () => {
    const items = kaikaku.items.map((item) =>
      item.code === '1-1'
        ? { ...item, heading: '1' }
        : item.code === '1-2'
          ? { ...item, heading: null }
          : item,
    )
    const rows = rowsOf(paperOf('structure', 'r6-q4', { record: { items } }), 'structure')
    expect(rows[0]?.slice(0, 3)).toEqual(['1. 町民に届く行政サービス\n5項目以上', '出典に記載なし', '1-1'])
    expect(rows.at(-2)?.slice(0, 3)).toEqual(['出典に記載なし', '出典に記載なし', '1-2'])
    // 1-1 may be one of 手続のデジタル化.
    expect(rows[1]?.[0]).toBe('1-1. 手続のデジタル化\n1項目以上')
  })

  test('the headings are data, with their counts', () => {
    expect(dataset(paperOf('structure'), 'headings').slice(0, 2)).toEqual([
      { heading: '1', level: 1, name: '町民に届く行政サービス', listed: 6, items: 5 },
      { heading: '1-1', level: 2, name: '手続のデジタル化', listed: 3, items: 3 },
    ])
  })
})

describe('narrative', () => {
  test('its own heading opens the section', () => {
    const { blocks } = paperOf({ section: 'narrative', text: 'intro' })
    expect(blocks[1]).toMatchObject({ level: 1, number: '1', text: '第二次見本町行政改革プランについて' })
    expect(blocks.map(({ kind }) => kind)).toEqual(['page', 'heading', 'paragraph', 'paragraph', 'list'])
  })

  test('under a title, its headings stand below', () => {
    const { blocks } = paperOf({ section: 'narrative', text: 'intro', title: '{year}のはじめに' })
    expect(blocks[1]).toMatchObject({ level: 1, text: 'R6年度のはじめに' })
    expect(blocks[2]).toMatchObject({ level: 2, number: '1.1' })
  })
})

describe('movement', () => {
  test('from r5 to r6-q4 the items add up', () => {
    const rows = rowsOf(paperOf('movement'), 'movement')
    expect(rows.at(-1)).toEqual(['計', '16', '1', '1', '1', '2', '1', '14', '1', '2', '11'])
    const sums = rows.slice(0, -1).map((row) => row.slice(1).map(Number))
    for (const [before, added, split, merged, completed, abolished, after, suspended, out, base] of sums as [
      ...[number, number, number, number, number, number, number, number, number, number],
    ][]) {
      expect(before + added + split - merged - completed - abolished).toBe(after)
      expect(after - suspended - out).toBe(base)
    }
  })

  test('the notes name what rests and what is out of scope', () => {
    expect(tableOf(paperOf('movement'), 'movement').notes).toEqual([
      '前回はR5年度末（R6年3月31日時点）、今回はR6年度第4四半期（R7年3月31日時点）である。',
      '「完了」は終了と経常業務への移行を、「廃止」は中止を含む。',
      '休止は、2-7である。',
      '対象外は、1-6（再掲）、2-3（方針転換）である。',
    ])
  })

  test('the list follows the sum’s columns', () => {
    const rows = rowsOf(paperOf('movement'), 'moved')
    expect(rows.map(([kind, code]) => `${code} ${kind?.replace('\n', '')}`)).toEqual([
      '3-4 追加',
      '2-6-2 分割（2-6から）',
      '1-5 統合（1-4へ）',
      '1-3 完了',
      '3-2 経常業務へ移行',
      '2-4 廃止',
      '2-7 休止',
      '2-3 再開',
      '3-1 前倒し',
      '3-3 移動',
    ])
    expect(rows[0]?.slice(3)).toEqual([
      'R6年5月14日\n行政改革推進委員会',
      expect.stringContaining('業務での利用を望む声'),
    ])
  })

  test('since an earlier round by name, only what came after', () => {
    const rows = rowsOf(paperOf({ section: 'movement', since: 'r6-q2' }), 'moved')
    expect(rows.map(([, code]) => code)).toEqual(['1-5', '2-4', '2-7'])
  })

  test.each(['movement', 'change'])('%s of the first round has nothing to compare with', (section) => {
    expect(sentences(paperOf(section, 'r5'))).toEqual(['比べる前回の報告はない。'])
    expect(sentences(paperOf({ section, since: 'r6-q4' }, 'r5'))).toEqual(['比べる前回の報告はない。'])
  })
})

describe('change', () => {
  test.each([
    ['S　目標を上回る', '1', '6.7％', '2', '11.8％', '1', '5.1'],
    ['A　目標どおり', '4', '26.7％', '4', '23.5％', '0', '▲3.2'],
    ['B　おおむね目標どおり', '4', '26.7％', '3', '17.6％', '▲1', '▲9.1'],
    ['C　目標に届かない', '3', '20.0％', '1', '5.9％', '▲2', '▲14.1'],
    ['－　未到来', '2', '13.3％', '1', '5.9％', '▲1', '▲7.4'],
    ['方針転換', '0', '0.0％', '1', '5.9％', '1', '5.9'],
    ['評価なし', '1', '6.7％', '5', '29.4％', '4', '22.7'],
    ['計', '15', '100.0％', '17', '100.0％', '2', '0.0'],
  ])('%s over all items', (...cells) => {
    expect(rowsOf(paperOf('change'), 'change').find(([label]) => label === cells[0])).toEqual(cells)
  })

  test('over those rated, the shares are of 14 and of 12', () => {
    const rows = rowsOf(paperOf({ section: 'change', base: 'rated' }), 'change')
    expect(rows[0]).toEqual(['S　目標を上回る', '1', '7.1％', '2', '16.7％', '1', '9.6'])
    expect(rows.at(-1)).toEqual(['計', '14', '100.0％', '12', '100.0％', '▲2', '0.0'])
    expect(rows.some(([label]) => label === '評価なし')).toBe(false)
  })

  test('by heading, each count with its change', () => {
    const rows = rowsOf(paperOf('change'), 'change-headings')
    expect(rows.at(-1)?.slice(0, 9)).toEqual(['計', '2', '（1）', '4', '（0）', '3', '（▲1）', '1', '（▲2）'])
    expect(rowsOf(paperOf({ section: 'change', level: 2 }), 'change-headings')).toHaveLength(8)
  })

  test('the items whose mark changed, and which way', () => {
    expect(rowsOf(paperOf('change'), 'changed-items').map((row) => [row[0], ...row.slice(3)])).toEqual([
      ['1-1', 'B', '→ A', '上がった'],
      ['2-1', 'A', '→ S', '上がった'],
      ['2-2', 'C', '→ S', '上がった'],
      ['2-5', '－', '→ A', '―'],
      ['2-6', 'B', '→ C', '下がった'],
      ['3-1', '－', '→ A', '―'],
    ])
    expect(tableOf(paperOf('change'), 'changed-items').notes.slice(1)).toEqual([
      '前回のみ評価した項目：1-3、1-5、2-4、2-7、3-2',
      '今回のみ評価した項目：2-3、2-6-2、3-4',
    ])
  })

  test('a mark under another stands on that one’s step of the ladder', () => {
    const rows = rowsOf(paperOf({ section: 'change', axis: 'start' }), 'changed-items')
    expect(rows.find(([code]) => code === '1-1')?.slice(3)).toEqual(['検討中', '→ 取組中', '上がった'])
  })

  test('where △ is a mark of the plan, fewer is ▲ whatever the office writes', () => {
    const writing = { ...mihon.municipality.writing, negative: '△' as const }
    const [mark, ...rest] = kaikaku.plan.scales.degree?.marks ?? []
    const marks = [{ ...(mark as NonNullable<typeof mark>), symbol: '△' }, ...rest]
    const withTriangle = {
      plan: { ...kaikaku.plan, scales: { ...kaikaku.plan.scales, degree: { version: '1', marks } } },
    }
    const counts = (record: Partial<PlanRecord>) =>
      rowsOf(paperOf('change', 'r6-q4', { municipality: { writing }, record }), 'change').find(([label]) =>
        label?.startsWith('C'),
      )?.[5]
    expect(counts({})).toBe('△2')
    expect(counts(withTriangle)).toBe('▲2')
  })
})

describe('indicators', () => {
  const rows = rowsOf(paperOf('indicators'), 'indicators')
  const valuesOf = (name: string) => {
    const at = rows.findIndex(([first]) => first?.startsWith(name))
    return [rows[at]?.slice(3), rows[at + 1]]
  }

  test.each([
    ['窓口手続の平均所要時間', ['26', '27', '96.3％', '未達成'], ['20', '19', '105.3％', '達成']],
    ['オンライン申請率', ['18.0', '18.4', '102.2％', '達成'], ['30.0', '31.2\n（速報）', '104.0％', '達成']],
    ['町税の収納率', ['96.4', '96.5', '100.0％', '達成'], ['96.8', '97.3\n（速報）', '100.0％', '達成']],
    [
      'ふるさと納税の寄附額',
      ['100,000', '91,200', '35.3％', '未達成'],
      ['120,000', '152,300', '196.1％', '達成'],
    ],
    ['補助金の交付基準の策定', ['―', '―', '―', '―'], ['―', '―', '―', '達成']],
    ['公共施設の延床面積', ['48,200', '48,200', '―', '達成'], ['47,600', '48,050', '25.0％', '未達成']],
    ['自動化した業務の数', ['0', '0', '―', '達成'], ['6', '6', '100.0％', '達成']],
    ['地区計画を定めた地区の数', ['5', '4', '80.0％', '未達成'], ['8', '7', '87.5％', '未達成']],
    ['実質公債費比率', ['10.5', '9.6', '―', '達成'], ['10.5', '未確定', '―', '未確定']],
  ])('%s in R5 and R6', (name, r5, r6) => {
    expect(valuesOf(name).map((row) => row?.slice(1, 5))).toEqual([r5, r6])
  })

  test('the baseline with its date and the plan’s target stand beside the years', () => {
    expect(rows[0]?.slice(0, 4)).toEqual([
      '窓口手続の平均所要時間\n（分、少ないほど良い）\n1-1 書かない窓口の導入',
      '28\n（R4年度）',
      '15',
      'R5年度',
    ])
    expect(rows.find(([first]) => first?.startsWith('実質公債費比率'))?.[0]).toContain(
      '2. 身の丈に合った財政運営',
    )
  })

  test('what is measured later than the indicator says is told with the year', () => {
    expect(valuesOf('町税の収納率')[1]?.[0]).toBe('R6年度\n（3月末速報）')
  })

  test('the sentence counts what is reached, missed, open and without a target', () => {
    expect(sentences(paperOf('indicators'))).toEqual([
      'R6年度は、9の指標のうち6が目標を達成し、2が達成していない。1は未確定である。',
    ])
    expect(sentences(paperOf('indicators', 'r5'))).toEqual([
      'R5年度は、9の指標のうち5が目標を達成し、3が達成していない。1はこの年度の目標がないか、記載がない。',
    ])
  })

  test('the rules stand in the notes', () => {
    expect(tableOf(paperOf('indicators'), 'indicators').notes[2]).toBe(
      '達成率＝目標値÷実績値：「窓口手続の平均所要時間」',
    )
  })

  test('as data: unknown is null, a suppressed rate too', () => {
    const data = dataset(paperOf('indicators'), 'indicators')
    const of = (id: string, year: number | 'plan') =>
      data.find(({ indicator, fiscal_year }) => indicator === id && fiscal_year === year)
    expect(of('kosaihi', 2024)).toMatchObject({
      actual: null,
      state: 'provisional',
      rate: null,
      achieved: null,
    })
    expect(of('menseki', 2023)).toMatchObject({ actual: 48200, rate: null, achieved: 'yes' })
    expect(of('kifu', 'plan')).toMatchObject({ target: 160000, actual: null })
    expect(of('kifu', 2025)).toBeUndefined()
  })
})

describe('評価の目安 of the indicators', () => {
  const proposed = (round: string, change?: Change) =>
    dataset(paperOf('indicators', round, change), 'indicators').flatMap((row) =>
      row.fiscal_year === 'plan' ? [] : [[row.indicator, row.fiscal_year, row.proposed_degree]],
    )
  const withProposals = (...proposals: Proposal[]): Change => ({
    record: { plan: { ...kaikaku.plan, proposals } },
  })

  test('the round’s year is proposed by its rate, no other; without a rate there is none', () => {
    const paper = paperOf('indicators')
    expect(tableOf(paper, 'indicators').head[0]?.map(text).at(-1)).toBe('評価の\n目安')
    const year = rowsOf(paper, 'indicators').map((row) => `${row.at(-6)?.slice(0, 4)} ${row.at(-1)}`)
    expect(year.filter((row) => row.startsWith('R6年度'))).toEqual(
      ['A', 'A', 'A', 'S', '―', 'C', 'A', 'B', '―'].map((mark) => `R6年度 ${mark}`),
    )
    expect(year.filter((row) => row.startsWith('R5年度')).map((row) => row.slice(5))).toEqual(
      Array(9).fill(''),
    )
  })

  test('as data, below every step or without a rate is null', () => {
    expect(proposed('r5').filter(([, year]) => year === 2023)).toEqual([
      ['madoguchi', 2023, 'B'],
      ['shinsei', 2023, 'A'],
      ['shuno', 2023, 'A'],
      ['kifu', 2023, 'C'],
      ['kijun', 2023, null],
      ['menseki', 2023, null],
      ['jidoka', 2023, null],
      ['chiku', 2023, 'B'],
      ['kosaihi', 2023, null],
    ])
    const high = withProposals({ axis: 'degree', by: 'rate', steps: [{ mark: 'A', at_least: 105 }] })
    expect(proposed('r6-q4', high).filter(([, , mark]) => mark !== null)).toEqual([
      ['madoguchi', 2024, 'A'],
      ['kifu', 2024, 'A'],
    ])
  })

  test('a mark is drawn as everywhere', () => {
    const cells = tableOf(paperOf('indicators'), 'indicators').groups.map(({ rows }) => rows.at(-1)?.at(-1))
    expect(cells[0]?.content).toEqual([{ kind: 'mark', symbol: 'A', label: '目標どおり', shape: 'full' }])
  })

  test('the notes tell the steps, and that a person decides', () => {
    expect(tableOf(paperOf('indicators'), 'indicators').notes.slice(-2)).toEqual([
      '評価の目安（達成度）は、その年度の達成率により、110％以上をS、100％以上をA、80％以上をB、0％以上をCとする。',
      '評価の目安はR6年度の行に示し、その「―」は、率がないか、どの段にも届かないことを示す。評価の目安は参考であり、評価はこれとは別に、人が定める。',
    ])
  })

  test('on two axes: a column each, under the axis’s name', () => {
    const two = withProposals(
      { axis: 'degree', by: 'rate', steps: [{ mark: 'A', at_least: 100 }] },
      { axis: 'start', by: 'elapsed', steps: [{ mark: '取組中', at_least: -10 }] },
    )
    const table = tableOf(paperOf('indicators', 'r6-q4', two), 'indicators')
    expect(table.head[0]?.map(text).slice(-2)).toEqual(['評価の\n目安\n（達成度）', '評価の\n目安\n（着手）'])
    expect(table.notes.at(-2)).toBe(
      '評価の目安（着手）は、計画期間の目標値に対する達成率を計画期間のうち経過した年数の割合で割った率により、▲10％以上を取組中とする。',
    )
    expect(table.groups[0]?.rows[1]?.map(text).slice(-2)).toEqual(['A', '取組中'])
  })

  test('a plan without proposals has neither column nor note', () => {
    const paper = paperOf('indicators', 'r6-q4', withProposals())
    const { columns, notes } = tableOf(paper, 'indicators')
    expect(columns).toHaveLength(8)
    expect(notes.join('')).not.toContain('目安')
    expect(Object.keys(dataset(paper, 'indicators')[0] ?? {}).at(-1)).toBe('achieved')
  })
})

describe('effects', () => {
  const paper = paperOf('effects')
  const rows = rowsOf(paper, 'effects-2024')
  const row = (name: string) => rows.find((cells) => cells.some((cell) => cell.startsWith(name)))

  test.each([
    ['2. 身の丈に合った財政運営', ['29,450', '44,670', '151.7％']],
    ['町税の収納率の向上', ['2,000', '4,100', '205.0％']],
    ['広告付き封筒の導入', ['150', '0', '0.0％']],
    ['補助金等の見直し', ['3,000', '3,480', '116.0％']],
    ['うち一般財源', ['3,600', '4,180', '116.1％']],
    ['うち特定財源', ['▲600', '▲700', '―']],
    ['2-3. 公共施設の適正な管理', ['1,500', '1,640', '109.3％']],
    ['計', ['29,450', '44,670', '151.7％']],
    ['　うち歳入増', ['18,800', '37,050', '197.1％']],
    ['　うち歳出減', ['4,650', '5,120', '110.1％']],
    ['　うち抑制', ['6,000', '2,500', '41.7％']],
  ])('%s in R6, 千円', (name, amounts) => {
    expect(row(name)?.slice(-4, -1)).toEqual(amounts)
  })

  test.each([
    ['単年度効果', ['14,400', '10,210'], ['29,450', '44,670']],
    ['単年度効果の計', ['14,400', '10,210'], ['43,850', '54,880']],
    ['継続効果', ['14,400', '10,210'], ['28,550', '43,700']],
    ['累計効果', ['14,400', '10,210'], ['42,950', '53,910']],
  ])('%s of R5 and R6, 千円', (name, r5, r6) => {
    const years = rowsOf(paper, 'effect-years')
    const at = years.findIndex(([first]) => first?.split('\n')[0] === name)
    expect(years[at]?.slice(1, 4)).toEqual(['R5年度', ...r5])
    expect(years[at + 1]?.slice(0, 3)).toEqual(['R6年度', ...r6])
  })

  test('hours stand apart', () => {
    expect(rowsOf(paper, 'other-effects')[0]?.slice(0, 7)).toEqual([
      ...['3-1', '定型業務の自動化', '抑制\n（継続）', '時間', '900', '960', '106.7％'],
    ])
    expect(tableOf(paperOf('effects', 'r5'), 'other-effects')).toBeUndefined()
  })

  test('an amount that nobody gave is told, and named as left out of the sum', () => {
    const effects = kaikaku.effects.map((effect) =>
      effect.item === '2-7' && effect.fiscal_year === 2024 ? { ...effect, actual: null } : effect,
    )
    const without = paperOf('effects', 'r6-q4', { record: { effects } })
    const cells = rowsOf(without, 'effects-2024').find(([code]) => code === '2-7')
    expect(cells?.slice(3, 6)).toEqual(['6,000', '出典に記載なし', '―'])
    expect(tableOf(without, 'effects-2024').notes).toContain(
      '実績の記載のない取組（2-7）は、計に含めていない。',
    )
  })

  test('what is planned for later years is not in the paper', () => {
    const years = dataset(paper, 'effects').map(({ fiscal_year }) => fiscal_year)
    expect(new Set(years)).toEqual(new Set([2023, 2024]))
  })

  test('the totals are data', () => {
    expect(dataset(paper, 'effect-totals')).toContainEqual({
      fiscal_year: 2024,
      measure: '千円',
      counted: 'accumulated',
      planned: 42950,
      actual: 53910,
    })
  })
})

describe('opinions and revisions', () => {
  test('each opinion with whom it is from, what it is about, the answer and the state', () => {
    const paper = paperOf('opinions')
    const rows = rowsOf(paper, 'opinions')
    expect(tableOf(paper, 'opinions').head[0]?.map(text)[4]).toBe('町の考え方')
    expect(rows.map(([number, body, subject, , , state]) => [number, body, subject, state])).toEqual([
      ['1', '行政改革推進委員会\n（公募委員）', '1-2\nオンライン申請の拡充', '反映'],
      ['2', '行政改革推進委員会\n（委員長）', '2-5\n補助金等の見直し', '反映'],
      ['3', '行政改革推進委員会\n（地区代表委員）', '2-3. 公共施設の適正な管理', '今後検討'],
      ['4', '行政改革推進委員会\n（学識委員）', '3-3\n地区担当職員制度の充実', '説明'],
      ['5', '行政改革推進委員会\n（公募委員）', '計画の全体', '今後検討'],
    ])
  })

  test('in a round without any, the section says so', () => {
    expect(sentences(paperOf('opinions', 'r5'))).toEqual(['述べられた意見はない。'])
  })

  test.each([
    ['r5', []],
    ['r6-q2', ['第1次 R6年5月14日']],
    ['r6-q4', ['第1次 R6年5月14日', '第2次 R6年10月22日']],
  ])('in %s, the revisions up to its day', (round, expected) => {
    const paper = paperOf('revisions', round)
    const told = expected.length === 0 ? [] : rowsOf(paper, 'revisions')
    expect(told.map(([revision, date]) => `${revision} ${date}`)).toEqual(expected)
    if (expected.length === 0) expect(sentences(paper)).toEqual(['計画の改定はない。'])
  })
})

describe('settings that name what the plan does not have are told with their place', () => {
  const at = 'plans/kaikaku2/plan.yaml papers「report」sections[1]'
  test.each<[SectionSettings, where: string, what: string]>([
    [{ section: 'narrative', text: 'outro' }, 'text', 'narrative/outro.md はありません'],
    [{ section: 'movement', since: 'r4' }, 'since', '照会「r4」はありません'],
    [{ section: 'change', since: 'r4' }, 'since', '照会「r4」はありません'],
    [{ section: 'change', axis: 'colour' }, 'axis', '評価の軸「colour」はありません'],
    [{ section: 'movement', level: 3 }, 'level', '計画の階層は2'],
    [{ section: 'effects', size: 8 }, 'size', '値の形が違います'],
    [{ section: 'opinions', round: 'r5' }, '', '「round」という名前は使えません'],
  ])('%o', (section, where, what) => {
    expect(made([section])).toEqual({
      ok: false,
      problems: [
        {
          where: `${at} ${where}`.trim(),
          what: expect.stringContaining(what),
          doThis: expect.stringMatching(/ください$/),
        },
      ],
    })
  })

  test('a narrative that begins without a heading wants a title', () => {
    const narrative = { plain: '見出しのない本文。' }
    const refused = made([{ section: 'narrative', text: 'plain' }], 'r6-q4', { record: { narrative } })
    expect(refused).toMatchObject({ ok: false, problems: [{ where: `${at} title` }] })
    const titled = made([{ section: 'narrative', text: 'plain', title: '題' }], 'r6-q4', {
      record: { narrative },
    })
    expect(titled.ok).toBe(true)
  })
})

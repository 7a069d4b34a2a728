import { describe, expect, test } from 'vitest'
import type { SectionSettings } from '../plan/plan.ts'
import { made, paperOf } from './mihon-papers.fixture.ts'

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

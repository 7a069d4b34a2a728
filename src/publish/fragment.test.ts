import { HtmlValidate } from 'html-validate'
import { describe, expect, test } from 'vitest'
import { loadFolders } from '../exchange/folders.ts'
import { type OfferedFile, sizeLabel, writeHtmlFragment } from '../paper/html/fragment.tsx'
import { writeHtmlDocument } from '../paper/html/html.tsx'
import type { Paper } from '../paper/paper.ts'
import { givenFor } from '../report/given.ts'
import { makeReport } from '../report/report.ts'

const loaded = loadFolders('demo')
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems, null, 2))

/** The first paper of every plan, of its last round. */
const papers = loaded.value.flatMap((municipality) =>
  municipality.plans.flatMap((record): [string, Paper][] => {
    const [round, paper] = [record.plan.rounds.at(-1), record.plan.papers[0]]
    if (round === undefined || paper === undefined) return []
    const made = makeReport(givenFor(municipality, record, round, paper))
    if (!made.ok) throw new Error(JSON.stringify(made.problems))
    return [[made.value.id, made.value]]
  }),
)

const FILES: OfferedFile[] = [{ address: 'report.pdf', title: '報告書', form: 'PDF', bytes: 1_630_000 }]
const written = (paper: Paper, level = 3) => writeHtmlFragment(paper, { level, files: FILES })
const idsIn = (html: string) => [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id ?? '')

describe.each(papers)('%s as a fragment', (_, paper) => {
  const html = written(paper)

  test('brings no head, style, script or class, and fetches nothing', () => {
    expect(html).not.toMatch(/<(html|head|body|style|script|link|iframe|img)\b/)
    expect(html).not.toMatch(/\s(class|style|on\w+|src)=/)
    expect([...html.matchAll(/href="([^"]+)"/g)].every(([, to]) => /^(#|report\.pdf$)/.test(to ?? ''))).toBe(
      true,
    )
  })

  test('begins its headings at the level asked for and skips none', () => {
    const levels = [...html.matchAll(/<h(\d)/g)].map(([, level]) => Number(level))
    expect(Math.min(...levels)).toBe(3)
    expect(levels.every((level, index) => level - (levels[index - 1] ?? 2) <= 1)).toBe(true)
  })

  test('has ids of its own, each once, and links that lead to them', () => {
    const ids = idsIn(html)
    expect(ids.filter((id) => !id.startsWith(`ayumi-${paper.id}-`))).toEqual([])
    expect(new Set(ids).size).toBe(ids.length)
    const links = [...html.matchAll(/href="#([^"]+)"/g)].map(([, to]) => to ?? '')
    expect(links.filter((to) => !ids.includes(to))).toEqual([])
  })

  test('is HTML, but for the border that stands for a style', async () => {
    const rules = {
      'no-deprecated-attr': 'off',
      'attribute-boolean-style': 'off',
      'require-sri': 'off',
    } as const
    const validator = new HtmlValidate({ extends: ['html-validate:standard'], rules })
    const report = await validator.validateString(html)
    expect(
      report.results.flatMap(({ messages }) => messages.map(({ message }) => message)).slice(0, 5),
    ).toEqual([])
  })
})

/** Every paper of every plan's last round: among them such without a cover. */
const last = loaded.value.flatMap((municipality) =>
  municipality.plans.flatMap((record) =>
    record.plan.papers.flatMap((plan): [string, Paper][] => {
      const round = record.plan.rounds.at(-1)
      const made = round && makeReport(givenFor(municipality, record, round, plan))
      return made?.ok ? [[made.value.id, made.value]] : []
    }),
  ),
)

test('some papers have no cover', () =>
  expect(last.filter(([, { blocks }]) => blocks[0]?.kind !== 'cover').length).toBeGreaterThan(1))

test.each(last)(
  '%s as a document is HTML whose headings begin with one h1 and skip no level',
  async (_, paper) => {
    const rules = { 'heading-level': 'error', 'require-sri': 'off' } as const
    const validator = new HtmlValidate({ extends: ['html-validate:standard'], rules })
    const report = await validator.validateString(writeHtmlDocument(paper))
    expect(
      report.results.flatMap(({ messages }) => messages.map(({ message }) => message)).slice(0, 5),
    ).toEqual([])
  },
)

test('headings deeper than HTML has are of its last level', () => {
  const [[, paper] = ['', undefined]] = papers
  if (paper === undefined) throw new Error('no paper')
  expect(written(paper, 5)).not.toMatch(/<h[7-9]/)
})

test.each([
  [1, '1KB'],
  [870_000, '850KB'],
  [1_022_977, '1.0MB'],
  [1_630_000, '1.6MB'],
])('%i bytes are told as %s', (bytes, told) => expect(sizeLabel(bytes)).toBe(told))

test('files stand first, with form and size', () => {
  const [[, paper] = ['', undefined]] = papers
  if (paper === undefined) throw new Error('no paper')
  expect(written(paper)).toMatch(
    /^<div[^>]*><ul><li><a href="report\.pdf">報告書（PDF、1\.6MB）<\/a><\/li><\/ul>/,
  )
})

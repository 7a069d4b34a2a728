import * as bare from '../figures/figures.fixture.ts'
import type { Chart, Table } from '../paper/paper.ts'
import { plainText } from '../paper/print.ts'
import type { Figure, FigureNote, Series, Subject } from '../plan/figure-nouns.ts'
import type { MunicipalityRecord, PaperPlan } from '../plan/plan.ts'
import { sentenceOf } from '../plan/problem.ts'
import { department, municipalityRecord, planRecord, ROUND } from '../plan/records.examples.ts'
import { givenFor } from './given.ts'
import { readSection } from './sections.ts'

/** Small figures for tests of the sections that print them; the round is of 2020, so that 2019 is the last year shown. */

export function series(id: string, change: Partial<Series> = {}): Series {
  return bare.series(id, { name: `系列${id}`, ...change })
}

export function subject(id: string, name: string, kind: Subject['kind']): Subject {
  return bare.subject(id, { name, kind })
}

/** A value, or the state of one that is not there (`none`, `unknown`, `withheld`). */
export function figure(
  of: string,
  whose: string,
  fiscal_year: number,
  value: string,
  change: Partial<Figure> = {},
): Figure {
  const state = (['none', 'unknown', 'withheld'] as const).find((one) => one === value) ?? null
  return bare.figure(`${of} ${whose} ${fiscal_year}`, state === null ? value : null, { state, ...change })
}

export function note(text: string, about: Partial<FigureNote>): FigureNote {
  return { series: null, subject: null, fiscal_year: null, note: text, ...about }
}

export type Figures = {
  series: Series[]
  subjects?: Subject[]
  figures: Figure[]
  notes?: FigureNote[]
  departments?: [id: string, name: string][]
}

export function figuresRecord({
  series,
  subjects,
  figures,
  notes,
  departments,
}: Figures): MunicipalityRecord {
  return {
    ...municipalityRecord(),
    departments: (departments ?? []).map(([id, name], index) => department(id, name, index + 1)),
    series,
    subjects: subjects ?? [],
    figures: { accounts: figures },
    figureNotes: notes ?? [],
  }
}

export function paperOf(...sections: PaperPlan['sections']): PaperPlan {
  return { id: 'report', title: '報告書', subtitles: [], body: 'gothic', sections }
}

/** What stands against such a section. */
export function problemsOf(settings: PaperPlan['sections'][number], figures: Figures): string[] {
  const { given, section } = readyOf(settings, figures)
  return section.problems(given).map(({ where, what }) => `${where.trim()}: ${what}`)
}

function readyOf(settings: PaperPlan['sections'][number], figures: Figures) {
  const read = readSection('', settings)
  if (!read.ok) throw new Error(read.problems.map(sentenceOf).join('\n'))
  const given = givenFor(figuresRecord(figures), planRecord(), ROUND, paperOf(settings))
  return { given, section: read.value }
}

/** A section made of such figures, as a reader finds it: rows of texts joined by ｜. */
export function madeOf(settings: PaperPlan['sections'][number], figures: Figures) {
  const { given, section } = readyOf(settings, figures)
  const { blocks, datasets } = section.make(given)
  const charts = blocks.filter((block): block is Chart => block.kind === 'chart')
  const tables = blocks.flatMap((block): Table[] =>
    block.kind === 'table' ? [block] : block.kind === 'chart' ? [block.table] : [],
  )
  const rowsOf = (rows: Table['head']) =>
    rows.map((row) => row.map(({ content }) => plainText(content).replaceAll('\u00a0', '')).join('｜'))
  const [table] = tables
  return {
    blocks,
    charts,
    tables,
    head: rowsOf(table?.head ?? []),
    rows: rowsOf(tables.flatMap(({ groups }) => groups.flatMap(({ rows }) => rows))),
    notes: table?.notes ?? [],
    rounding: table?.rounding ?? null,
    unit: table?.unit ?? null,
    texts: blocks.flatMap((block) =>
      block.kind === 'paragraph' || block.kind === 'note'
        ? [plainText(block.content)]
        : block.kind === 'heading'
          ? [`${block.level} ${block.text}`]
          : [],
    ),
    data: datasets.flatMap(({ rows }) => rows.map((row) => [row[0], row[2], row[4], row[6]].join(' '))),
  }
}

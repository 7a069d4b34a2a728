import { z } from 'zod'
import { bookOf } from '../figures/book.ts'
import type { Figure } from '../plan/figure-nouns.ts'
import { unknownName } from '../plan/problem.ts'
import type { FiguresView, Library } from '../publish/library.ts'
import { stateOf, VOCABULARIES } from '../report/open-data/vocabularies.ts'
import { href, routes } from '../routes.ts'
import { type Answered, answered, misasked, missing, noMunicipality } from './answered.ts'
import { askedId, type Paging } from './asked.ts'
import { decimal, fiscalYear, listed, state, text, textOrNull } from './common.ts'
import { oneOf, type Paged, paged, pagedOf } from './paged.ts'
import { ownSource, type Source, sourceOf } from './source.ts'

const figure = z
  .object({
    series: z.string().meta({ description: '系列のID' }),
    series_name: text('系列名'),
    subject: z.string().meta({ description: '会計・部署・平均などのID、又は6桁の団体コード' }),
    subject_name: text('対象名'),
    fiscal_year: fiscalYear,
    value: decimal.nullable().meta({
      description: '記録した桁のままの値。nullの意味は state にある。0は値が0であること',
    }),
    unit: z.string().nullable().meta({ description: '値の単位' }),
    state,
    note: textOrNull('値についての注'),
  })
  .meta({ id: 'Figure', description: '財政・職員などの数値。報告書に印刷したもの' })

export const figuresShape = pagedOf(figure)

const series = z
  .object({
    series: z.array(
      z
        .object({
          id: text('系列のID'),
          name: text('系列名'),
          unit: textOrNull('値の単位。nullは単位のない値'),
          group: z.string().nullable().meta({ description: '値の記された表' }),
          identity: z.string().nullable().meta({ description: '成り立つ式（revenue - expenditure など）' }),
          source: z.string().nullable().meta({ description: '数字の出典' }),
        })
        .meta({ id: 'Series', description: '系列' }),
    ),
    subjects: z.array(
      z
        .object({
          id: text('会計・部署・平均などのID、又は6桁の団体コード'),
          name: text('対象名'),
          kind: z
            .string()
            .nullable()
            .meta({ description: `種別。${listed(VOCABULARIES['codes-subject-kinds'].names)}` }),
        })
        .meta({ id: 'Subject', description: '数値の対象' }),
    ),
    notes: z
      .array(
        z
          .object({
            series: textOrNull('系列のID'),
            subject: textOrNull('対象のID'),
            fiscal_year: fiscalYear.nullable(),
            note: text('注の文'),
          })
          .meta({ id: 'FigureNote', description: '数値の注' }),
      )
      .meta({ description: '数値の注。系列・対象・年度のnullは、どれにも当てはまること' }),
  })
  .meta({ id: 'FigureSeries', description: '数値の系列、対象、注' })

export const seriesShape = oneOf(series)

export const figuresAsked = {
  series: askedId('系列のID', 'revenue').optional(),
  subject: askedId('会計・部署・平均などのID、又は6桁の団体コード', '432041').optional(),
  fiscal_year: fiscalYear.min(1868).max(2200).optional(),
}

export type FiguresAsked = { [Name in keyof typeof figuresAsked]?: z.output<(typeof figuresAsked)[Name]> }

/** The figures that the papers of the municipality's newest plan print, as recorded. Names it does not have are refused. */
export async function listFigures(
  library: Library,
  code: string,
  asked: FiguresAsked & Paging,
): Promise<Answered<Paged<z.output<typeof figure>>>> {
  const found = await find(library, code)
  if (!found.ok) return found
  const { source, view, all } = found.value
  const book = bookOf(view.municipality, Number.MAX_SAFE_INTEGER)
  const strange = (['series', 'subject'] as const).flatMap((name) => {
    const known = [...new Set(all.map((one) => one[name]))]
    const typed = asked[name]
    const noun = name === 'series' ? '系列' : '対象'
    return typed === undefined || known.includes(typed) ? [] : unknownName(name, noun, typed, known).problems
  })
  if (strange.length > 0) return misasked(...strange)
  const wanted = all.filter(
    (one) =>
      (asked.series ?? one.series) === one.series &&
      (asked.subject ?? one.subject) === one.subject &&
      (asked.fiscal_year ?? one.fiscal_year) === one.fiscal_year,
  )
  return paged(source, wanted, asked, (one) => ({
    series: one.series,
    series_name: book.series(one.series)?.name ?? one.series,
    subject: one.subject,
    subject_name: book.subject(one.subject).name,
    fiscal_year: one.fiscal_year,
    value: one.value,
    unit: one.unit ?? book.series(one.series)?.unit ?? null,
    state: stateOf(one.value, one.state),
    note: one.note,
  }))
}

/** What those figures are: their series, whose they are, and the notes on them. */
export async function readSeries(
  library: Library,
  code: string,
): Promise<Answered<z.output<typeof seriesShape>>> {
  const found = await find(library, code)
  if (!found.ok) return found
  const { source, view, all } = found.value
  const book = bookOf(view.municipality, Number.MAX_SAFE_INTEGER)
  return answered({
    source,
    data: {
      series: view.municipality.series.map(({ series: id, name, unit, group, identity, source: from }) => ({
        ...{ id, name, group, identity, source: from },
        unit: unit ?? book.series(id)?.unit ?? null,
      })),
      subjects: [...new Set(all.map(({ subject }) => subject))].map((id) => {
        const { name, kind } = book.subject(id)
        return { id, name, kind }
      }),
      notes: view.municipality.figureNotes.map((note) => ({ ...note })),
    },
  })
}

type Found = { source: Source; view: FiguresView; all: Figure[] }

async function find(library: Library, code: string): Promise<Answered<Found>> {
  const view = await library.figures(code)
  if (view === null) {
    return (await library.municipality(code)) === null
      ? noMunicipality(code)
      : missing('数値', code, '数値のある団体かどうかを、団体の figures で確かめてください')
  }
  const page = href(routes.figures.show, { municipality: code })
  const plan = await library.outline(code, view.plan.id)
  const source = plan === null ? ownSource(view.municipality.municipality, page) : sourceOf(plan, page)
  return answered({ source, view, all: Object.values(view.municipality.figures).flat() })
}

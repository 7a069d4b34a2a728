import { z } from 'zod'
import { licenceOf } from '../plan/licence.ts'
import type { Municipality } from '../plan/plan.ts'
import type { Library, PlanSummary } from '../publish/library.ts'
import { VOCABULARIES } from '../report/open-data/vocabularies.ts'
import { href, routes } from '../routes.ts'
import { type Answered, answered, noMunicipality } from './answered.ts'
import type { Paging } from './asked.ts'
import { fiscalYear, listed, page } from './common.ts'
import { oneOf, type Paged, paged, pagedOf } from './paged.ts'
import { commonSource, licenceShape, ownSource, sourceOf, sourceShape } from './source.ts'

const owner = {
  code: z.string().meta({ description: '全国地方公共団体コード', examples: ['432041'] }),
  name: z.string().meta({ description: '団体名' }),
  kana: z.string().nullable().meta({ description: '読み' }),
  prefecture: z.string().nullable().meta({ description: '都道府県' }),
  kind: z
    .enum(['city', 'town', 'village', 'ward', 'prefecture'])
    .meta({ description: `種別。${listed(VOCABULARIES['codes-municipality-kinds'].names)}` }),
  licence: licenceShape,
  page,
}

const planSummary = z
  .object({
    id: z.string().meta({ description: '計画のID', examples: ['keiei'] }),
    title: z.string().meta({ description: '計画の名称' }),
    from: fiscalYear.meta({ description: '計画期間の初めの年度（西暦）' }),
    to: fiscalYear.meta({ description: '計画期間の終わりの年度（西暦）' }),
    page,
  })
  .meta({ id: 'PlanSummary', description: '計画' })

const municipalityRow = z
  .object({ ...owner, plans: z.array(planSummary) })
  .meta({ id: 'MunicipalityRow', description: '団体と、公表されている計画' })

export const municipalitiesShape = pagedOf(municipalityRow)

/** Every municipality of which something was published, in the order of codes. */
export async function listMunicipalities(
  library: Library,
  paging: Paging,
): Promise<Answered<Paged<z.output<typeof municipalityRow>>>> {
  const all = await library.municipalities()
  return paged(commonSource(href(routes.home)), all, paging, ({ municipality, plans }) => ({
    ...ownerOf(municipality),
    plans: plans.map((plan) => summaryOf(municipality.code, plan)),
  }))
}

const municipality = z
  .object({
    ...owner,
    plans: z.array(
      planSummary
        .extend({ source: sourceShape })
        .meta({ id: 'PlanWithSource', description: '計画と、示している版' }),
    ),
    figures: page
      .nullable()
      .meta({ description: '財政・職員などの数値のページ。nullは公表した数値がないこと' }),
  })
  .meta({ id: 'Municipality', description: '団体' })

export const municipalityShape = oneOf(municipality)

/** A municipality with its plans, each with the edition shown. */
export async function readMunicipality(
  library: Library,
  code: string,
): Promise<Answered<z.output<typeof municipalityShape>>> {
  const view = await library.municipality(code)
  if (view === null) return noMunicipality(code)
  const own = view.municipality.municipality
  const figures = await library.figures(code)
  return answered({
    source: ownSource(own, href(routes.municipality.show, { municipality: code })),
    data: {
      ...ownerOf(own),
      plans: view.plans.map((plan) => {
        const { id, plan: words } = plan.record
        const summary = summaryOf(code, { id, title: words.title, from: words.from, to: words.to })
        return { ...summary, source: sourceOf(plan, summary.page) }
      }),
      figures: figures === null ? null : href(routes.figures.show, { municipality: code }),
    },
  })
}

function ownerOf(municipality: Municipality) {
  const { code, name, kana, prefecture, kind } = municipality
  return {
    ...{ code, name, kana, prefecture, kind },
    licence: licenceOf(municipality),
    page: href(routes.municipality.show, { municipality: code }),
  }
}

function summaryOf(municipality: string, { id, title, from, to }: PlanSummary): z.output<typeof planSummary> {
  return { id, title, from, to, page: href(routes.plan.show, { municipality, plan: id }) }
}

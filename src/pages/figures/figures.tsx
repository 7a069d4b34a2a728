import { Hono } from 'hono'
import { routes } from '../../routes.ts'
import { nameAndForm, type PagesGiven, respond, respondData } from '../context.ts'
import { yearsCompared } from './comparison-chapter.ts'
import { FiguresPage } from './figures-page.tsx'
import { figuresOf } from './figures-view.ts'
import { municipalityFigures } from './municipality-figures.ts'

/** `/{code}/figures/`: a municipality's published figures; `?year=2021` chooses the year in which bodies are compared. */
export function figuresPages({ library, stylesheet }: PagesGiven): Hono {
  return new Hono()
    .get(routes.figures.show, async (c) => {
      const figures = await figuresOf(library, c.req.param('municipality'))
      if (figures === null) return c.notFound()
      const years = yearsCompared(figures)
      const year = years.find((one) => String(one) === c.req.query('year')) ?? years[0] ?? null
      return respond(c, <FiguresPage figures={figures} year={year} stylesheet={stylesheet} />)
    })
    .get(routes.figures.data, async (c) => {
      const figures = await figuresOf(library, c.req.param('municipality'))
      if (figures === null) return c.notFound()
      return respondData(c, nameAndForm(c.req.param('data')).form, municipalityFigures(figures))
    })
}

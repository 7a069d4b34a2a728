import { bookOf, type FigureBook } from '../../figures/book.ts'
import type { FiguresView, Library, PlanView } from '../../publish/library.ts'
import type { Given } from '../../report/given.ts'

/** A municipality's figures as the page shows them: `given` is what the sections of a report are made from. */
export type Figures = {
  given: Given
  book: FigureBook
  /** The plan whose edition froze them, as that edition shows it. */
  plan: PlanView
  /** The fiscal years (western: 2020 = 令和2年度) that any figure is of, first and last. */
  first: number
  last: number
}

/** The figures that a municipality's newest plan published; null where it published none. */
export async function figuresOf(library: Library, code: string): Promise<Figures | null> {
  const view = await library.figures(code)
  if (view === null) return null
  const plan = await library.outline(code, view.plan.id)
  return plan === null ? null : figuresIn(view, plan)
}

function figuresIn({ municipality }: FiguresView, plan: PlanView): Figures | null {
  const years = Object.values(municipality.figures)
    .flat()
    .map(({ fiscal_year }) => fiscal_year)
  if (years.length === 0) return null
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const given = { ...plan.given, municipality: { ...municipality, plans: [plan.record] } }
  return { given, book: bookOf(municipality, last), plan, first, last }
}

/**
 * How many fiscal years before its round's a section's last one is: `lag`, for it to end with `year`, or with the last year
 * that is recorded of the series.
 */
export function lagTo({ given, book, last }: Figures, to: number | readonly string[]): number {
  const year = typeof to === 'number' ? to : (book.years(to).at(-1) ?? last)
  return given.round.fiscal_year - year
}

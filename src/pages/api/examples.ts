import type { Library, PlanView } from '../../publish/library.ts'
import { href, routes } from '../../routes.ts'
import { shortened } from './shortened.ts'

/** A question that this server answers, and what it answered. */
export type Example = { address: string; answer: string }

/** How the page asks the very server it stands on. */
export type Ask = (address: string) => Response | Promise<Response>

/** What the examples speak of: of what is published, the first plan of a municipality with figures, if there is one. */
export type Subject = {
  code: string
  name: string
  plan: string
  item: string
  edition: string
  report: string
  dataset: string
  /** The plan's first scale. */
  marks: { symbol: string; label: string | null }[]
}

/** Of how many municipalities it is looked whether they have figures. */
export const LOOKED_AT = 5

/** Null where nothing is published. */
async function subjectOf(library: Library): Promise<Subject | null> {
  const listed = (await library.municipalities()).slice(0, LOOKED_AT)
  let chosen = listed[0]
  for (const one of listed.toReversed())
    if ((await library.figures(one.municipality.code)) !== null) chosen = one
  const [plan] = chosen?.plans ?? []
  if (chosen === undefined || plan === undefined) return null
  const { code, name } = chosen.municipality
  const view = await library.outline(code, plan.id)
  const [edition] = await library.editions(code, plan.id)
  const [report] = edition?.reports ?? []
  const own = report && (await library.report(code, plan.id, report.address))
  return {
    ...{ code, name, plan: plan.id },
    item: view?.record.items[0]?.code ?? '',
    edition: edition?.id ?? '',
    report: report?.address ?? '',
    dataset: own?.tree.datasets[0]?.name ?? '',
    marks: marksOf(view),
  }
}

function marksOf(view: PlanView | null): Subject['marks'] {
  const [axis] = view?.record.plan.axes ?? []
  const marks = axis === undefined ? [] : (view?.record.plan.scales[axis.id]?.marks ?? [])
  return marks.map(({ symbol, label }) => ({ symbol, label }))
}

/** An address of each operation about the subject. */
function addressesOf(subject: Subject): Record<string, string> {
  const { code: municipality, plan, item, edition, report, dataset } = subject
  const { api } = routes
  const at = { municipality, plan }
  const two = { limit: '2' }
  return {
    listMunicipalities: href(api.municipalities),
    readMunicipality: href(api.municipality, { municipality }),
    listFigures: href(api.figures, { municipality }, two),
    readSeries: href(api.series, { municipality }),
    readPlan: href(api.plan, at),
    listItems: href(api.items, at, two),
    readItem: href(api.item, { ...at, item }),
    readTally: href(api.tallies, at),
    listEditions: href(api.editions, at),
    readEdition: href(api.edition, { ...at, edition }),
    readReport: href(api.report, { ...at, report }),
    readPaper: href(api.paper, { ...at, report }),
    readDataset: href(api.dataset, { ...at, report, dataset }, two),
    listTables: href(api.tables, at),
    readTable: href(api.table, { ...at, table: 'items' }, two),
    searchItems: href(api.search, {}, { q: '職員', ...two }),
  }
}

/** What the page shows of the server it stands on: `refusal` is what is said to a question that is off. */
export type Shown = { subject: Subject | null; examples: Record<string, Example>; refusal: Example }

/** The answers of this moment, shortened; what is not answered has no example. */
export async function shownNow(library: Library, ask: Ask): Promise<Shown> {
  const subject = await subjectOf(library)
  const examples: Shown['examples'] = {}
  for (const [id, address] of Object.entries(subject === null ? {} : addressesOf(subject))) {
    const answer = await ask(address)
    if (answer.status === 200) examples[id] = { address, answer: await shownOf(answer) }
  }
  const address = href(routes.api.municipalities, {}, { limit: '5000' })
  return { subject, examples, refusal: { address, answer: await shownOf(await ask(address)) } }
}

async function shownOf(answer: Response): Promise<string> {
  return JSON.stringify(shortened(await answer.json()), null, 2)
}

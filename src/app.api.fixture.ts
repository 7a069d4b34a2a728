import { expect } from 'vitest'
import { appOver, kaikaku, mihon, place } from './app.town.fixture.ts'
import type { AppGiven } from './app.tsx'
import type { Answer, Item } from './plan/nouns.ts'
import type { PaperPlan, PlanRecord, Round } from './plan/plan.ts'
import { openFolderLibrary } from './publish/folder-library.ts'
import { href, routes } from './routes.ts'

/** The API over the invented town, asked for as a program would. The canary sits where nobody may read. */

export const CANARY = 'カナリア'
/** What a spreadsheet would run, and a browser. */
export const ODD = '=1+1 <script>alert("あ")</script>'

/** The town in one short paper of its own, one of the office's, and a round that nobody has published. */
function planted(record: PlanRecord): PlanRecord {
  const { plan } = record
  const [paper] = plan.papers as [PaperPlan]
  const sections = [
    { section: 'tally', title: '集計' },
    ...['indicators', 'effects', 'opinions'].map((section) => ({ section })),
    {
      ...{ section: 'accounts', title: '会計', level: 2, size: 9, lag: 1, years: 3, subject_head: '会計名' },
      subjects: ['kokuho'],
      columns: [{ series: 'carried_over', head: '繰越' }],
    },
  ]
  const papers: PaperPlan[] = [
    { ...paper, sections },
    { ...paper, id: 'own', title: CANARY, sections: [{ section: 'tally', title: CANARY }], public: false },
  ]
  const last = plan.rounds.at(-1) as Round
  const later: Round = { ...last, id: 'later', name: CANARY, follows: last.id, published: null }
  const field = { key: 'draft', name: CANARY, note: CANARY, public: false }
  const plant = (answer: Answer): Answer => ({
    ...answer,
    note: CANARY,
    declared: { ...answer.declared, draft: CANARY },
  })
  const answers = Object.fromEntries(
    Object.entries(record.answers).map(([round, all]) => [round, all.map(plant)]),
  )
  const [first] = record.items as [Item]
  const rating = { round: 'later', item: first.code, axis: plan.axes[0]?.id ?? '', mark: 'A', points: null }
  const assessor = plan.assessors[0]?.id ?? ''
  return {
    ...record,
    plan: { ...plan, papers, fields: [...plan.fields, field], rounds: [...plan.rounds, later] },
    items: record.items.map((item) => (item === first ? { ...item, title: ODD } : item)),
    answers: { ...answers, later: Object.values(answers).flat().slice(0, 1) },
    ratings: [
      ...record.ratings.map((one) => (one.item === first.code ? { ...one, inferred: true } : one)),
      { ...rating, assessor, reason: CANARY, inferred: false },
    ],
  }
}

const opened = await openFolderLibrary([{ ...mihon, plans: [planted(kaikaku)] }], () => {})
if (!opened.ok) throw new Error(JSON.stringify(opened.problems, null, 2))
export const library = opened.value
/** The API over the planted town, limits and the like as `given`; what it would log is thrown. */
export const appOf = (given: Partial<AppGiven> = {}) => appOver(library, given)
export const app = appOf()

export const ITEMS = href(routes.api.items, place)

// biome-ignore lint/suspicious/noExplicitAny: an answer as a program has it, whatever it holds
export type Json = any

export const jsonOf = (answer: Response): Promise<Json> => answer.json()

/** What an address answers, which has to be there. */
export async function read(address: string): Promise<Json> {
  const answer = await app.request(address)
  const text = await answer.text()
  expect(answer.status, `${address} ${text}`).toBe(200)
  return JSON.parse(text)
}

/** Every row of a list, part by part. */
export async function all(address: string): Promise<Json[]> {
  const rows: Json[] = []
  for (let next: string | null = address; next !== null; ) {
    const part = await read(next)
    rows.push(...part.data)
    next = part.next
  }
  return rows
}

import { loadFolder } from '../src/exchange/load.ts'
import type { Paper } from '../src/paper/paper.ts'
import type { PlanRecord } from '../src/plan/plan.ts'
import { givenFor } from '../src/report/given.ts'
import { makeReport } from '../src/report/report.ts'

/** The first report of 美祢市's last round as it would be if its plan had so many items: its own again and again, with their texts. */
export function largeReport(items: number): (run: number) => Paper {
  const loaded = loadFolder('demo/mine')
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
  const municipality = loaded.value
  const [record] = municipality.plans
  const round = record?.plan.rounds.findLast(({ published }) => published !== null)
  const paper = record?.plan.papers[0]
  if (record === undefined || round === undefined || paper === undefined)
    throw new Error('美祢市 has a report')
  const large = withItems(record, items)
  const plans = municipality.plans.map((one) => (one === record ? large : one))
  return (run) => {
    const titled = { ...paper, title: `${paper.title}${run}` }
    const made = makeReport(givenFor({ ...municipality, plans }, large, round, titled))
    if (!made.ok) throw new Error(JSON.stringify(made.problems))
    return made.value
  }
}

function withItems(record: PlanRecord, count: number): PlanRecord {
  const times = Math.ceil(count / record.items.length)
  const items = copies(record.items, times, (item, as) => ({ ...item, code: as(item.code) })).slice(0, count)
  const codes = new Set(items.map(({ code }) => code))
  const kept = <Row extends { item: string | null }>(rows: readonly Row[]): Row[] =>
    copies(rows, times, (row, as) => (row.item === null ? row : { ...row, item: as(row.item) })).filter(
      ({ item }) => item === null || codes.has(item),
    )
  return {
    ...record,
    items,
    actions: kept(record.actions),
    schedule: kept(record.schedule),
    lifecycle: kept(record.lifecycle).map((event) => ({ ...event, target: null })),
    yearPlans: kept(record.yearPlans),
    ratings: kept(record.ratings),
    answers: Object.fromEntries(Object.entries(record.answers).map(([round, rows]) => [round, kept(rows)])),
  }
}

/** The rows again and again; `as` gives an item's code in that copy: the first is as it was. */
function copies<Row>(
  rows: readonly Row[],
  times: number,
  change: (row: Row, as: (code: string) => string) => Row,
): Row[] {
  return Array.from({ length: times }, (_, copy) =>
    rows.map((row) => change(row, (code) => (copy === 0 ? code : `${code}-${copy + 1}`))),
  ).flat()
}

import type { MunicipalityRecord } from '../plan/plan.ts'
import type { Command } from './command.ts'
import { recordsOf, SOURCE_OPTIONS } from './records-of.ts'

export const list: Command = {
  name: 'list',
  usage: 'list (--from DIR | --data D) [--json]',
  does: '団体、計画、照会の一覧',
  options: SOURCE_OPTIONS,
  run: async (values, _, place) => {
    const records = await recordsOf(values, place)
    if (!records.ok) return records
    const { codes, read } = records.value
    const all: MunicipalityRecord[] = []
    for (const code of codes) all.push(await read(code))
    return {
      ok: true,
      value: values.json ? `${JSON.stringify(listing(all), null, 2)}\n` : lines(all),
    }
  },
}

function listing(records: readonly MunicipalityRecord[]) {
  return {
    municipalities: records.map(({ municipality, plans }) => ({
      code: municipality.code,
      name: municipality.name,
      plans: plans.map(({ id, plan }) => ({
        id,
        title: plan.title,
        from: plan.from,
        to: plan.to,
        rounds: plan.rounds.map(({ id, name, fiscal_year, period, kind, as_of, published }) => ({
          id,
          name,
          fiscal_year,
          period,
          kind,
          as_of,
          published: published?.date ?? null,
        })),
        papers: plan.papers.map(({ id, title }) => ({ id, title })),
      })),
    })),
  }
}

function lines(records: readonly MunicipalityRecord[]): string {
  return records
    .map(({ municipality, plans }) =>
      [
        `${municipality.code} ${municipality.name}`,
        ...plans.flatMap(({ id, plan }) => [
          `  ${id} ${plan.title}（${plan.from}〜${plan.to}年度）`,
          ...plan.rounds.map((round) => `    ${round.id} ${round.name ?? round.period}`),
        ]),
        '',
      ].join('\n'),
    )
    .join('')
}

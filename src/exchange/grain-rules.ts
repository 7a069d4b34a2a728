import type { ScheduleCell } from '../plan/nouns.ts'
import { type Grain, grainOf, type Period } from '../plan/period.ts'
import type { Plan, SectionSettings } from '../plan/plan.ts'
import type { Problem } from '../plan/problem.ts'
import type { Placed } from './read-table.ts'

const NAMES: Record<Grain, string> = { year: '年度', half: '半期', quarter: '四半期', month: '月' }

/** A plan's schedule is of one grain, and its papers show it in that: a cell of another would be printed nowhere. */
export function grainProblems(
  folder: string,
  plan: Plan,
  schedule: readonly Placed<ScheduleCell>[],
): Problem[] {
  const [first] = schedule
  const grain = first && grainOf(first.value.period)
  if (!first || !grain) return []
  const other = schedule.find(({ value }) => grainOf(value.period) !== grain)
  if (other === undefined) return columnProblems(`${folder}/plan.yaml`, plan, grain)
  const found = `「${other.value.period}」は${nameOf(other.value.period)}の期間です`
  return [
    {
      where: `${folder}/schedule.csv ${other.row}行目 period列`,
      what: `${found}（${first.row}行目の「${first.value.period}」は${nameOf(first.value.period)}の期間）`,
      doThis: '1つの計画の工程は、年度・半期・四半期・月のいずれか1つで書いてください',
    },
  ]
}

function nameOf(period: Period): string {
  return NAMES[grainOf(period) ?? 'year']
}

function columnProblems(where: string, { papers }: Plan, grain: Grain): Problem[] {
  return papers.flatMap(({ sections }, paper) =>
    sections.flatMap((section, place) =>
      grainsAsked(section).flatMap((asked, column) =>
        asked === undefined || asked === grain
          ? []
          : [
              {
                where: `${where} papers[${paper + 1}].sections[${place + 1}].columns[${column + 1}].grain`,
                what: `工程は${NAMES[grain]}の期間で書かれています`,
                doThis: `${grain} にするか、grain を除いてください`,
              },
            ],
      ),
    ),
  )
}

/** The grain that each column of a section asks for; settings are otherwise read when the report is made. */
function grainsAsked({ columns }: SectionSettings): unknown[] {
  return Array.isArray(columns) ? columns.map((column: { grain?: unknown } | null) => column?.grain) : []
}

import type { MunicipalityRecord, PlanRecord } from '../plan/plan.ts'
import { href, routes } from '../routes.ts'
import type { TrailStep } from '../ui/layout.tsx'

type Place = { municipality: MunicipalityRecord; record?: PlanRecord }

/** The way to a page: all municipalities, this one, its plan, then `last`, the page itself. */
export function trailTo({ municipality, record }: Place, ...last: TrailStep[]): TrailStep[] {
  const { code, name } = municipality.municipality
  const steps: TrailStep[] = [
    { label: '団体一覧', href: href(routes.home) },
    { label: name, href: href(routes.municipality.show, { municipality: code }) },
  ]
  if (record) {
    steps.push({
      label: record.plan.short_title ?? record.plan.title,
      href: href(routes.plan.show, { municipality: code, plan: record.id }),
    })
  }
  steps.push(...last)
  return steps.map((step, index) => (index === steps.length - 1 ? { label: step.label } : step))
}

/** A page's title: what the page is of, then its plan and municipality, so that no two pages share one. */
export function titleOf({ municipality, record }: Required<Place>, page: string): string {
  return `${page} ${record.plan.short_title ?? record.plan.title} ${municipality.municipality.name}`
}

/** The municipality as the head of a page names it. */
export function ownerOf({ municipality }: MunicipalityRecord): { name: string; href: string } {
  return {
    name: municipality.name,
    href: href(routes.municipality.show, { municipality: municipality.code }),
  }
}

import type { Given } from './given.ts'

/** The printed name of a department by its id; `*` prints as the plan calls its open set (各施設所管課). */
export function departmentNames({
  municipality,
  record,
}: Pick<Given, 'municipality' | 'record'>): (id: string) => string {
  const names = new Map(municipality.departments.map(({ id, name }) => [id, name]))
  return (id) => (id === '*' ? record.plan.open_departments : names.get(id)) ?? id
}

import { printYaml } from '../files/yaml.ts'
import type { FigureMap } from '../plan/figure-map.ts'
import type { Municipality, Plan } from '../plan/plan.ts'

export function writeMunicipality(municipality: Municipality): string {
  const { code, name, kana, prefecture, kind, writing, licence = null } = municipality
  return printYaml(lean({ code, name, kana, prefecture, kind, writing, licence }))
}

/** figures/maps/<name>.yaml in its canonical order. */
export function writeFigureMap(map: FigureMap): string {
  const { title, sheet, subject, fiscal_year, values, unit, skip, unlisted, rows, state } = map
  return printYaml(
    lean({
      title,
      sheet,
      subject,
      fiscal_year,
      values,
      unit,
      skip,
      unlisted: unlisted === 'refuse' ? null : unlisted,
      rows: rows === 'one' ? null : rows,
      state,
    }),
  )
}

/** plan.yaml in its canonical order; what is unknown, none or the ordinary case is left out, as in every demo folder. */
export function writePlan(plan: Plan): string {
  return printYaml(
    lean({
      title: plan.title,
      short_title: plan.short_title,
      from: plan.from,
      to: plan.to,
      levels: plan.levels,
      open_departments: plan.open_departments,
      schedule_words: plan.schedule_words.map(({ word, due, continues }) => ({
        word,
        due: due || null,
        continues: continues || null,
      })),
      axes: plan.axes,
      assessors: plan.assessors,
      scales: plan.scales,
      fields: plan.fields.map(({ public: open, ...field }) => ({ ...field, public: open ? null : false })),
      rounds: plan.rounds,
      tallies: plan.tallies,
      proposals: plan.proposals,
      papers: plan.papers.map(({ id, title, subtitles, body, office_fonts, sections, public: open }) => ({
        id,
        title,
        subtitles,
        body: body === 'gothic' ? null : body,
        office_fonts: office_fonts ?? null,
        public: open ?? null,
        sections,
      })),
    }),
  )
}

/** Without nulls and empty lists, at every depth; a section's own settings stay as they are. */
function lean(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(lean)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
    .filter(([, inner]) => inner !== null && !(Array.isArray(inner) && inner.length === 0))
    .map(([key, inner]) => [key, key === 'sections' ? inner : lean(inner)])
  return Object.fromEntries(entries)
}

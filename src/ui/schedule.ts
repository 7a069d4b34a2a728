/** `short` is what a narrow scale has room for; a quarter's may be empty, its year standing at the first. */
export type Period = { label: string; short?: string; current: boolean }
/** `from` counts cells from 0; `word` stands in the first cell, a line runs on for `span` cells in all. */
export type Run = { from: number; span: number; word: string }
export type Layer = { name: '計画' | '変更' | '実績'; runs: Run[] }
/** 達成, 休止, №45に統合: stands at the end of cell `at`; null where no source says when it was. */
export type Flag = { at: number | null; text: string }
export type DatedFlag = Flag & { at: number }
/** What both strips draw: cells in order (a year each, or a half), layers of runs over them, flags. */
export type Schedule = { periods: Period[]; layers: Layer[]; flags: Flag[] }

/** What ▼ marks: the period that the report shown speaks of. */
export const MOMENT_SHOWN = 'この報告の時点'

export const layerClass = { 計画: 'layer-plan', 変更: 'layer-change', 実績: 'layer-actual' } as const

/** Whether there is nothing to draw: no cell was recorded, and nothing befell it. */
export function isEmpty({ layers, flags }: Schedule): boolean {
  return layers.length === 0 && flags.length === 0
}

/** Whether nothing stands in a cell: all there is, if anything, happened at an unknown time. */
export function isTimeless({ layers, flags }: Schedule): boolean {
  return layers.length === 0 && flags.every(({ at }) => at === null)
}

/** The flags that stand in a cell, and those of an unknown time, which stand outside the cells. */
export function flagsByTime({ flags }: Schedule): { dated: DatedFlag[]; undated: Flag[] } {
  return {
    dated: flags.filter((flag): flag is DatedFlag => flag.at !== null),
    undated: flags.filter(({ at }) => at === null),
  }
}

/** A flag of an unknown time in words: 「達成（時期は出典に記載なし）」. */
export function undatedWords({ text }: Flag): string {
  return `${text}（時期は出典に記載なし）`
}

/** The layer cut into runs and the empty cells between them, in order and covering every cell. */
export function stretches(
  layer: Layer,
  cells: number,
): { from: number; span: number; word: string | null }[] {
  const filled: { from: number; span: number; word: string | null }[] = []
  let next = 0
  for (const run of layer.runs.toSorted((one, other) => one.from - other.from)) {
    for (; next < run.from; next += 1) filled.push({ from: next, span: 1, word: null })
    filled.push(run)
    next = run.from + run.span
  }
  for (; next < cells; next += 1) filled.push({ from: next, span: 1, word: null })
  return filled
}

/** The schedule as a sentence, for those who hear it. */
export function scheduleInWords(schedule: Schedule): string {
  const { periods, layers } = schedule
  const { dated, undated } = flagsByTime(schedule)
  const label = (cell: number) => periods[cell]?.label ?? ''
  const run = ({ from, span, word }: Run) =>
    span === 1 ? `${label(from)} ${word}` : `${label(from)}から${label(from + span - 1)}まで ${word}`
  const said = layers
    .filter((layer) => layer.runs.length > 0)
    .map((layer) => `${layer.name}：${layer.runs.map(run).join('、')}。`)
  const flagged = [
    ...dated.map((flag) => `${label(flag.at)}に${flag.text}。`),
    ...undated.map((flag) => `${undatedWords(flag)}。`),
  ]
  const now = periods.filter((period) => period.current).map((period) => `${MOMENT_SHOWN}は${period.label}。`)
  return [...said, ...flagged, ...now].join('')
}

/**
 * The Paper: what a report says, before it is a web page, a PDF, a Word file or a worksheet.
 * Sections make it, writers walk it; neither knows the other.
 */

/** Printed by `printFigure`; the name says digits and unit, so every writer prints one text. */
export type Format = 'integer' | Percent | `${Percent}-parens`
/** A share in %, with the digits after the point to which its rule rounded it. */
export type Percent = 'percent0' | 'percent1' | 'percent2'
/**
 * What may be negative, under the sign with which the office writes that: `decimal▲` prints -1200.50 as ▲1,200.50, with
 * the digits that were recorded.
 */
export type Signed = `${'decimal' | Percent}${Negative}`
export type Negative = '△' | '▲' | '−'

/** A mark is told by its shape first (LOOK): full = done, half = partly, outline = not done, dash = not yet due. */
export type MarkShape = 'full' | 'half' | 'outline' | 'dash' | 'unknown'

/** One run of content. A figure keeps its number until a writer prints it. Strong text is bold, `lined` underlined too (下線部). */
export type Piece =
  | string
  | { kind: 'mark'; symbol: string; label: string; shape: MarkShape }
  | Figure
  | { kind: 'strong'; text: string; lined?: true }
  | { kind: 'minor'; text: string }
  | Run
  | { kind: 'break' }

/** A number: as its decimal digits where their precision is to be kept. Null is none (―); what is unknown is a text. */
export type Figure =
  | { kind: 'figure'; value: number | null; format: Format }
  | { kind: 'figure'; value: number | string | null; format: Signed }

/**
 * A stretch of a schedule, drawn over the columns its cell spans: the word where it begins, an arrow running on, a small
 * flag (達成, 休止) where it ends. Planned is thin, changed dashed, actual thick; as text it reads `検討→ 達成`.
 */
export type Run = {
  kind: 'run'
  word: string
  arrow: boolean
  look: 'planned' | 'changed' | 'actual'
  flag: string | null
}

export type Tone = 'plain' | 'head' | 'group' | 'total' | 'this-year' | 'carried' | 'later'

export type Cell = {
  content: Piece[]
  colSpan?: number
  rowSpan?: number
  align?: 'left' | 'center' | 'right'
  /** A background; never the only carrier of a meaning. */
  tone?: Tone
  /** `row` heads its row, `group` heads all rows it spans, `column` heads its column. */
  header?: 'row' | 'group' | 'column'
}

export type Column = {
  key: string
  /** Millimetres on paper; null shares what is left over. */
  width: number | null
  align: 'left' | 'center' | 'right'
}

/** Rows under one heading. A row span never crosses a group's end. */
export type RowGroup = { rows: Cell[][] }

export type Table = {
  kind: 'table'
  /** Names the table in errata, printed.csv and links. */
  id: string
  caption: string | null
  /** `（単位：百万円）`, at upper right; null where every column says its own. */
  unit: string | null
  columns: Column[]
  /** Header rows; they repeat on every page. */
  head: Cell[][]
  groups: RowGroup[]
  /** Below the table, in this order: notes, rounding note, source. */
  notes: string[]
  rounding: string | null
  source: string | null
  /** Type size in points; 9 or more (8 on A3). */
  size: number
}

/**
 * 図: what a chart shows, drawn alike on the page and in PDF. Numbers keep the digits recorded; null draws nothing (none,
 * unknown: its table says which). Never without figures: a section makes one only where some are known.
 */
export type Chart = {
  kind: 'chart'
  /** Names the chart in links; its table bears the same. */
  id: string
  /** Numbered with the tables: 図表1. */
  caption: string
  plot: Plot
  /** What a reader hears who does not see it, written from the data. */
  alternative: string
  /** Stands below the chart always, without a caption of its own; bears unit, notes, rounding note and source of both. */
  table: Table
}

export type Plot = LinePlot | BarPlot | StackedPlot | MultiplesPlot

/**
 * Values through time: a line a series, eight at most, told apart by dash, shape of its points and its name at its end; the
 * first one is drawn strongest.
 */
export type LinePlot = { shape: 'line'; axis: Axis; x: string[]; lines: PlotLine[] }
export type PlotLine = { name: string; values: (string | null)[] }

/**
 * Bodies ranked: a bar each, from the top; the own one is marked by more than colour. `rule` is a line across: an average.
 * On an axis not from zero each is a point, because a bar's length would lie.
 */
export type BarPlot = {
  shape: 'bar'
  axis: Axis
  bars: { name: string; value: string | null; own: boolean }[]
  rule: { name: string; value: string } | null
}

/** Parts of wholes: a bar each, its parts (eight at most) told apart by hatching, their values in them, their names in a key. */
export type StackedPlot = {
  shape: 'stacked'
  axis: Axis
  parts: string[]
  bars: { name: string; values: (string | null)[] }[]
}

/** The same small line chart for many subjects, on one scale. */
export type MultiplesPlot = { shape: 'multiples'; axis: Axis; x: string[]; panels: PlotLine[] }

/**
 * `format` prints the values at marks and ticks; `fromZero`: the scale begins at zero; `holds`: values of other charts that
 * are read beside this one, which its scale must hold too.
 */
export type Axis = { unit: string; format: Signed; fromZero: boolean; holds?: string[] }

export type LegendEntry = { sample: Piece[]; tone?: Tone; label: string; meaning: string | null }

export type Running = { left?: string; center?: string; right?: string }

/** Begins a new page with this setting; `{page}` in a running text is the page number. */
export type PageSetup = {
  kind: 'page'
  size: 'A4' | 'A3'
  orientation: 'portrait' | 'landscape'
  /** Millimetres. */
  margin: { top: number; right: number; bottom: number; left: number }
  header: Running | null
  footer: Running | null
  /** `start` begins the count at 1 here, `on` goes on counting, `off` prints none. */
  numbering: 'off' | 'start' | 'on'
}

export type Heading = {
  kind: 'heading'
  level: 1 | 2 | 3
  /** ASCII; the anchor on the page. */
  id: string
  /** `2.1`, given by `numberHeadings` unless the section gives one of its own; null where the heading bears none. */
  number: string | null
  /** Bears no number, and counts for none. */
  bare?: true
  text: string
}

export type Cover = {
  kind: 'cover'
  publisher: string
  title: string
  subtitles: string[]
  /** What day the contents speak of; apart from the day of issue. */
  asOf: string
  issued: string
  /** 資料番号, in a box at upper right. */
  box?: string
  /** The meeting it is laid before: its name, its date. */
  meeting?: string[]
  /** （案） behind the title. */
  draft?: boolean
  /** Whom to ask, at the foot. */
  contact?: string[]
}

export type Block =
  | PageSetup
  | Cover
  | Heading
  | Table
  | Chart
  | { kind: 'paragraph'; content: Piece[] }
  | { kind: 'list'; items: Piece[][] }
  | { kind: 'note'; content: Piece[] }
  | { kind: 'legend'; title: string; entries: LegendEntry[] }
  | { kind: 'contents'; title: string; depth: number }

/** A table of open data: one observation a row, ASCII field names. */
export type Dataset = {
  name: string
  title: string
  /** What a row is, and what is left out; for metadata. */
  description?: string
  /** The fields that name a row. None: rows are told apart by nothing. */
  key?: readonly string[]
  fields: DatasetField[]
  rows: (string | number | null)[][]
}

/**
 * A field of a dataset. `form` says what stands in it: a code of the table that `codes` names, a proper name (kept letter for
 * letter), other text, a number (its digits as recorded), a western year, a day or month, a period.
 */
export type DatasetField = {
  name: string
  title: string
  unit: string | null
  definition?: string
  form?: FieldForm
  codes?: string
}

export type FieldForm = 'code' | 'name' | 'text' | 'number' | 'year' | 'date' | 'period'

export type Paper = {
  id: string
  title: string
  author: string
  /** `YYYY-MM-DD` or `YYYY-MM`; null when the paper is not yet issued. */
  issued: string | null
  /** What its running text and its tables are set in; headings are always gothic. */
  body: 'gothic' | 'mincho'
  blocks: Block[]
  datasets: Dataset[]
}

/**
 * A field is declared once, beside its words: files, screens, sheets and the data dictionary walk the same list.
 * An empty cell is unknown: null, or an empty list, or (for `yes`) not said.
 */
export type Kind =
  | 'text'
  /** ASCII, lower case: the name by which other files point here. */
  | 'id'
  /** Ids separated by spaces; `*` is an open set (各施設所管課). */
  | 'ids'
  /** Text that is never renumbered: `14`, `4-1`, `外1`. */
  | 'code'
  | 'words'
  | 'integer'
  /** Kept as its digits, so that the precision recorded is the precision kept. */
  | 'decimal'
  /** A western fiscal year. */
  | 'year'
  /** A fiscal year, or `plan` for the whole period. */
  | 'year_or_plan'
  | 'period'
  /** YYYY-MM-DD or YYYY-MM. */
  | 'date'
  | 'yes'
  | readonly string[]

export type Reference =
  | 'department'
  | 'heading'
  | 'item'
  | 'round'
  | 'axis'
  | 'assessor'
  | 'schedule_word'
  | 'indicator'
  | 'series'

export type Field = {
  kind: Kind
  required?: true
  /** The value names one of these (or several of them); a name that nothing bears is refused. */
  refers?: Reference
  /** Declared after folders were in use: written only where a row has a value, so that they stay canonical. */
  later?: true
  /** 名称, as screens and the data dictionary print it. */
  name: string
  /** 説明: what it is, in its unit. */
  note: string
}

export type Fields = Readonly<Record<string, Field>>

type Required<F extends Field> = F['kind'] extends 'ids' | 'words'
  ? string[]
  : F['kind'] extends 'integer' | 'year'
    ? number
    : F['kind'] extends 'year_or_plan'
      ? number | 'plan'
      : F['kind'] extends 'yes'
        ? boolean
        : F['kind'] extends readonly (infer Choice)[]
          ? Choice
          : string

type Value<F extends Field> = F extends { required: true }
  ? Required<F>
  : F['kind'] extends 'ids' | 'words' | 'yes'
    ? Required<F>
    : Required<F> | null

/** A row of a table, its types taken from the declaration. */
export type Row<F extends Fields> = { -readonly [Name in keyof F]: Value<F[Name]> }

import type { About, ToldTable } from './about.ts'
import { MEDIA_TYPES } from './about.ts'

/** What `metadata.json` says: of the data as a whole, then of every table, field and file. */
export function metadataOf(about: About, tables: readonly ToldTable[]) {
  const { title, description, publisher, licence, source, plans, updates, layout } = about
  const isShiftJis = about.encoding === 'shift_jis'
  return {
    title,
    description,
    language: 'ja',
    publisher,
    licence,
    source,
    plans,
    updates,
    layout,
    encoding: {
      csv: {
        encoding: isShiftJis ? 'Shift_JIS (CP932)' : 'UTF-8',
        bom: !isShiftJis,
        line_end: 'LF',
        separator: ',',
        quote: '"',
        formulas: '=、+、-、@ で始まる文も、文のまま書く。表計算ソフトでは文字列として取り込む',
      },
      json: { encoding: 'UTF-8', bom: false, line_end: 'LF' },
      xlsx: { sheets: 1, formulas: 'なし。文はすべて文字列' },
    },
    conventions: {
      empty:
        '空（JSONでは null）は値がないこと。理由は状態（state）の列か、各列の定義のとおり。0 は値が0であること',
      line_separator: about.lineSeparator,
      line_separator_note: `文の中の改行は ${about.lineSeparator} に置き換え、行の前後の空白と空の行を除いた`,
      yes_no: 'yes、又は no',
      dates: '年-月-日（2021-03-31）、日が分からなければ 年-月（2021-02）',
      fiscal_years: '西暦。4月から翌年3月まで（2020は令和2年度）。団体の書き方による表記は _label の列',
      letters:
        '機種に依存する文字（①、№、㈱、㎡など）は、固有名詞の列を除き、下のとおり置き換えた。to が null の字は置き換えず残した。公表した報告書では原文のまま',
    },
    replaced_letters: about.letters.map(({ letter, to, count, tables: where }) => ({
      letter,
      code_point: codePoint(letter),
      to,
      count,
      tables: where,
    })),
    ...(isShiftJis
      ? {
          shift_jis_letters: about.twins.map(({ letter, as, count }) => ({
            letter,
            code_point: codePoint(letter),
            written_as: as,
            count,
          })),
        }
      : {}),
    tables: tables.map(({ files, fields, ...table }) => ({
      ...table,
      fields: fields.map((field) => ({
        name: field.name,
        title: field.title,
        form: field.form ?? 'text',
        unit: field.unit,
        codes: field.codes ?? null,
        definition: field.definition ?? '',
      })),
      files: files.map((file) => ({ ...file, media_type: MEDIA_TYPES[file.form] })),
    })),
  }
}

export type Metadata = ReturnType<typeof metadataOf>

function codePoint(letter: string): string {
  return `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

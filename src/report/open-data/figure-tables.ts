import { bookOf, type FigureBook } from '../../figures/book.ts'
import type { Figure, Series, Subject } from '../../plan/figure-nouns.ts'
import type { Municipality, MunicipalityRecord } from '../../plan/plan.ts'
import { OWNER, wordColumns, yearColumns } from './common-columns.ts'
import { type Maker, makerOf, type OpenTable } from './open-table.ts'
import { stateOf, VOCABULARIES } from './vocabularies.ts'

/** The figures that papers printed, with what names them. */
type FiguresAt = { municipality: Municipality; record: MunicipalityRecord; book: FigureBook }

const allFigures = ({ record }: FiguresAt): Figure[] => Object.values(record.figures).flat()

const FIGURES_TABLE: OpenTable<FiguresAt, Figure> = {
  name: 'figures',
  title: '財政・職員などの数値',
  description:
    '1行は1つの系列の1つの対象の1つの年度の値。報告書に印刷したものだけ。記録した単位と桁のまま。― は state が none、不明は unknown、0 は値が0',
  key: ['municipality', 'series', 'subject', 'fiscal_year'],
  columns: [
    ...OWNER.slice(0, 1),
    {
      name: 'series',
      title: '系列',
      form: 'code',
      codes: 'codes-series',
      definition: '系列のID',
      of: ({ series }) => series,
    },
    {
      name: 'series_name',
      title: '系列名',
      form: 'text',
      definition: '系列の名称',
      of: ({ series }, { book }) => book.series(series)?.name ?? series,
    },
    {
      name: 'subject',
      title: '対象',
      form: 'code',
      codes: 'codes-subjects',
      definition: '会計・部署・平均などのID、又は6桁の団体コード',
      of: ({ subject }) => subject,
    },
    {
      name: 'subject_name',
      title: '対象名',
      form: 'name',
      definition: '会計・部署・団体などの名称',
      of: ({ subject }, { book }) => book.subject(subject).name,
    },
    ...yearColumns<FiguresAt, Figure>('fiscal_year', '年度', '値の年度', ({ fiscal_year }) => fiscal_year),
    {
      name: 'value',
      title: '値',
      form: 'number',
      definition: '記録した桁のままの値。端数処理をする前のもの。空のときの意味は state の列',
      of: ({ value }) => value,
    },
    {
      name: 'unit',
      title: '単位',
      form: 'text',
      definition: '値の単位。空は単位のない値',
      of: ({ series, unit }, { book }) => unit ?? book.series(series)?.unit ?? null,
    },
    {
      name: 'state',
      title: '状態',
      form: 'code',
      codes: 'codes-states',
      definition: '確定・速報・見込み・該当なし・不明・非公表などの別',
      of: ({ value, state }) => stateOf(value, state),
    },
    {
      name: 'note',
      title: '注',
      form: 'text',
      definition: '値についての注。空は注がないこと',
      of: ({ note }) => note,
    },
  ],
  rowsOf: allFigures,
}

const SERIES_CODES: OpenTable<FiguresAt, Series> = {
  name: 'codes-series',
  title: 'コード表：系列',
  description: '1行は1つの系列',
  key: ['municipality', 'series'],
  columns: [
    ...OWNER,
    { name: 'series', title: '系列', form: 'code', definition: '系列のID', of: ({ series }) => series },
    { name: 'name', title: '系列名', form: 'text', definition: '系列の名称', of: ({ name }) => name },
    {
      name: 'unit',
      title: '単位',
      form: 'text',
      definition: '値の単位。空は単位のない値',
      of: ({ unit }) => unit,
    },
    {
      name: 'group',
      title: '表',
      form: 'code',
      definition: '値の記された表のID',
      of: ({ group }) => group,
    },
    {
      name: 'identity',
      title: '成り立つ式',
      form: 'text',
      definition: '他の系列との関係。revenue - expenditure は、その差に等しいこと。空は、式がないこと',
      of: ({ identity }) => identity,
    },
    {
      name: 'source',
      title: '資料',
      form: 'text',
      definition: '数字の出典。空は出典に記載なし',
      of: ({ source }) => source,
    },
  ],
  rowsOf: ({ record }) => record.series,
}

const SUBJECT_CODES: OpenTable<FiguresAt, Subject> = {
  name: 'codes-subjects',
  title: 'コード表：数値の対象',
  description: '1行は1つの対象（会計・団体・部署・平均など）',
  key: ['municipality', 'subject'],
  columns: [
    ...OWNER,
    {
      name: 'subject',
      title: '対象',
      form: 'code',
      definition: '会計・部署・平均などのID、又は6桁の団体コード',
      of: ({ subject }) => subject,
    },
    { name: 'name', title: '対象名', form: 'name', definition: '対象の名称', of: ({ name }) => name },
    ...wordColumns<FiguresAt, Subject>(
      ['kind', '種別', 'codes-subject-kinds'],
      '普通会計・特別会計・公営企業会計・団体・部署・平均・その他の別。空は出典に記載なし',
      VOCABULARIES['codes-subject-kinds'].names,
      ({ kind }) => kind,
    ),
  ],
  rowsOf: (at) => [...new Set(allFigures(at).map(({ subject }) => subject))].map(at.book.subject),
}

type Note = MunicipalityRecord['figureNotes'][number] & { number: number }

const NOTES_TABLE: OpenTable<FiguresAt, Note> = {
  name: 'figure-notes',
  title: '数値の注',
  description: '1行は1つの注。系列・対象・年度の空は、どれにも当てはまること',
  key: ['municipality', 'note_number'],
  columns: [
    ...OWNER,
    {
      name: 'note_number',
      title: '注の番号',
      form: 'number',
      unit: '番',
      definition: '記録した順。この版の中でだけ注を指す',
      of: ({ number }) => number,
    },
    {
      name: 'series',
      title: '系列',
      form: 'code',
      codes: 'codes-series',
      definition: '系列のID。空は、どの系列にも当てはまること',
      of: ({ series }) => series,
    },
    {
      name: 'subject',
      title: '対象',
      form: 'code',
      codes: 'codes-subjects',
      definition: '会計・部署・平均などのID、又は6桁の団体コード。空は、どの対象にも当てはまること',
      of: ({ subject }) => subject,
    },
    ...yearColumns<FiguresAt, Note>(
      'fiscal_year',
      '年度',
      '注の年度。空は、どの年度にも当てはまること',
      ({ fiscal_year }) => fiscal_year,
    ),
    { name: 'note', title: '注', form: 'text', definition: '注の文', of: ({ note }) => note },
  ],
  rowsOf: ({ record }) => record.figureNotes.map((note, index) => ({ ...note, number: index + 1 })),
}

/** The tables of figures and those of their codes; without rows where no paper prints any. */
export function figureTables(figures: MunicipalityRecord | null): { tables: Maker[]; codes: Maker[] } {
  const at =
    figures === null
      ? []
      : [
          {
            municipality: figures.municipality,
            record: figures,
            book: bookOf(figures, Number.MAX_SAFE_INTEGER),
          },
        ]
  return {
    tables: [makerOf(FIGURES_TABLE, at), makerOf(NOTES_TABLE, at)],
    codes: [makerOf(SERIES_CODES, at), makerOf(SUBJECT_CODES, at)],
  }
}

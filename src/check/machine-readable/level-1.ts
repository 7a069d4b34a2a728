import { isIdeograph, isPlain } from '../../plan/plain-letters.ts'
import { badCells, emptyCells, type Rule, type SeenFile, type SeenFolder, tablesOf } from './seen.ts'

const FORMS = /\.(csv|xlsx|xml|ods|json|jsonld)$/

/** Rules that look at workbooks alone: how many of something that a bare table does without. */
function without(id: string, asks: string, key: keyof NonNullable<SeenFile['workbook']>, what: string): Rule {
  return {
    id,
    asks,
    find: ({ files }) =>
      files.flatMap(({ name, workbook }) =>
        workbook === null || workbook[key] === 0
          ? []
          : [{ file: name, where: 'シート', what: `${what}${workbook[key]}` }],
      ),
  }
}

const csvFiles = ({ files }: SeenFolder) =>
  files.flatMap((file) => (file.csv === null ? [] : [{ file, csv: file.csv }]))

/** Level 1: that a machine reads the tables at all. */
export const LEVEL_1: readonly Rule[] = [
  {
    id: 'L1-01',
    asks: 'xlsx、csv、xml、ods、json のいずれかである',
    find: ({ metadata, files }) => [
      ...files
        .filter(({ name }) => !FORMS.test(name))
        .map(({ name }) => ({ file: name, where: 'ファイル', what: '機械で読めない形式' })),
      ...metadata.tables.flatMap((table) =>
        table.files
          .filter(({ name }) => !files.some((file) => file.name === name && file.tables.length > 0))
          .map(({ name }) => ({ file: name, where: 'ファイル', what: '表として読めない' })),
      ),
    ],
  },
  {
    id: 'L1-02',
    asks: '1つのシート・ファイルに1つの表',
    find: ({ files }) =>
      files
        .filter(({ tables }) => tables.length > 1)
        .map(({ name, tables }) => ({ file: name, where: 'シート', what: `表が${tables.length}つ` })),
  },
  {
    id: 'L1-03',
    asks: '空の行や列でデータを分けない',
    find: (folder) =>
      tablesOf(folder).flatMap(({ file, header, body }) => [
        ...body.flatMap((row, index) =>
          row.every(({ kind }) => kind === 'empty')
            ? [{ file: file.name, where: `${index + 2}行目`, what: '空の行' }]
            : [],
        ),
        ...header.flatMap((name, index) =>
          name === '' && body.every((row) => (row[index]?.kind ?? 'empty') === 'empty')
            ? [{ file: file.name, where: `${index + 1}列目`, what: '空の列' }]
            : [],
        ),
      ]),
  },
  {
    id: 'L1-04',
    asks: '表のほかに題名や注を置かない',
    find: (folder) =>
      tablesOf(folder).flatMap(({ file, told, header, body }) => [
        ...(header.length === told.fields.length
          ? []
          : [{ file: file.name, where: '1行目', what: '列の名の行でない' }]),
        ...body.flatMap((row, index) =>
          row.slice(header.length).some(({ kind }) => kind !== 'empty')
            ? [{ file: file.name, where: `${index + 2}行目`, what: '表の外に値' }]
            : [],
        ),
      ]),
  },
  {
    id: 'L1-05',
    asks: 'どの列にも、内容の分かる名がある',
    find: (folder) =>
      tablesOf(folder).flatMap(({ file, told, header }) =>
        header.flatMap((name, index) => {
          const field = told.fields.find((one) => one.name === name)
          return name !== '' && field !== undefined && field.title !== ''
            ? []
            : [{ file: file.name, where: `${index + 1}列目`, what: '列に名がない' }]
        }),
      ),
  },
  {
    id: 'L1-06',
    asks: '体裁のための空白や改行を入れない',
    find: (folder) =>
      badCells(
        folder,
        () => true,
        ({ cell }) => /[\r\n\t]|^[\s\u3000]|[\s\u3000]$|[ \u3000]{2}/.test(cell.text),
        '体裁のための空白や改行',
      ),
  },
  {
    id: 'L1-07',
    asks: '1つのセルに1つのデータ',
    find: (folder) =>
      badCells(
        folder,
        ({ form }) => form === 'number' || form === 'year' || form === 'code' || form === 'date',
        ({ cell }) => /[\s,、，;；]|\d\s*[(（]/.test(cell.text),
        '2つ以上のデータ',
      ),
  },
  {
    id: 'L1-08',
    asks: '機種に依存する文字を使わない（固有名詞を除く）',
    find: (folder) =>
      badCells(
        folder,
        ({ form }) => form !== 'name',
        // An ideograph within a text may belong to a name, which no program can tell.
        ({ cell }) => [...cell.text].some((letter) => !isPlain(letter) && !isIdeograph(letter)),
        '機種に依存する文字',
      ),
  },
  {
    id: 'L1-09',
    asks: '値がないことと0を区別する',
    find: (folder) => [
      ...statesFindings(folder),
      ...emptyCells(
        folder,
        ({ definition }) => !definition.includes('空'),
        ({ field, told }) => !hasState(told, field.name),
        '空の意味が定義にない',
      ),
    ],
  },
  without('L1-10', '図形や画像にデータを入れない', 'drawn', '図形や画像 '),
  without('L1-11', '太字・色・網掛けに意味を持たせない', 'decorated', '飾られたセル '),
  without('L1-12', 'セルを結合しない', 'merged', '結合 '),
  without('L1-13', '行・列・シートを隠さない', 'hidden', '隠れた行・列・シート '),
  {
    id: 'L1-14',
    asks: 'CSVは1つの記録を1行にする',
    find: (folder) =>
      csvFiles(folder).flatMap(({ file, csv }) =>
        file.tables[0] !== undefined && csv.lines.length !== file.tables[0].rows.length
          ? [
              {
                file: file.name,
                where: 'ファイル',
                what: `${file.tables[0].rows.length}の記録が${csv.lines.length}行`,
              },
            ]
          : [],
      ),
  },
  {
    id: 'L1-15',
    asks: 'CSVはコンマを含む値を引用符で囲む',
    find: (folder) =>
      csvFiles(folder).flatMap(({ file, csv }) => {
        const rows = file.tables[0]?.rows ?? []
        const ragged = rows.findIndex((row) => row.length !== rows[0]?.length)
        if (!csv.closes) return [{ file: file.name, where: 'ファイル', what: '引用符が閉じていない' }]
        return ragged === -1
          ? []
          : [{ file: file.name, where: `${ragged + 1}行目`, what: '値の数が列の数と違う' }]
      }),
  },
]

const ABSENT = ['none', 'unknown', 'withheld']

/** Whether a field's empty cells are told by the column of states. */
function hasState({ fields }: { fields: readonly { name: string }[] }, name: string): boolean {
  return name === 'value' && fields.some((field) => field.name === 'state')
}

/** A value is empty just where its state says that there is none, that it is unknown or withheld. */
function statesFindings(folder: SeenFolder): ReturnType<Rule['find']> {
  return tablesOf(folder).flatMap(({ file, header, body }) => {
    const [value, state] = [header.indexOf('value'), header.indexOf('state')]
    if (value === -1) return []
    return body.flatMap((row, index) => {
      const isAbsent = ABSENT.includes(row[state]?.text ?? '')
      const isEmpty = (row[value]?.kind ?? 'empty') === 'empty'
      return isAbsent === isEmpty
        ? []
        : [{ file: file.name, where: `${index + 2}行目 value`, what: '値の有無と状態が合わない' }]
    })
  })
}

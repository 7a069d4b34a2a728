import { isDate } from '../../plan/fiscal-year.ts'
import { isMunicipalityCode } from '../../plan/municipality-code.ts'
import { grainOf } from '../../plan/period.ts'
import { badCells, type Rule, type SeenFolder, tablesOf } from './seen.ts'

/** Level 3: that tables of many offices and years can be put together. */
export const LEVEL_3: readonly Rule[] = [
  {
    id: 'L3-01',
    asks: '1行目が列の名、2行目からデータ',
    find: (folder) =>
      tablesOf(folder).flatMap(({ file, told, header, body }) => [
        ...(told.fields.every(({ name }, index) => header[index] === name)
          ? []
          : [{ file: file.name, where: '1行目', what: '列の名が metadata.json と違う' }]),
        ...(body.length === told.rows
          ? []
          : [{ file: file.name, where: 'ファイル', what: `${told.rows}行のはずが${body.length}行` }]),
      ]),
  },
  {
    id: 'L3-02',
    asks: 'コード表を付ける',
    find: (folder) => {
      const codes = codesOf(folder)
      return [
        ...folder.metadata.tables.flatMap((table) =>
          table.fields
            .filter((field) => field.codes !== null && !codes.has(field.codes))
            .map(({ name, codes: lacking }) => ({
              file: `${table.name}.csv`,
              where: name,
              what: `コード表 ${lacking} がない`,
            })),
        ),
        ...badCells(
          folder,
          (field) => field.codes !== null,
          ({ cell, field }) => codes.get(field.codes ?? '')?.has(cell.text) === false,
          'コード表にない値',
        ),
      ]
    },
  },
  {
    id: 'L3-03',
    asks: '数の列の特殊な記号を定義する（このデータでは使わない）',
    find: (folder) =>
      badCells(
        folder,
        ({ form }) => form === 'number' || form === 'year',
        ({ cell }) => /[^\d.\-+eE]/.test(cell.text),
        '数の列の記号',
      ),
  },
  {
    id: 'L3-04',
    asks: '単位を示す',
    find: ({ metadata }) =>
      metadata.tables.flatMap(({ name, fields }) =>
        fields
          .filter(({ form, unit }) => form === 'number' && unit === null)
          .filter((field) => !(field.name === 'value' && fields.some((one) => one.name === 'unit')))
          .map((field) => ({ file: `${name}.csv`, where: field.name, what: '単位がない' })),
      ),
  },
  {
    id: 'L3-05',
    asks: '時間は西暦、又は西暦と和暦の両方で示す',
    find: (folder) => [
      ...badCells(
        folder,
        ({ form }) => form === 'year',
        ({ cell }) => !/^\d{4}$/.test(cell.text),
        '西暦の年度でない値',
      ),
      ...badCells(
        folder,
        ({ form }) => form === 'date',
        ({ cell }) => !isDate(cell.text),
        '年月日でない値',
      ),
      ...badCells(
        folder,
        ({ form }) => form === 'period',
        ({ cell }) => grainOf(cell.text) === null,
        '期間でない値',
      ),
      ...folder.metadata.tables.flatMap(({ name, fields }) =>
        fields
          .filter(({ form }) => form === 'year')
          .filter((field) => !fields.some((one) => one.name === `${field.name}_label`))
          .map((field) => ({ file: `${name}.csv`, where: field.name, what: '和暦の列がない' })),
      ),
    ],
  },
  {
    id: 'L3-06',
    asks: '地域は標準のコードか正式な名称で示す',
    find: (folder) => [
      ...badCells(
        folder,
        ({ name }) => name === 'municipality',
        ({ cell }) => !isMunicipalityCode(cell.text),
        '団体コードでない値',
      ),
      ...folder.metadata.tables
        .filter(({ fields }) => !isWordList(fields) && !fields.some(({ name }) => name === 'municipality'))
        .map(({ name }) => ({ file: `${name}.csv`, where: 'municipality', what: '団体の列がない' })),
    ],
  },
  {
    id: 'L3-07',
    asks: '毎年同じ形にし、変えたことを示す',
    find: ({ metadata: { layout } }) =>
      layout.version !== '' && layout.changes[0]?.version === layout.version
        ? []
        : [{ file: 'metadata.json', where: 'layout', what: '形の版か、その変更が示されていない' }],
  },
  {
    id: 'L3-08',
    asks: '定義・出典・更新の履歴・文字コードとBOMを示し、列の名は半角英数字にする',
    find: describedFindings,
  },
  {
    id: 'L3-09',
    asks: '縦に長い形（1行に1つの観測）にする',
    find: (folder) =>
      tablesOf(folder).flatMap(({ file, told, header, body }) => [
        ...header
          .filter((name) => /\d/.test(name))
          .map((name) => ({ file: file.name, where: name, what: '年度や番号が列になっている' })),
        ...doubled(
          told.key,
          header,
          body.map((row) => row.map(({ text }) => text)),
        ).map((row) => ({
          file: file.name,
          where: `${row}行目`,
          what: `${told.key.join('・')} の同じ行がある`,
        })),
      ]),
  },
]

/** A list of coded words that is the same for everybody. */
function isWordList(fields: readonly { name: string }[]): boolean {
  return fields.map(({ name }) => name).join() === 'code,name'
}

/** The codes of every code table: the last field of its key. */
function codesOf(folder: SeenFolder): Map<string, Set<string>> {
  return new Map(
    tablesOf(folder)
      .filter(({ file }) => file.csv !== null)
      .map(({ told, header, body }) => {
        const at = header.indexOf(told.key.at(-1) ?? '')
        return [told.name, new Set(body.map((row) => row[at]?.text ?? ''))]
      }),
  )
}

function describedFindings({ metadata, files }: SeenFolder): ReturnType<Rule['find']> {
  const lacking = (where: string) => ({ file: 'metadata.json', where, what: '示されていない' })
  const { csv } = metadata.encoding
  const isShiftJis = csv.encoding.startsWith('Shift_JIS')
  return [
    ...(metadata.source === '' ? [lacking('source')] : []),
    ...(metadata.updates.length === 0 ? [lacking('updates')] : []),
    ...(metadata.licence.url === '' ? [lacking('licence')] : []),
    ...metadata.tables.flatMap((table) => [
      ...(table.description === '' ? [lacking(table.name)] : []),
      ...table.fields.flatMap(({ name, definition }) => [
        ...(definition === '' ? [lacking(`${table.name} ${name}`)] : []),
        ...(/^[a-z][a-z0-9_]*$/.test(name)
          ? []
          : [{ file: `${table.name}.csv`, where: name, what: '列の名が半角英数字でない' }]),
      ]),
      ...table.files.flatMap(({ name, bytes, sha256 }) => {
        const file = files.find((one) => one.name === name)
        return file === undefined || (file.bytes === bytes && file.sha256 === sha256)
          ? []
          : [{ file: name, where: 'ファイル', what: '大きさか SHA-256 が metadata.json と違う' }]
      }),
    ]),
    ...files.flatMap((file) =>
      file.csv === null || (file.csv.bom === csv.bom && isOf(file.csv, isShiftJis))
        ? []
        : [{ file: file.name, where: 'ファイル', what: '文字コードかBOMが metadata.json と違う' }],
    ),
  ]
}

/** A file of ASCII alone is in either encoding. */
function isOf(
  { encoding, lines }: { encoding: string | null; lines: string[] },
  isShiftJis: boolean,
): boolean {
  return encoding === (isShiftJis ? 'shift_jis' : 'utf-8') || lines.every((line) => /^[ -~]*$/.test(line))
}

/** The rows, as a spreadsheet counts them, that agree with an earlier one in all fields of the key. */
function doubled(key: readonly string[], header: readonly string[], body: string[][]): number[] {
  const places = key.map((name) => header.indexOf(name))
  const seen = new Set<string>()
  return body.flatMap((row, index) => {
    const text = JSON.stringify(places.map((at) => row[at] ?? ''))
    if (key.length > 0 && seen.has(text)) return [index + 2]
    seen.add(text)
    return []
  })
}

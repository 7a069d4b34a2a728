import { badCells, emptyCells, type Rule, tablesOf } from './seen.ts'

const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?$/
/** A spreadsheet keeps so many digits; a longer number is a text there, or it would be another one. */
const MOST_DIGITS = 15
const SAME_AS_ABOVE = /^(同上|同左|同右|〃|″|々|"|”)$/

/** Level 2: that a machine can count with them. */
export const LEVEL_2: readonly Rule[] = [
  {
    id: 'L2-01',
    asks: '数は数だけにする（単位・コンマ・※・△を付けない）',
    find: (folder) =>
      badCells(
        folder,
        ({ form }) => form === 'number' || form === 'year',
        ({ cell, file }) =>
          !NUMBER.test(plain(cell.text)) ||
          (file.csv === null && cell.kind !== 'number' && cell.text.replace(/\D/g, '').length <= MOST_DIGITS),
        '数でない値',
      ),
  },
  {
    id: 'L2-02',
    asks: '「同上」などで省かない',
    find: (folder) => [
      ...badCells(
        folder,
        () => true,
        ({ cell }) => SAME_AS_ABOVE.test(cell.text),
        '省いた値',
      ),
      ...emptyCells(
        folder,
        ({ name }) => name === 'municipality' || name === 'plan',
        () => true,
        '上の行と同じ値が省かれている',
      ),
    ],
  },
  {
    id: 'L2-03',
    asks: '見出しは1行で、同じ名の列がない',
    find: (folder) =>
      tablesOf(folder).flatMap(({ file, told, header, body }) => [
        ...header
          .filter((name, index) => header.indexOf(name) !== index)
          .map((name) => ({ file: file.name, where: '1行目', what: `同じ名の列「${name}」` })),
        ...(body[0]?.length && body[0].every(({ text }, index) => text === told.fields[index]?.title)
          ? [{ file: file.name, where: '2行目', what: '見出しが2行' }]
          : []),
      ]),
  },
  {
    id: 'L2-04',
    asks: '選択肢は、コードか、一つに決めた書き方にする',
    find: (folder) =>
      tablesOf(folder).flatMap(({ file, told, header, body }) =>
        told.fields
          .filter(({ form }) => form === 'code')
          .flatMap(({ name }) => {
            const at = header.indexOf(name)
            const spellings = Map.groupBy(
              new Set(body.flatMap((row) => (row[at]?.kind === 'empty' ? [] : (row[at]?.text ?? [])))),
              (text) => text.normalize('NFKC').toLowerCase(),
            )
            return [...spellings.values()]
              .filter(({ length }) => length > 1)
              .map((same) => ({
                file: file.name,
                where: name,
                what: `書き方の違う同じ値「${same.join('、')}」`,
              }))
          }),
      ),
  },
  {
    id: 'L2-05',
    asks: '「その他」とその内容を別の列にする',
    find: (folder) =>
      badCells(
        folder,
        ({ form, name }) => form === 'code' || /_(name|label)$/.test(name),
        ({ cell }) => /^その他[（(:：]/.test(cell.text),
        '「その他」とその内容',
      ),
  },
  {
    id: 'L2-06',
    asks: 'Excelは数式でなく値にする',
    find: ({ files }) =>
      files.flatMap(({ name, workbook }) =>
        workbook === null || workbook.formulas === 0
          ? []
          : [{ file: name, where: 'シート', what: `数式 ${workbook.formulas}` }],
      ),
  },
]

/** A workbook's number as its digits: 1e-7 is one too. */
function plain(text: string): string {
  return /e/i.test(text) && Number.isFinite(Number(text)) ? '0' : text
}

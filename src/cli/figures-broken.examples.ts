import { workbook } from '../files/workbook.fixture.ts'
import { lines } from './figures.examples.ts'

/** The heads of a prefecture's list. */
export const HEAD = '団体コード,団体名,財政力指数,経常収支比率'
export const R2 = ['--year', '2020']
const ACCOUNTS_HEAD = '会計名,年度,歳入,歳出'

/** What is wrong, the map, the file, what else is asked, and the sentence. */
type Broken = [string, string, () => string | Uint8Array | Promise<string | Uint8Array>, string[], string]

/** Yearly files that are refused, each with one sentence. */
export const BROKEN: Broken[] = [
  ['an empty file', 'main-indicators', () => '', [], 'ファイルが空です'],
  [
    'a picture',
    'main-indicators',
    () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1, 2),
    [],
    '文字のファイルでもExcelのファイルでもありません',
  ],
  [
    'UTF-16',
    'main-indicators',
    () => new Uint8Array(Buffer.from(`\ufeff${HEAD}`, 'utf16le')),
    [],
    'UTF-16で書かれています',
  ],
  [
    'bytes that may be two things',
    'main-indicators',
    () => Uint8Array.of(0xbb, 0xd4, 0xcc, 0xb1),
    [],
    '文字コードが決められません',
  ],
  [
    'tabs',
    'main-indicators',
    () => lines(HEAD, '990019,見本町,0.36,93.0').replaceAll(',', '\t'),
    [],
    'コンマではなくタブ',
  ],
  [
    'an open quote',
    'main-indicators',
    () => lines(HEAD, '990019,"見本町,0.36,93.0'),
    R2,
    '引用符（"）が閉じていません',
  ],
  [
    'a workbook with a password',
    'main-indicators',
    () => workbook([{ rows: [['a']] }], 'himitsu'),
    [],
    'パスワードが付いています',
  ],
  [
    'an old .xls',
    'main-indicators',
    () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
    [],
    '古い形式（.xls）です',
  ],
  [
    'half a workbook',
    'main-indicators',
    async () => (await workbook([{ rows: [['a']] }])).slice(0, 700),
    [],
    'ファイルが壊れているか',
  ],
  [
    'another table',
    'main-indicators',
    () => lines('氏名,住所', '見本,見本町'),
    [],
    '見出しの行が見つかりません（団体コード、財政力指数',
  ],
  ['no year', 'main-indicators', () => lines(HEAD, '990019,見本町,0.36,93.0'), [], '年度が書かれていません'],
  [
    'another year than asked for',
    'main-indicators',
    () => lines('令和元年度決算,,,', HEAD, '990019,見本町,0.36,93.0'),
    R2,
    '表には令和元年度とありますが、--year は令和2年度です',
  ],
  ['heads and nothing below', 'main-indicators', () => lines(HEAD), R2, '値の行がありません'],
  [
    'a code with another check digit',
    'main-indicators',
    () => lines(HEAD, '990018,見本町,0.36,93.0'),
    R2,
    '2行目: 団体コード「990018」は正しくありません',
  ],
  [
    'a body nobody named',
    'main-indicators',
    () => lines(HEAD, '990043,模範町,0.36,93.0'),
    R2,
    '「990043」（模範町）は対象にありません。figures/subjects.csv に「990043,模範町,municipality,,」の行を加える',
  ],
  [
    'rows that slipped',
    'main-indicators',
    () => lines(HEAD, '990019,雛形町,0.36,93.0'),
    R2,
    '「990019」は見本町ですが、名称は「雛形町」です',
  ],
  [
    'a word for a number',
    'main-indicators',
    () => lines(HEAD, '990019,見本町,調査中,93.0'),
    R2,
    '2行目「財政力指数」の列: 「調査中」は読めません',
  ],
  [
    'a number and its footnote',
    'main-indicators',
    () => lines(HEAD, '990019,見本町,0.36,93.0※2'),
    R2,
    '2行目「経常収支比率」の列: 「93.0※2」は読めません',
  ],
  [
    'an error of a formula',
    'main-indicators',
    () => workbook([{ name: 'R2', rows: [HEAD.split(','), ['990019', '見本町', '#DIV/0!', 93]] }]),
    [],
    'シート「R2」2行目「財政力指数」の列: 「#DIV/0!」は読めません。計算の誤りです',
  ],
  [
    'a formula in a text',
    'main-indicators',
    () => lines(HEAD, '990019,見本町,=1/3,93.0'),
    R2,
    '式は計算しません',
  ],
  [
    'digits lost to an exponent',
    'accounts',
    () => lines(ACCOUNTS_HEAD, '普通会計,R2,5.5E+06,5400000'),
    [],
    '桁が失われています',
  ],
  [
    'thousands set wrongly',
    'accounts',
    () => lines(ACCOUNTS_HEAD, '普通会計,R2,"55,04104",5400000'),
    [],
    '「55,04104」は読めません',
  ],
  [
    'a body twice',
    'main-indicators',
    () => lines(HEAD, '990019,見本町,0.36,93.0', '990019,見本町,0.37,93.0'),
    R2,
    '3行目「財政力指数」の列: 同じ対象と年度の値が2行目にもあります',
  ],
  [
    'a column twice',
    'main-indicators',
    () => lines(`${HEAD},財政力指数`, '990019,見本町,0.36,93.0,0.40'),
    R2,
    '「財政力指数」と「財政力指数」の列が2つあります',
  ],
  [
    'a year that is none',
    'accounts',
    () => lines(ACCOUNTS_HEAD, '普通会計,令和0年度,1,2'),
    [],
    '2行目「年度」の列: 「令和0年度」は年度として読めません',
  ],
  [
    'an account nobody named',
    'accounts',
    () => lines(ACCOUNTS_HEAD, '下水道事業会計,R2,1,2'),
    [],
    '「下水道事業会計」は対象にありません',
  ],
  [
    'a value without its account',
    'accounts',
    () => lines('年度,会計名,歳入,歳出', ',,1,2'),
    [],
    '誰の値の行か分かりません',
  ],
  [
    'a unit of another kind',
    'accounts',
    () => lines('会計名,年度,歳入（％）,歳出', '普通会計,R2,1,2'),
    [],
    '単位「%」は、系列の単位「千円」に直せません',
  ],
  [
    'a share among amounts',
    'accounts',
    () => lines(ACCOUNTS_HEAD, '普通会計,R2,98.1％,2'),
    [],
    '「%」の付いた値ですが、単位は千円です',
  ],
  [
    'a column that the map names and the file lacks',
    'months',
    () => lines('所属,年月,残業', '税務住民課,2020年4月,1'),
    [],
    '見出しの行が見つかりません',
  ],
  [
    'two sheets that might be it',
    'main-indicators',
    () =>
      workbook(
        ['R1', 'R2'].map((name) => ({ name, rows: [HEAD.split(','), ['990019', '見本町', 0.3, 93]] })),
      ),
    [],
    '読める表が2つのシートにあります。--sheet に R1、R2 のいずれか',
  ],
  ['a map nobody made', 'nobody', () => lines(HEAD), [], '対応表「nobody」はありません'],
]

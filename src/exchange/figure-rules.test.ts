import { describe, expect, test } from 'vitest'
import { sentenceOf } from '../plan/problem.ts'
import { loadFiles } from './load.ts'
import { filesOf } from './save.ts'

/** A small folder of figures. Each case adds or replaces files, and is told with one sentence about that place. */

type Files = Record<string, string>

const HEADS: Record<string, string> = {
  series: 'series,name,unit,group,order,identity',
  subjects: 'subject,name,kind,order,short_name',
  notes: 'series,subject,fiscal_year,note',
}
const SERIES = [
  'revenue,歳入,百万円,accounts,1,',
  'expenditure,歳出,百万円,accounts,2,',
  'balance,形式収支,百万円,accounts,3,revenue - expenditure',
  'staff,職員数,人,staffing,4,',
  'loose,その他,,,5,',
]
const SOUND: Files = {
  series: SERIES.join('\n'),
  subjects: 'ordinary,普通会計,ordinary,1,',
  accounts: 'revenue,ordinary,2019,14,,,',
}

/** `files` by their names in figures/, without their heads; a map in full. */
function folder(files: Files): Map<string, Uint8Array> {
  const texts = Object.entries({ ...SOUND, ...files }).map(([name, rows]): [string, string] =>
    name.endsWith('.yaml')
      ? [`figures/maps/${name}`, rows]
      : [
          `figures/${name}.csv`,
          `${HEADS[name] ?? 'series,subject,fiscal_year,value,unit,state,note'}\n${rows}\n`,
        ],
  )
  const municipality = 'code: "432041"\nname: 荒尾市\nkind: city\nwriting: {negative: ▲}\n'
  return new Map(
    [['municipality.yaml', municipality] as const, ...texts].map(([path, text]) => [path, Buffer.from(text)]),
  )
}

function problemsOf(files: Files) {
  const loaded = loadFiles(folder(files))
  return loaded.ok ? [] : loaded.problems
}

function told(kind: 'remarks' | 'doubts', files: Files) {
  const loaded = loadFiles(folder(files))
  if (!loaded.ok) throw new Error(loaded.problems.map(sentenceOf).join('\n'))
  return loaded[kind]
}

const withSeries = (row: string): Files => ({ series: [...SERIES, row].join('\n') })
const withRow = (row: string): Files => ({ accounts: row })

describe('one mistake in figures/ is one sentence: where it stands and what it is', () => {
  test.each<[string, Files, where: string, what: string]>([
    [
      'a row in the file of another group',
      withRow('staff,ordinary,2019,300,,,'),
      'figures/accounts.csv 2行目 series列',
      '系列「staff」の値は figures/staffing.csv に書きます',
    ],
    [
      'a group with a name that is taken',
      withSeries('x,X,,notes,6,'),
      'figures/series.csv 7行目 group列',
      '「notes」は表の名前に使えません',
    ],
    [
      'an identity that cannot be read',
      withSeries('x,X,百万円,accounts,6,revenue * 2'),
      'figures/series.csv 7行目 identity列',
      '「revenue * 2」は読めません',
    ],
    [
      'an identity that names no series',
      withSeries('x,X,百万円,accounts,6,revenue + nothing'),
      'figures/series.csv 7行目 identity列',
      '系列「nothing」はありません',
    ],
    [
      'an identity that names its own series',
      withSeries('x,X,百万円,accounts,6,<= x'),
      'figures/series.csv 7行目 identity列',
      '系列「x」自身を指しています',
    ],
    [
      'an identity that adds people to money',
      withSeries('x,X,百万円,accounts,6,revenue + staff'),
      'figures/series.csv 7行目 identity列',
      '系列「staff」の単位「人」は、「百万円」に換算できません',
    ],
    [
      'an average weighted by no series',
      withSeries('x,X,％,staffing,6,average by nothing'),
      'figures/series.csv 7行目 identity列',
      '系列「nothing」はありません',
    ],
    [
      'a figure that is withheld and there',
      withRow('revenue,ordinary,2019,14,,withheld,'),
      'figures/accounts.csv 2行目 state列',
      'state が「withheld」なのに、値「14」があります',
    ],
    [
      'a figure that is none and zero',
      withRow('revenue,ordinary,2019,0,,none,'),
      'figures/accounts.csv 2行目 state列',
      'state が「none」なのに、値「0」があります',
    ],
    [
      'a confirmed figure without a value',
      withRow('revenue,ordinary,2019,,,confirmed,'),
      'figures/accounts.csv 2行目 value列',
      'state が「confirmed」なのに、値が空です',
    ],
    [
      'a unit that cannot be converted into that of the series',
      withRow('revenue,ordinary,2019,14,人,,'),
      'figures/accounts.csv 2行目 unit列',
      '単位「人」は、系列「revenue」の単位「百万円」に換算できません',
    ],
    [
      'one figure twice in a file',
      withRow('revenue,ordinary,2019,14,,,\nrevenue,ordinary,2019,15,,,'),
      'figures/accounts.csv 3行目',
      'の行は2行目にもあります',
    ],
    [
      'one figure in two files',
      { accounts: 'loose,ordinary,2019,14,,,', others: 'loose,ordinary,2019,14,,,' },
      'figures/others.csv 2行目',
      '「loose ordinary 2019」の値は figures/accounts.csv 2行目にもあります',
    ],
    [
      'a series that is not there',
      withRow('nothing,ordinary,2019,14,,,'),
      'figures/accounts.csv 2行目 series列',
      '系列「nothing」はありません',
    ],
    [
      'a neighbour whose code has a wrong check digit',
      { subjects: 'ordinary,普通会計,ordinary,1,\n352137,美祢市,municipality,,' },
      'figures/subjects.csv 3行目 subject列',
      '「352137」は団体コードではありません',
    ],
    ['a note on nothing', { notes: ',,,注' }, 'figures/notes.csv 2行目', '何についての注か分かりません'],
    [
      'a note on a series that is not there',
      { notes: 'nothing,,,注' },
      'figures/notes.csv 2行目 series列',
      '系列「nothing」はありません',
    ],
    [
      'a map onto a series that is not there',
      {
        'ratios.yaml': 'title: 指標\nsubject: {column: 団体コード, by: code}\nvalues: {財政力指数: index}\n',
      },
      'figures/maps/ratios.yaml values「財政力指数」',
      '系列「index」はありません',
    ],
    [
      'a map that does not say whose figures it reads',
      { 'ratios.yaml': 'title: 指標\nsubject: {column: 団体コード}\nvalues: {歳入: revenue}\n' },
      'figures/maps/ratios.yaml subject',
      '',
    ],
  ])('%s', (_, files, where, what) => {
    const problems = problemsOf(files)
    expect(problems).toEqual([{ where, what: expect.stringContaining(what), doThis: expect.any(String) }])
    expect(problems[0]?.doThis).toMatch(/ください$/)
  })
})

describe('taken without a word', () => {
  test.each<[string, Files]>([
    ['a row in another unit of money', withRow('revenue,ordinary,2019,14000,千円,,')],
    ['a row without value and state: unknown', withRow('revenue,ordinary,2019,,,,')],
    ['a figure of the municipality itself', withRow('revenue,432041,2019,14,,,')],
    ['a difference of one in the last place', account('9552', '9615', '-64')],
    ['a subject with six digits that is no body', { subjects: 'ordinary,普通会計,,,\n352137,施設,other,,' }],
    ['a series that is not in a group, in any file', { others: 'loose,ordinary,2019,14,,,' }],
  ])('%s', (_, files) => expect([...told('remarks', files), ...told('doubts', files)]).toEqual([]))
})

describe('taken with a remark', () => {
  test('a subject that nobody named: one sentence, at its first row', () => {
    const files = withRow('revenue,toshi,2018,13,,,\nrevenue,toshi,2019,14,,,\nexpenditure,toshi,2019,14,,,')
    expect(told('remarks', files)).toEqual([
      {
        where: 'figures/accounts.csv 2行目 subject列',
        what: '対象「toshi」の名称がありません',
        doThis: 'figures/subjects.csv に加えてください。それまではIDのまま印刷します',
      },
    ])
  })

  test('figures that contradict each other are doubted, at the one that an identity does not give', () => {
    expect(told('doubts', account('14', '17', '3'))).toEqual([
      {
        where: 'figures/accounts.csv 4行目 value列',
        what: '普通会計の令和元年度：形式収支3は、歳入14−歳出17と合わない',
        doThis: '記録のまま取り込みました。原本と照らし合わせてください',
      },
    ])
  })
})

test('columns that came later may be left out, and are written only where something stands in them', () => {
  const written = (files: Files) => {
    const loaded = loadFiles(folder(files))
    return loaded.ok ? filesOf(loaded.value).get('figures/series.csv') : loaded.problems
  }
  expect(written({})).toBe(`${HEADS.series}\n${SOUND.series}\n`)
  const later = SERIES.map((row, index) => `${row},${index === 0 ? '1' : ''}`)
  const files = folder({})
  files.set('figures/series.csv', Buffer.from(`${HEADS.series},digits\n${later.join('\n')}\n`))
  const loaded = loadFiles(files)
  expect(loaded.ok && filesOf(loaded.value).get('figures/series.csv')).toBe(
    `${HEADS.series},digits\n${later.join('\n')}\n`,
  )
})

function account(revenue: string, expenditure: string, balance: string): Files {
  return withRow(
    [
      `revenue,ordinary,2019,${revenue}`,
      `expenditure,ordinary,2019,${expenditure}`,
      `balance,ordinary,2019,${balance}`,
    ]
      .map((row) => `${row},,,`)
      .join('\n'),
  )
}

import { describe, expect, test } from 'vitest'
import { append, arao, csv, type Edit, edit, PLAN, without, yaml } from './edited-arao.fixture.ts'
import { loadFiles } from './load.ts'

/** Folders that are wrong in one place: demo/arao with one small edit. Each is refused with one sentence about that place. */

const loadedArao = loadFiles(arao)
const sections = loadedArao.ok ? loadedArao.value.plans[0]?.plan.papers[0]?.sections : undefined
/** Which section of 荒尾's report lists the items, counted from 1. */
const ITEMS = 1 + (sections?.findIndex(({ section }) => section === 'items') ?? 0)

const bytes =
  (path: string, ...values: number[]): Edit =>
  (files) =>
    files.set(path, Uint8Array.from(values))
const renamed =
  (from: string, to: string): Edit =>
  (files) => {
    files.set(to, files.get(from) ?? new Uint8Array())
    files.delete(from)
  }

function problemsAfter(change: Edit) {
  const files = new Map(arao)
  change(files)
  const result = loadFiles(files)
  return result.ok ? [] : result.problems
}

describe('one mistake is one sentence: where it stands and what it is', () => {
  test.each<[string, Edit, where: string, what: string]>([
    // The table as a table
    [
      'a column is missing',
      csv('ratings', 'round,item,axis', 'round,item'),
      `${PLAN}/ratings.csv 1行目`,
      '「axis」の列がありません',
    ],
    [
      'a column is not known',
      csv('headings', 'short_name', 'short_name,color'),
      `${PLAN}/headings.csv 1行目`,
      '「color」という列は使えません',
    ],
    [
      'a column stands twice',
      csv('headings', 'short_name', 'short_name,name'),
      `${PLAN}/headings.csv 1行目`,
      '「name」の列が2つあります',
    ],
    [
      'a row has too few cells',
      csv('headings', '2,1,組織マネジメント,組織', '2,1,組織マネジメント'),
      `${PLAN}/headings.csv 5行目`,
      '列が3あります',
    ],
    [
      'a comma is not quoted',
      csv('answers/r2', '80.7％で、', '80.7％で,'),
      `${PLAN}/answers/r2.csv 4行目`,
      '列が6あります',
    ],
    [
      'a quote never closes',
      csv('headings', '2,1,組織', '2,1,"組織'),
      `${PLAN}/headings.csv 5行目`,
      '引用符（"）が閉じていません',
    ],
    [
      'a cell that must be filled is empty',
      csv('items', ',地区担当職員制度の導入,', ',,'),
      `${PLAN}/items.csv 3行目 title列`,
      '空です',
    ],
    ...['\uFEFF', '\u0007', '\u007F'].map((stray): [string, Edit, string, string] => [
      `a cell that must be filled holds only a letter that machines left (${JSON.stringify(stray)})`,
      csv('items', ',地区担当職員制度の導入,', `,${stray},`),
      `${PLAN}/items.csv 3行目 title列`,
      '空です',
    ]),
    [
      'a title of plan.yaml holds only such a letter',
      yaml('title: 荒尾市行政経営計画（第五次荒尾市行政改革大綱）', 'title: "\\uFEFF"'),
      `${PLAN}/plan.yaml title`,
      '空か、小さすぎます',
    ],
    // Values
    [
      'items are merged in a circle',
      append(`${PLAN}/lifecycle.csv`, '1,,merged,,2020,2,,,\n2,,merged,,2020,3,,,\n3,,merged,,2020,1,,,\n'),
      `${PLAN}/lifecycle.csv 3行目 target列`,
      '統合が輪になっています（1→2→3→1）',
    ],
    [
      'an item is merged into itself',
      append(`${PLAN}/lifecycle.csv`, '1,,merged,,2020,1,,,\n'),
      `${PLAN}/lifecycle.csv 3行目 target列`,
      '統合が輪になっています（1→1）',
    ],
    [
      'a narrative holds HTML',
      append(`${PLAN}/narrative/intro.md`, '# 序\n\n<b>太字</b>\n'),
      `${PLAN}/narrative/intro.md 3行目`,
      'HTMLは使えません',
    ],
    [
      'an unknown mark',
      csv('ratings', 'r2,1,status,department,○', 'r2,1,status,department,◎'),
      `${PLAN}/ratings.csv 36行目 mark列`,
      '記号「◎」は評価基準にありません',
    ],
    [
      'a period that is none',
      csv('schedule', '1,,planned,2019,', '1,,planned,2019-Q5,'),
      `${PLAN}/schedule.csv 2行目 period列`,
      '「2019-Q5」',
    ],
    [
      'a fiscal year that no era has',
      csv('items', 'shogai-gakushu,,2020', 'shogai-gakushu,,令和0年度'),
      `${PLAN}/items.csv 36行目 fiscal_year列`,
      '「令和0年度」',
    ],
    [
      'an inferred that is not yes',
      csv('items', /,yes\n14,/, ',はい\n14,'),
      `${PLAN}/items.csv 14行目 inferred列`,
      '「はい」',
    ],
    [
      'an unknown kind of lifecycle',
      csv('lifecycle', 'brought_forward', 'stopped'),
      `${PLAN}/lifecycle.csv 2行目 kind列`,
      '「stopped」',
    ],
    [
      'an unknown kind of department',
      edit('departments.csv', 'somu,総務課,ka', 'somu,総務課,課'),
      'departments.csv 4行目 kind列',
      '「課」',
    ],
    [
      'a word where a number belongs',
      csv('headings', '2,1,組織', '2,一,組織'),
      `${PLAN}/headings.csv 5行目 level列`,
      '「一」',
    ],
    [
      'a date the calendar does not have',
      csv('lifecycle', 'brought_forward,,', 'brought_forward,2020-02-30,'),
      `${PLAN}/lifecycle.csv 2行目 date列`,
      '「2020-02-30」',
    ],
    [
      'two spaces between department ids',
      csv('items', 'kurashi sogo-seisaku', 'kurashi  sogo-seisaku'),
      `${PLAN}/items.csv 3行目 lead列`,
      '「kurashi  sogo-seisaku」',
    ],
    [
      'two spaces between tags',
      csv('items', 'kurashi,,,,,,', 'kurashi,,,,,重点  新規,'),
      `${PLAN}/items.csv 2行目 tags列`,
      '「重点  新規」',
    ],
    [
      'a cell of 40,000 letters',
      csv('items', '地区担当職員制度の導入', 'あ'.repeat(40_000)),
      `${PLAN}/items.csv 3行目 title列`,
      'は読めません',
    ],
    [
      'a printed share that is no number',
      csv('printed', '△,11.2,', '△,11.2％,'),
      `${PLAN}/printed.csv 2行目 printed列`,
      '「11.2％」',
    ],
    [
      'a printed share of no column of the scale',
      csv('printed', 'r1,tally,1,△', 'r1,tally,1,□'),
      `${PLAN}/printed.csv 2行目 column列`,
      '集計表に「□」の列はありません',
    ],
    // Rows that agree where they must not
    [
      'two items with one code',
      csv('items', '\n3,1-1,', '\n2,1-1,'),
      `${PLAN}/items.csv 4行目`,
      'codeが「2」の行は3行目にもあります',
    ],
    [
      'an item rated twice',
      append(`${PLAN}/ratings.csv`, 'r2,34,status,department,○,,,\n'),
      `${PLAN}/ratings.csv 70行目`,
      'r2 34 status department',
    ],
    // Names that nothing bears
    [
      'an unknown department',
      csv('items', ',shuno,', ',shunou,'),
      `${PLAN}/items.csv 24行目 lead列`,
      '部署「shunou」はありません',
    ],
    [
      'an unknown heading',
      csv('items', '\n24,4-1,', '\n24,4-9,'),
      `${PLAN}/items.csv 25行目 heading列`,
      '見出し「4-9」はありません',
    ],
    [
      'an unknown schedule word',
      csv('schedule', '1,,planned,2019,実施', '1,,planned,2019,着手'),
      `${PLAN}/schedule.csv 2行目 word列`,
      '工程の語「着手」はありません',
    ],
    [
      'an unknown item',
      append(`${PLAN}/ratings.csv`, 'r2,35,status,department,○,,,\n'),
      `${PLAN}/ratings.csv 70行目 item列`,
      '整理番号「35」はありません',
    ],
    [
      'an unknown round in ratings',
      csv('ratings', 'r1,1,status', 'r0,1,status'),
      `${PLAN}/ratings.csv 2行目 round列`,
      '照会「r0」はありません',
    ],
    [
      'an unknown axis',
      csv('ratings', 'r1,1,status', 'r1,1,degree'),
      `${PLAN}/ratings.csv 2行目 axis列`,
      '評価の軸「degree」はありません',
    ],
    [
      'an unknown assessor',
      csv('ratings', 'r1,1,status,department', 'r1,1,status,mayor'),
      `${PLAN}/ratings.csv 2行目 assessor列`,
      '評価者「mayor」はありません',
    ],
    [
      'an unknown action',
      csv('schedule', '1,,planned,2019', '1,1,planned,2019'),
      `${PLAN}/schedule.csv 2行目 action列`,
      '項目1に行動計画「1」はありません',
    ],
    [
      'merged into an item that does not exist',
      csv('lifecycle', 'brought_forward,,2019,,', 'merged,,2019,45,'),
      `${PLAN}/lifecycle.csv 2行目 target列`,
      '整理番号「45」はありません',
    ],
    [
      'answers to an unknown round',
      renamed(`${PLAN}/answers/r2.csv`, `${PLAN}/answers/r3.csv`),
      `${PLAN}/answers/r3.csv`,
      '照会「r3」はありません',
    ],
    [
      'an unknown parent of a department',
      edit('departments.csv', 'somu,総務課,ka,,', 'somu,総務課,ka,soumu-bu,'),
      'departments.csv 4行目 parent列',
      '部署「soumu-bu」はありません',
    ],
    // Rows that contradict each other
    [
      'a heading without its parent',
      append(`${PLAN}/headings.csv`, '6-1,2,危機管理,\n'),
      `${PLAN}/headings.csv 17行目 path列`,
      '上位の見出し「6」がありません',
    ],
    [
      'a heading on another level than its number',
      csv('headings', '1-2,2,', '1-2,1,'),
      `${PLAN}/headings.csv 4行目 level列`,
      '「1-2」は2階層目の番号です',
    ],
    [
      'a heading deeper than the plan',
      append(`${PLAN}/headings.csv`, '5-2-1,3,窓口,\n'),
      `${PLAN}/headings.csv 17行目 level列`,
      '計画の階層は2',
    ],
    [
      'an item outside the plan without its year',
      csv('items', 'shogai-gakushu,,2020', 'shogai-gakushu,,'),
      `${PLAN}/items.csv 36行目`,
      '計画外の取組に年度がありません',
    ],
    [
      'an item of the plan with a year',
      csv('items', ',shuno,,,', ',shuno,,2020,'),
      `${PLAN}/items.csv 24行目`,
      '「外」で始まっていません',
    ],
    [
      'a fiscal year before any that can be recorded',
      csv('items', 'shogai-gakushu,,2020', 'shogai-gakushu,,1867'),
      `${PLAN}/items.csv 36行目 fiscal_year列`,
      '「1867」',
    ],
    [
      'a fiscal year with a digit that slipped',
      csv('items', 'shogai-gakushu,,2020', 'shogai-gakushu,,2201'),
      `${PLAN}/items.csv 36行目 fiscal_year列`,
      '「2201」',
    ],
    [
      'a period in such a year',
      csv('schedule', '1,,planned,2019,', '1,,planned,0219,'),
      `${PLAN}/schedule.csv 2行目 period列`,
      '「0219」',
    ],
    [
      'a schedule of two grains: cells of the second would not be printed',
      csv('schedule', '1,,planned,2020,→', '1,,planned,2020-Q1,→'),
      `${PLAN}/schedule.csv 3行目 period列`,
      '「2020-Q1」は四半期の期間です（2行目の「2019」は年度の期間）',
    ],
    [
      'a column whose grain no cell of the schedule has',
      yaml('head: スケジュール\n', 'head: スケジュール\n            grain: half\n'),
      `${PLAN}/plan.yaml papers[1].sections[${ITEMS}].columns[6].grain`,
      '工程は年度の期間で書かれています',
    ],
    [
      'a printed share of no heading of the plan',
      csv('printed', 'r1,tally,1,△', 'r1,tally,6,△'),
      `${PLAN}/printed.csv 2行目 row列`,
      '見出し「6」はありません',
    ],
    // YAML
    [
      'YAML that cannot be read',
      yaml('levels:', 'levels: ['),
      `${PLAN}/plan.yaml 6行目`,
      'YAMLとして読めません',
    ],
    [
      'a YAML alias',
      yaml(/from: 2019\nto: 2023/, 'from: &year 2019\nto: *year'),
      `${PLAN}/plan.yaml 4行目`,
      '別名（*）は使えません',
    ],
    [
      'a YAML key twice',
      yaml('from: 2019\n', 'from: 2019\nfrom: 2019\n'),
      `${PLAN}/plan.yaml 4行目`,
      '同じ名前が2度あります',
    ],
    [
      'a YAML key that is not known',
      yaml('from: 2019\n', 'from: 2019\nuntil: 2023\n'),
      `${PLAN}/plan.yaml`,
      '「until」という名前は使えません',
    ],
    ['a YAML value left out', yaml('from: 2019\n', ''), `${PLAN}/plan.yaml from`, '値がありません'],
    [
      'a YAML value of the wrong kind',
      yaml('from: 2019', 'from: 令和元年度'),
      `${PLAN}/plan.yaml from`,
      '値の種類が違います',
    ],
    [
      'a YAML value of no choice',
      yaml('kind: final', 'kind: done'),
      `${PLAN}/plan.yaml rounds[1].kind`,
      '使えない値です',
    ],
    [
      'a code typed as a number',
      edit('municipality.yaml', '"432041"', '432041'),
      'municipality.yaml code',
      '値の種類が違います',
    ],
    [
      'a code whose check digit is wrong',
      edit('municipality.yaml', '432041', '432042'),
      'municipality.yaml code',
      '値の形が違います',
    ],
    [
      'an as-of date that is none',
      yaml('2020-03-31', '2020-03-32'),
      `${PLAN}/plan.yaml rounds[1].as_of`,
      '値の形が違います',
    ],
    [
      'a plan that ends before it begins',
      yaml('to: 2023', 'to: 2018'),
      `${PLAN}/plan.yaml to`,
      '始まりより前',
    ],
    [
      'an axis without a scale',
      yaml(
        'id: status\n    name: 取組状況\n',
        'id: status\n    name: 取組状況\n  - id: degree\n    name: 達成度\n',
      ),
      `${PLAN}/plan.yaml scales`,
      '軸「degree」の評価基準がありません',
    ],
    [
      'a round that follows an unknown one',
      yaml('follows: r1', 'follows: r0'),
      `${PLAN}/plan.yaml rounds[2].follows`,
      '照会「r0」はありません',
    ],
    [
      'a round whose period lies in another fiscal year',
      yaml('period: "2020"', 'period: 2020-03'),
      `${PLAN}/plan.yaml rounds[2].period`,
      '「2020-03」は2019年度の期間です（fiscal_year は2020）',
    ],
    [
      'a round of a year before the plan, though it follows none',
      yaml('rounds:\n', 'rounds:\n  - { id: r0, fiscal_year: 2018, period: "2018", kind: year_plan }\n'),
      `${PLAN}/plan.yaml rounds[1].fiscal_year`,
      '2018年度は計画の期間（2019〜2023年度）にありません',
    ],
    [
      'a round of the year after the plan: what is asked then is still of its last year',
      yaml('tallies:\n', '  - { id: r6, fiscal_year: 2024, period: "2024", kind: final }\ntallies:\n'),
      `${PLAN}/plan.yaml rounds[3].fiscal_year`,
      '2024年度は計画の期間（2019〜2023年度）にありません',
    ],
    [
      'a mark under one that the scale does not have',
      yaml('counts_as: not_due', 'counts_as: not_due\n        under: ◎'),
      `${PLAN}/plan.yaml scales.status.marks[4].under`,
      '記号「◎」は評価基準にありません',
    ],
    [
      'a mark under itself',
      yaml('counts_as: not_due', 'counts_as: not_due\n        under: ー'),
      `${PLAN}/plan.yaml scales.status.marks[4].under`,
      '「―」は、それ自身の内数にはできません',
    ],
    [
      'a mark under one that is itself under another',
      yaml(
        /counts_as: open\n {6}- symbol: ―/,
        'counts_as: open\n        under: △\n      - symbol: ―\n        under: ×',
      ),
      `${PLAN}/plan.yaml scales.status.marks[4].under`,
      '「×」は「△」の内数です',
    ],
    [
      'marks joined with one that no scale has',
      yaml('      - ―\npapers', '      - －\n      - ◎\npapers'),
      `${PLAN}/plan.yaml tallies.joined[1]`,
      '記号「◎」は評価基準にありません',
    ],
    [
      'a mark joined with itself',
      yaml('      - ―\npapers', '      - ✕\npapers'),
      `${PLAN}/plan.yaml tallies.joined[1]`,
      '記号「×」が2度あります',
    ],
    [
      'a mark joined in two columns: it would be printed twice',
      yaml('      - ―\npapers', '      - ―\n    - [△, ー]\npapers'),
      `${PLAN}/plan.yaml tallies.joined[2]`,
      '記号「―」が2度あります',
    ],
    [
      'a joined mark that is counted in another already',
      yaml('counts_as: not_due', 'counts_as: not_due\n        under: ○'),
      `${PLAN}/plan.yaml tallies.joined[1]`,
      '記号「―」は「○」の内数です',
    ],
    [
      'marks of two scales joined',
      (files) => {
        yaml('assessors:', '  - { id: degree, name: 達成度 }\nassessors:')(files)
        yaml('fields:', '  degree: { version: r1, marks: [{ symbol: A, counts_as: done }] }\nfields:')(files)
        yaml('      - ―\npapers', '      - A\npapers')(files)
      },
      `${PLAN}/plan.yaml tallies.joined[1]`,
      '「×」「A」は1つの評価基準の記号ではありません',
    ],
    [
      'two editions that would share an address',
      (files) => {
        yaml(
          'tallies:\n',
          '  - { id: r2-council, fiscal_year: 2021, period: "2021", kind: final }\ntallies:\n',
        )(files)
        append(
          `${PLAN}/plan.yaml`,
          '  - { id: council, title: 会議資料, sections: [{ section: cover }] }\n',
        )(files)
      },
      `${PLAN}/plan.yaml papers`,
      '版「r2-council」が、照会「r2」の報告書「council」と照会「r2-council」の報告書「report」の両方を指します',
    ],
    ...(['rounds', 'assessors', 'papers', 'fields'] as const).map((list): [string, Edit, string, string] => [
      `an id that every object bears, in ${list}`,
      yaml(new RegExp(`(\n${list}:\n {2}- (?:id|key): )\\S+`), '$1constructor'),
      `${PLAN}/plan.yaml ${list}[1].${list === 'fields' ? 'key' : 'id'}`,
      'プログラムの使う名前です',
    ]),
    [
      'a mark that every object bears',
      yaml('symbol: ○', 'symbol: toString'),
      `${PLAN}/plan.yaml scales.status.marks[1].symbol`,
      'プログラムの使う名前です',
    ],
    [
      'an id that would stand for what every object comes from',
      yaml('id: department', 'id: __proto__'),
      `${PLAN}/plan.yaml assessors[1].id`,
      '値の形が違います',
    ],
    [
      'two rounds with one id',
      yaml('rounds:\n', 'rounds:\n  - { id: r1, fiscal_year: 2019, period: "2019", kind: final }\n'),
      `${PLAN}/plan.yaml rounds`,
      '「r1」が2度あります',
    ],
    [
      'two marks that look alike',
      yaml('marks:\n', 'marks:\n      - { symbol: 〇, counts_as: done }\n'),
      `${PLAN}/plan.yaml scales.status`,
      '「○」が2度あります',
    ],
    // Files
    ['no municipality.yaml', without('municipality.yaml'), 'municipality.yaml', 'ファイルがありません'],
    ['no plan.yaml', without(`${PLAN}/plan.yaml`), `${PLAN}/plan.yaml`, 'ファイルがありません'],
    [
      'no departments.csv',
      without('departments.csv'),
      `${PLAN}/items.csv lead列`,
      '指す先の部署が1つもありません',
    ],
    [
      'no headings.csv',
      without(`${PLAN}/headings.csv`),
      `${PLAN}/items.csv heading列`,
      '指す先の見出しが1つもありません',
    ],
    [
      'a misspelt file name',
      renamed(`${PLAN}/items.csv`, `${PLAN}/item.csv`),
      `${PLAN}/item.csv`,
      'この名前のファイルは使えません',
    ],
    ['a file that belongs nowhere', append('memo.txt', 'メモ'), 'memo.txt', 'この名前のファイルは使えません'],
    [
      'a plan whose folder has no proper id',
      (files) => {
        for (const path of [...arao.keys()].filter((one) => one.startsWith(PLAN)))
          renamed(path, path.replace('keiei', '経営(案'))(files)
      },
      'plans/経営(案',
      'この名前のフォルダーは使えません',
    ],
    [
      'a plan whose id is the address of the figures',
      (files) => {
        for (const path of [...arao.keys()].filter((one) => one.startsWith(PLAN)))
          renamed(path, path.replace('keiei', 'figures'))(files)
      },
      'plans/figures',
      'この名前のフォルダーは使えません',
    ],
    [
      'Shift_JIS',
      bytes(`${PLAN}/headings.csv`, 0x8e, 0x73, 0x96, 0xaf),
      `${PLAN}/headings.csv`,
      'Shift_JISで書かれています',
    ],
    [
      'Shift_JIS in YAML',
      bytes(`${PLAN}/plan.yaml`, 0x8e, 0x73, 0x96, 0xaf),
      `${PLAN}/plan.yaml`,
      'Shift_JISで書かれています',
    ],
    ['UTF-16', bytes('departments.csv', 0xff, 0xfe, 0x02, 0x5e), 'departments.csv', 'UTF-16で書かれています'],
    [
      'a picture',
      bytes(`${PLAN}/headings.csv`, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0),
      `${PLAN}/headings.csv`,
      '文字のファイルではありません',
    ],
    ['an empty file', bytes(`${PLAN}/headings.csv`), `${PLAN}/headings.csv`, '空です'],
  ])('%s', (_, change, where, what) => {
    const problems = problemsAfter(change)
    expect(problems).toEqual([{ where, what: expect.stringContaining(what), doThis: expect.any(String) }])
    expect(problems[0]?.doThis).toMatch(/ください$/)
  })
})

describe('what to do is said with the names that would do', () => {
  test.each([
    [csv('ratings', 'r2,1,status,department,○', 'r2,1,status,department,◎'), '○、△、×、―'],
    [csv('lifecycle', 'brought_forward', 'stopped'), 'brought_forward'],
    [csv('items', ',shuno,', ',shunou,'), 'departments.csv'],
    [edit('municipality.yaml', '432041', '432042'), '検査数字'],
    [edit('municipality.yaml', '"432041"', '432041'), '引用符'],
    [csv('items', '地区担当職員制度の導入', 'あ'.repeat(40_000)), '32,767字以内'],
    [csv('items', 'shogai-gakushu,,2020', 'shogai-gakushu,,1867'), '1868から2200まで'],
    [yaml('counts_as: not_due', 'counts_as: not_due\n        under: ◎'), '○、△、×'],
  ])('%#', (change, word) => expect(problemsAfter(change)[0]?.doThis).toContain(word))
})

test('several mistakes are several sentences, in one go', () => {
  const problems = problemsAfter((files) => {
    csv('ratings', 'r1,1,status', 'r0,1,status')(files)
    csv('items', ',shuno,', ',shunou,')(files)
    csv('schedule', '1,,planned,2019,実施', '1,,planned,2019,着手')(files)
  })
  expect(problems.map(({ where }) => where).sort()).toEqual([
    `${PLAN}/items.csv 24行目 lead列`,
    `${PLAN}/ratings.csv 2行目 round列`,
    `${PLAN}/schedule.csv 2行目 word列`,
  ])
})

test('an axis that bears the name of what every object has is refused, and takes no scale from there', () => {
  const problems = problemsAfter(yaml('  - id: status', '  - id: constructor'))
  expect(problems[0]).toMatchObject({
    where: `${PLAN}/plan.yaml axes[1].id`,
    what: expect.stringContaining('プログラムの使う名前です'),
  })
})

test('where the plan has no schedule, a column may name any grain', () => {
  const change: Edit = (files) => {
    yaml('head: スケジュール\n', 'head: スケジュール\n            grain: half\n')(files)
    without(`${PLAN}/schedule.csv`)(files)
  }
  expect(problemsAfter(change)).toEqual([])
})

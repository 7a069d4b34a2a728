import { beforeAll, expect, test } from 'vitest'
import { writeZip } from '../../files/write-zip.ts'
import { zipTexts } from '../../files/zip-parts.fixture.ts'
import { edited, found, original, written } from './edited.fixture.ts'

/** What people and programs do to a Word file: what is only written otherwise is no difference, and an edit is exactly one. */

let file: Uint8Array
beforeAll(async () => {
  file = await written('docx', original())
})

/** The element of this name that has the text in it. */
function around(xml: string, name: string, text: string): string {
  const at = xml.indexOf(text)
  const start = Math.max(xml.lastIndexOf(`<${name} `, at), xml.lastIndexOf(`<${name}>`, at))
  return xml.slice(start, xml.indexOf(`</${name}>`, at) + name.length + 3)
}

const RESULT = '庁内で3回検討した'
const PARAGRAPH = '普通会計の収支は、5年続けて黒字となった。基金の残高も増えている。'
const run = (text: string, more = '') => `<w:r>${more}<w:t xml:space="preserve">${text}</w:t></w:r>`
const tracked = 'w:id="9" w:author="a" w:date="2021-04-01T00:00:00Z"'
const field = (code: string, shown: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(shown)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`

type Edit = (xml: string) => string
const inRun =
  (text: string, runs: string): Edit =>
  (xml) =>
    xml.replace(around(xml, 'w:r', text), runs)
const after =
  (name: string, text: string, more: string): Edit =>
  (xml) =>
    xml.replace(around(xml, name, text), (whole) => whole + more)
const inRow =
  (text: string, change: (row: string) => string): Edit =>
  (xml) =>
    xml.replace(around(xml, 'w:tr', text), change)

const differencesAfter = async (edit: Edit) =>
  found(
    'docx',
    edited(file, (name, xml) => (name === 'word/document.xml' ? edit(xml) : xml)),
  )

const SAME: [name: string, edit: Edit, tracked?: number][] = [
  [
    'a sentence cut into many runs',
    inRun(RESULT, `${run('庁内で') + run('3')}<w:proofErr w:type="spellStart"/>${run('回検討した')}`),
  ],
  [
    'places where words may break',
    inRun(RESULT, `${run('庁内で\u00ad3回')}<w:r><w:softHyphen/></w:r>${run('検討した')}`),
  ],
  [
    'a comment',
    inRun(
      RESULT,
      `<w:commentRangeStart w:id="1"/>${run(RESULT)}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>`,
    ),
  ],
  [
    'a bookmark and a link around a text',
    inRun(
      RESULT,
      `<w:bookmarkStart w:id="7" w:name="x"/><w:hyperlink w:anchor="x">${run(RESULT)}</w:hyperlink><w:bookmarkEnd w:id="7"/>`,
    ),
  ],
  [
    'a control around a paragraph',
    (xml) =>
      xml.replace(
        around(xml, 'w:p', PARAGRAPH),
        (whole) => `<w:sdt><w:sdtPr/><w:sdtContent>${whole}</w:sdtContent></w:sdt>`,
      ),
  ],
  ['a control around a row', inRow(RESULT, (row) => `<w:sdt><w:sdtContent>${row}</w:sdtContent></w:sdt>`)],
  [
    'furigana over a word',
    inRun(
      RESULT,
      `<w:r><w:ruby><w:rubyPr/><w:rt>${run('ちょうない')}</w:rt><w:rubyBase>${run('庁内')}</w:rubyBase></w:ruby></w:r>${run('で3回検討した')}`,
    ),
  ],
  [
    'a page number',
    after(
      'w:r',
      RESULT,
      `${field('PAGE', '12')}<w:fldSimple w:instr=" NUMPAGES ">${run('30')}</w:fldSimple>`,
    ),
  ],
  ['empty paragraphs', after('w:p', PARAGRAPH, '<w:p/><w:p><w:r><w:br w:type="page"/></w:r></w:p>')],
  ['an empty row', (xml) => inRow('令和元年度', (row) => row + row.replace(/<w:t[ >].*?<\/w:t>/g, ''))(xml)],
  [
    'contents brought up to date',
    (xml) =>
      xml.replace(around(xml, 'w:sdt', 'PAGEREF'), (whole) =>
        whole.replace(/(<w:t[^>]*>)\d+(<\/w:t>)/g, '$199$2'),
      ),
  ],
  [
    'a deletion that is tracked, of what somebody had put in',
    after('w:r', RESULT, `<w:del ${tracked}><w:r><w:delText>案</w:delText></w:r></w:del>`),
    1,
  ],
  [
    'a text moved within its paragraph and back',
    inRun(
      RESULT,
      `<w:moveFrom ${tracked}>${run(RESULT)}</w:moveFrom><w:moveTo ${tracked}>${run(RESULT)}</w:moveTo>`,
    ),
    2,
  ],
  [
    'an end of a paragraph taken out while tracked',
    (xml) =>
      xml.replace(
        around(xml, 'w:p', PARAGRAPH),
        `<w:p><w:pPr><w:rPr><w:del ${tracked}/></w:rPr></w:pPr>${run(PARAGRAPH.slice(0, 9))}</w:p><w:p>${run(PARAGRAPH.slice(9))}</w:p>`,
      ),
    1,
  ],
  ['a field whose end was deleted', after('w:r', PARAGRAPH, '<w:r><w:fldChar w:fldCharType="begin"/></w:r>')],
]

test.each(SAME)('%s is no difference', async (_, edit, changes = 0) => {
  const { differences, remarks } = await differencesAfter(edit)
  expect(differences).toEqual([])
  expect(remarks).toEqual(
    changes === 0 ? [] : [`変更履歴が${changes}か所あります。すべて承諾した後の文で比べました`],
  )
})

const ONE: [name: string, edit: Edit, kind: string, data: string | null, file: string | null][] = [
  [
    'a tracked change of a figure',
    (xml) =>
      inRun(
        '24,010',
        `<w:del ${tracked}><w:r><w:delText>24,010</w:delText></w:r></w:del><w:ins ${tracked}>${run('24,100')}</w:ins>`,
      )(xml),
    'cell',
    '24,010',
    '24,100',
  ],
  [
    'a row taken out while tracked',
    inRow('令和元年度', (row) => row.replace('<w:trPr>', `<w:trPr><w:del ${tracked}/>`)),
    'row-removed',
    '令和元年度｜23,764｜23,645｜119',
    null,
  ],
  [
    'a row put in while tracked',
    inRow(
      '令和元年度',
      (row) =>
        row +
        row.replace('<w:trPr>', `<w:trPr><w:ins ${tracked}/>`).replace('令和元年度', '令和元年度（再）'),
    ),
    'row-added',
    null,
    '令和元年度（再）｜23,764｜23,645｜119',
  ],
  [
    'the first row of a merged cell taken out',
    inRow(RESULT, () => ''),
    'row-removed',
    '2｜施設の複合化｜方針を決める｜庁内で3回検討した｜△',
    null,
  ],
  ['a text hidden', inRun(RESULT, run(RESULT, '<w:rPr><w:vanish/></w:rPr>')), 'cell', RESULT, null],
  ['a blank', inRun(RESULT, run('庁内で 3回検討した')), 'cell', RESULT, '庁内で 3回検討した'],
  ['a wide digit', inRun(RESULT, run('庁内で３回検討した')), 'cell', RESULT, '庁内で３回検討した'],
  [
    'a second line in a cell',
    after('w:p', RESULT, `<w:p>${run('（継続中）')}</w:p>`),
    'cell',
    RESULT,
    `${RESULT}\n（継続中）`,
  ],
  [
    'a table in a cell',
    after(
      'w:p',
      RESULT,
      `<w:tbl><w:tr><w:tc><w:p>${run('甲')}</w:p></w:tc><w:tc><w:p>${run('乙')}</w:p></w:tc></w:tr></w:tbl><w:p/>`,
    ),
    'cell',
    RESULT,
    `${RESULT}\n甲\t乙`,
  ],
  [
    'a heading',
    (xml) =>
      xml.replaceAll('2　取組の実績', (text, at) =>
        at < xml.indexOf('普通会計の収支') ? text : '2　取組の状況',
      ),
    'text',
    '2　取組の実績',
    '2　取組の状況',
  ],
  [
    'a text box, given in two ways',
    after(
      'w:r',
      PARAGRAPH,
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent><w:p>${run('囲みの文')}</w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent><w:p>${run('囲みの文')}</w:p></w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    ),
    'text-added',
    null,
    '囲みの文',
  ],
  [
    'a table put in',
    after(
      'w:p',
      '金額は決算額である。',
      `<w:tbl><w:tr><w:tc><w:p>${run('表の')}</w:p></w:tc><w:tc><w:p>${run('追加')}</w:p></w:tc></w:tr><w:tr><w:tc><w:p>${run('二行目')}</w:p></w:tc></w:tr></w:tbl><w:p/>`,
    ),
    'table-added',
    null,
    '表の｜追加（2行）',
  ],
  [
    'a table without its caption',
    (xml) => xml.replace(around(xml, 'w:tbl', '教育委員会'), '<w:p/>'),
    'table-removed',
    '部局｜人数（3行）',
    null,
  ],
  [
    'a table behind the next heading',
    (xml) => {
      const table = around(xml, 'w:tbl', '教育委員会')
      return after('w:p', '施設：複合化の方針を検討した。', table)(xml.replace(table, '<w:p/>'))
    },
    'table-moved',
    '部局｜人数（3行）',
    null,
  ],
]

test.each(ONE)('%s is one difference', async (_, edit, kind, data, text) => {
  const { differences } = await differencesAfter(edit)
  expect(differences.map((one) => one.kind)).toEqual([kind])
  expect(differences[0]).toMatchObject(kind === 'table-moved' ? { data } : { data, file: text })
})

test('a table cut in two by a paragraph differs by that paragraph alone, and is told', async () => {
  const { differences, remarks } = await differencesAfter((xml) => {
    const table = around(xml, 'w:tbl', '平成28年度')
    const properties = table.slice(0, table.indexOf('<w:tr'))
    return inRow(
      '平成30年度',
      (whole) => `</w:tbl><w:p>${run('ここで分ける。')}</w:p>${properties}${whole}`,
    )(xml)
  })
  expect(differences.map(({ kind, file }) => [kind, file])).toEqual([['text-added', 'ここで分ける。']])
  expect(remarks).toEqual(['「図表1 普通会計」の表は、ファイルでは2つに分かれています'])
})

test('a text put in above everything stands at the beginning', async () => {
  const { differences } = await differencesAfter((xml) =>
    xml.replace('<w:body>', `<w:body><w:p>${run('修正の案')}</w:p>`),
  )
  expect(differences.map(({ kind, where }) => [kind, where])).toEqual([['text-added', '先頭']])
})

test('what is hard to see is said', async () => {
  const noteOf = async (text: string) =>
    (await differencesAfter(inRun(RESULT, run(text)))).differences[0]?.note
  expect(await noteOf('庁内で\u200b3回検討した')).toBe('空白、改行または見えない文字の違い')
  expect(await noteOf('庁内で３回検討した')).toBe('全角と半角の違い')
  expect(await noteOf('庁内で4回検討した')).toBeNull()
})

test('a footnote put in is a text of its own', async () => {
  const noted = edited(file, (name, xml) =>
    name === 'word/document.xml'
      ? after('w:r', PARAGRAPH, '<w:r><w:footnoteReference w:id="2"/></w:r>')(xml)
      : xml,
  )
  const footnotes = `<w:footnotes xmlns:w="urn:w"><w:footnote w:id="2"><w:p>${run('速報値による。')}</w:p></w:footnote></w:footnotes>`
  const parts = [...zipTexts(noted)].flatMap(([name, content]) =>
    name === 'word/footnotes.xml' ? [] : [{ name, content }],
  )
  const { differences } = await found(
    'docx',
    writeZip([...parts, { name: 'word/footnotes.xml', content: footnotes }]),
  )
  expect(differences.map(({ kind, file }) => [kind, file])).toEqual([['text-added', '速報値による。']])
})

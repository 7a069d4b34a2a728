import type { ZipFile } from '../../files/write-zip.ts'
import { chartPng } from '../chart/png.ts'
import type { Paper } from '../paper.ts'
import type { Body } from './body.ts'
import { type Faces, fontTable } from './faces.ts'
import { stylesXml } from './styles.ts'
import { escaped, part, R, tag, val, W } from './xml.ts'

const WP = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** Pixels for each point of a drawing's PNG: 216 to the inch. */
const DENSITY = 3

/** All parts of the file, in the order in which a reader wants them. */
export function packageFiles(paper: Paper, faces: Faces, { xml, running, pictures }: Body): ZipFile[] {
  const tables = paper.blocks.flatMap((block) =>
    block.kind === 'table' ? [block] : block.kind === 'chart' ? [block.table] : [],
  )
  const sizes = [...new Set(tables.map(({ size }) => size))].sort((a, b) => a - b)
  const parts: { name: string; type: string; xml: string }[] = [
    { name: 'styles', type: 'styles', xml: stylesXml(faces, sizes) },
    { name: 'settings', type: 'settings', xml: SETTINGS },
    { name: 'fontTable', type: 'fontTable', xml: fontTable(faces) },
    { name: 'numbering', type: 'numbering', xml: NUMBERING },
  ]
  const own = [
    ...parts.map(({ name, type }) => relation(name, `${R}/${type}`, `${name}.xml`)),
    ...running.map(({ name, kind }) => relation(name, `${R}/${kind}`, `${name}.xml`)),
    ...pictures.flatMap(({ name }) =>
      ['png', 'svg'].map((form) => relation(`${name}${form}`, `${R}/image`, `media/${name}.${form}`)),
    ),
  ]
  const namespaces = { 'xmlns:w': W, 'xmlns:r': R, 'xmlns:wp': WP }
  return [
    { name: '[Content_Types].xml', content: part(contentTypes([...parts, ...running.map(typed)])) },
    { name: '_rels/.rels', content: part(tag('Relationships', RELATIONS, ...ROOT)) },
    { name: 'docProps/core.xml', content: part(core(paper)) },
    { name: 'docProps/app.xml', content: part(APP) },
    { name: 'word/document.xml', content: part(tag('w:document', namespaces, tag('w:body', {}, xml))) },
    { name: 'word/_rels/document.xml.rels', content: part(tag('Relationships', RELATIONS, ...own)) },
    ...parts.map(({ name, xml }) => ({ name: `word/${name}.xml`, content: part(xml) })),
    ...running.map(({ name, xml }) => ({ name: `word/${name}.xml`, content: xml })),
    ...pictures.flatMap(({ name, svg }) => [
      { name: `word/media/${name}.png`, content: chartPng(svg, DENSITY) },
      { name: `word/media/${name}.svg`, content: svg },
    ]),
  ]
}

const RELATIONS = { xmlns: `${PACKAGE}/relationships` }

function relation(id: string, type: string, target: string): string {
  return tag('Relationship', { Id: id, Type: type, Target: target })
}

const ROOT = [
  relation('document', `${R}/officeDocument`, 'word/document.xml'),
  relation('core', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'),
  relation('app', `${R}/extended-properties`, 'docProps/app.xml'),
]

const typed = ({ name, kind }: Body['running'][number]) => ({ name, type: kind })

function contentTypes(parts: readonly { name: string; type: string }[]): string {
  const usual = (extension: string, type: string) =>
    tag('Default', { Extension: extension, ContentType: type })
  const override = (path: string, type: string) => tag('Override', { PartName: path, ContentType: type })
  return tag(
    'Types',
    { xmlns: `${PACKAGE}/content-types` },
    usual('rels', 'application/vnd.openxmlformats-package.relationships+xml'),
    usual('xml', 'application/xml'),
    usual('png', 'image/png'),
    usual('svg', 'image/svg+xml'),
    override('/word/document.xml', `${MAIN}.document.main+xml`),
    ...parts.map(({ name, type }) => override(`/word/${name}.xml`, `${MAIN}.${type}+xml`)),
    override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    override('/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'),
  )
}

/** Title, author and language; the days are that of issue, for a file must not differ by the day it is written. */
function core({ title, author, issued }: Paper): string {
  const day = issued === null ? null : `${issued.length === 7 ? `${issued}-01` : issued}T00:00:00Z`
  const dated = (name: string) =>
    day === null ? '' : tag(`dcterms:${name}`, { 'xsi:type': 'dcterms:W3CDTF' }, day)
  return tag(
    'cp:coreProperties',
    {
      'xmlns:cp': `${PACKAGE}/metadata/core-properties`,
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    tag('dc:title', {}, escaped(title)),
    tag('dc:creator', {}, escaped(author)),
    tag('dc:language', {}, 'ja-JP'),
    dated('created'),
    dated('modified'),
  )
}

const APP = tag(
  'Properties',
  { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
  tag('Application', {}, 'Ayumi'),
)

/** As a Word of today writes Japanese; older layouts are not asked for. */
const SETTINGS = tag(
  'w:settings',
  { 'xmlns:w': W },
  tag('w:zoom', { 'w:percent': 100 }),
  val('w:defaultTabStop', 840),
  val('w:characterSpacingControl', 'doNotCompress'),
  tag(
    'w:compat',
    {},
    tag('w:compatSetting', {
      'w:name': 'compatibilityMode',
      'w:uri': 'http://schemas.microsoft.com/office/word',
      'w:val': 15,
    }),
  ),
  tag('w:themeFontLang', { 'w:val': 'ja-JP', 'w:eastAsia': 'ja-JP' }),
)

const NUMBERING = tag(
  'w:numbering',
  { 'xmlns:w': W },
  tag(
    'w:abstractNum',
    { 'w:abstractNumId': 0 },
    val('w:multiLevelType', 'singleLevel'),
    tag(
      'w:lvl',
      { 'w:ilvl': 0 },
      val('w:start', 1),
      val('w:numFmt', 'bullet'),
      val('w:lvlText', '・'),
      val('w:lvlJc', 'left'),
      tag('w:pPr', {}, tag('w:ind', { 'w:left': 462, 'w:hanging': 252 })),
    ),
  ),
  tag('w:num', { 'w:numId': 1 }, val('w:abstractNumId', 0)),
)

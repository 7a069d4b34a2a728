import { readZip } from '../../files/read-zip.fixture.ts'

/** A Word file as tests look at it: its parts as text, and what a reader sees of its body. */
export type ReadDocx = { parts: Map<string, string>; body: string; pictures: string[] }

export function readDocx(bytes: Uint8Array): ReadDocx {
  const files = readZip(bytes)
  const parts = new Map([...files].map(([name, content]) => [name, content.toString('utf8')]))
  return {
    parts,
    body: parts.get('word/document.xml') ?? '',
    pictures: [...files.keys()].filter((name) => name.startsWith('word/media/')),
  }
}

/** Every whole element of this name, outermost first as they begin; such elements must not stand in each other. */
export function elements(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<${name}(?: [^>]*)?(?:/>|>[\\s\\S]*?</${name}>)`, 'g')) ?? []
}

const SIGNS: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The letters of some XML, as they would be read. */
export function textOf(xml: string): string {
  return xml
    .replace(/<w:instrText[\s\S]*?<\/w:instrText>/g, '')
    .replace(/<w:br\/>/g, '\n')
    .replace(/<w:tab\/>/g, '\t')
    .replace(/<[^>]+>/g, '')
    .replace(/&(\w+);/g, (_, name) => SIGNS[name] ?? '?')
}

/** The style of a paragraph. */
export function styleOf(paragraph: string): string {
  return /<w:pStyle w:val="([^"]+)"/.exec(paragraph)?.[1] ?? ''
}

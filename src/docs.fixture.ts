import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '..')
export const read = (path: string): string => readFileSync(join(root, path), 'utf8')
/** Every document, by its path from the root. */
export const documents = [
  ...['README.md', 'README.ja.md', 'CONTRIBUTING.md', 'CHANGELOG.md'],
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .map((path) => `docs/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.md')),
]

type Block = { language: string; lines: string[] }

/** The fenced blocks of a document, each with its language ('' where none is named). */
export function codeBlocks(text: string): Block[] {
  return [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(([, language = '', body = '']) => ({
    language,
    lines: body.trimEnd().split('\n'),
  }))
}

/** The lines outside fenced blocks. */
export function outsideCode(text: string): string[] {
  return text.replace(/^```[\s\S]*?^```$/gm, '').split('\n')
}

/** The cells of every row of every table. */
export function tableRows(text: string): string[][] {
  return outsideCode(text)
    .filter((line) => line.startsWith('| '))
    .map((line) =>
      line
        .slice(1, -1)
        .split(/(?<!\\)\|/)
        .map((cell) => cell.trim()),
    )
}

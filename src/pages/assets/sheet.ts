import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { uiCss } from '../../ui/stylesheet.ts'
import { fontFaces } from './fonts.ts'

const tokens = createRequire(import.meta.url).resolve('@digital-go-jp/design-tokens/dist/tokens.css')

export type Sheet = { text: string; hash: string }

/** Everything in one sheet: tokens, fonts, the parts, then what the caller adds. */
export function makeSheet(extraCss: string[]): Sheet {
  const text = [readFileSync(tokens, 'utf8'), fontFaces(), uiCss(), ...extraCss].join('\n')
  return { text, hash: hashOf(text) }
}

export function hashOf(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16)
}

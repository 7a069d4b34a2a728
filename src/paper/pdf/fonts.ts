import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Glyphs, readGlyphs } from './glyphs.ts'

/** The faces a paper is set in. Emphasis within mincho is bold gothic, as in Japanese print, so mincho needs no bold. */
export type Face = 'gothic' | 'bold' | 'mincho'

const FILES: Record<Face, string> = {
  gothic: 'biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf',
  bold: 'biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf',
  mincho: 'biz-udpmincho/400Regular/BIZUDPMincho_400Regular.ttf',
}

const { resolve } = createRequire(import.meta.url)
const files = new Map<Face, Buffer>()
const glyphs = new Map<Face, Glyphs>()

/** Fonts come from the packages beside us, never from the machine, so that every machine prints the same. */
export function fontFile(face: Face): Buffer {
  return kept(files, face, () => readFileSync(resolve(`@expo-google-fonts/${FILES[face]}`)))
}

/** Whether a face can print a character. */
export function canPrint(face: Face, codePoint: number): boolean {
  return glyphsOf(face).has(codePoint)
}

/** How wide some text is set on one line, in ems. */
export function textWidth(face: Face, text: string): number {
  const { advance } = glyphsOf(face)
  let width = 0
  for (const character of text) width += advance(character.codePointAt(0) ?? 0) ?? 1
  return width
}

function glyphsOf(face: Face): Glyphs {
  return kept(glyphs, face, () => readGlyphs(fontFile(face)))
}

function kept<Thing>(things: Map<Face, Thing>, face: Face, make: () => Thing): Thing {
  const found = things.get(face) ?? make()
  things.set(face, found)
  return found
}

import { pt } from './lengths.ts'
import { tag, val } from './xml.ts'

/** A paragraph style: its properties of paragraphs and of runs, as XML. */
export type Style = {
  id: string
  name: string
  next?: string
  paragraph?: string
  run?: string
  based?: string
}

/** A paragraph style; one with a Japanese name is our own, the others are those that Word knows. */
export function paragraphStyle({
  id,
  name,
  next,
  paragraph = '',
  run = '',
  based = 'Normal',
}: Style): string {
  const isNormal = id === 'Normal'
  return tag(
    'w:style',
    {
      'w:type': 'paragraph',
      'w:default': isNormal ? 1 : null,
      'w:customStyle': /^[ -~]+$/.test(name) ? null : 1,
      'w:styleId': id,
    },
    val('w:name', name),
    isNormal ? '' : val('w:basedOn', based),
    next ? val('w:next', next) : '',
    tag('w:qFormat'),
    paragraph === '' ? '' : tag('w:pPr', {}, paragraph),
    run === '' ? '' : tag('w:rPr', {}, run),
  )
}

export function characterStyle(id: string, name: string, run: string): string {
  const attributes = { 'w:type': 'character', 'w:customStyle': id === 'Minor' ? 1 : null, 'w:styleId': id }
  const properties = run === '' ? '' : tag('w:rPr', {}, run)
  return tag('w:style', attributes, val('w:name', name), val('w:basedOn', 'DefaultParagraphFont'), properties)
}

/** Lines at least so far apart, in ems of this size; more where a picture or another typeface needs more. */
export function lines(size: number, ems: number, before = 0, after = 0): string {
  const line = pt(size * ems)
  return tag('w:spacing', {
    'w:before': pt(before),
    'w:after': pt(after),
    'w:line': line,
    'w:lineRule': 'atLeast',
  })
}

export function exact(points: number): string {
  return tag('w:spacing', { 'w:before': 0, 'w:after': 0, 'w:line': pt(points), 'w:lineRule': 'exact' })
}

export function gap(before: number, after: number): string {
  return tag('w:spacing', { 'w:before': pt(before), 'w:after': pt(after) })
}

import { fromMarkdown } from 'mdast-util-from-markdown'
import { type Bound, placeholdersIn } from './bound-sentence.ts'

type Root = ReturnType<typeof fromMarkdown>
type RootContent = Root['children'][number]
type PhrasingContent = Extract<RootContent, { type: 'paragraph' }>['children'][number]
type Nodes = Root | RootContent

/** What a narrative may say: headings, paragraphs, lists, strong words. Its Markdown has no HTML, pictures or tables. */
export type Span = Words | { strong: Words[] } | { break: true }
export type Prose =
  | { kind: 'heading'; level: number; text: Words[] }
  | { kind: 'paragraph'; spans: Span[] }
  | { kind: 'list'; ordered: boolean; items: Span[][] }

/** Words as typed, or such as are made from the record (`{{done}}`). */
export type Words = string | { bound: Bound }

/** Something a narrative may not hold, with its line (from 1). */
export type Stranger = { line: number; what: string }

/**
 * Reads a narrative's Markdown, or names the first thing in it that no paper could print. A placeholder that can't be read
 * stands as typed: see `boundProblems`.
 */
export function readProse(markdown: string): { prose: Prose[] } | { stranger: Stranger } {
  const { text, bounds } = withSigns(markdown)
  const { children } = fromMarkdown(text)
  const stranger = children.flatMap((node) => strangersIn(node))[0]
  return stranger === undefined ? { prose: children.flatMap((node) => proseOf(node, bounds)) } : { stranger }
}

// Markdown takes the backslash from `\{{`, so placeholders are found before it; until it is read, a noncharacter that no
// text may bear stands around the number of each.
const [OPEN, CLOSE] = ['\uFDD0', '\uFDD1']

function withSigns(markdown: string): { text: string; bounds: Bound[] } {
  const bounds: Bound[] = []
  let text = ''
  let at = 0
  for (const one of placeholdersIn(markdown)) {
    if (!('bound' in one)) continue
    text += `${markdown.slice(at, one.from)}${OPEN}${bounds.push(one.bound) - 1}${CLOSE}`
    at = one.to
  }
  return { text: text + markdown.slice(at), bounds }
}

/** A text's words, its placeholders among them. */
function wordsIn(text: string, bounds: readonly Bound[]): Words[] {
  return text.split(SIGN).flatMap((part, index): Words[] => {
    const bound = index % 2 === 1 ? bounds[Number(part)] : undefined
    return bound === undefined ? (part === '' ? [] : [part]) : [{ bound }]
  })
}

const SIGN = new RegExp(`${OPEN}(\\d+)${CLOSE}`)

const STRANGERS: Partial<Record<Nodes['type'], string>> = {
  html: 'HTML',
  image: '画像',
  imageReference: '画像',
  code: 'プログラムの記述',
  blockquote: '引用',
  definition: 'リンクの定義',
}

function strangersIn(node: Nodes): Stranger[] {
  const what = STRANGERS[node.type]
  if (what !== undefined) return [{ line: node.position?.start.line ?? 1, what }]
  if (
    node.type === 'list' &&
    node.children.some(({ children }) => children.some(({ type }) => type !== 'paragraph'))
  ) {
    return [{ line: node.position?.start.line ?? 1, what: '入れ子の箇条書き' }]
  }
  return 'children' in node ? node.children.flatMap((child) => strangersIn(child)) : []
}

function proseOf(node: RootContent, bounds: readonly Bound[]): Prose[] {
  switch (node.type) {
    case 'heading':
      return [{ kind: 'heading', level: node.depth, text: wordsIn(textOf(node), bounds) }]
    case 'paragraph':
      return [{ kind: 'paragraph', spans: node.children.flatMap((child) => spansOf(child, bounds)) }]
    case 'list': {
      const items = node.children.map(({ children }) =>
        children.flatMap((child) =>
          child.type === 'paragraph' ? child.children.flatMap((one) => spansOf(one, bounds)) : [],
        ),
      )
      return [{ kind: 'list', ordered: node.ordered === true, items }]
    }
    default:
      return []
  }
}

function spansOf(node: PhrasingContent, bounds: readonly Bound[]): Span[] {
  switch (node.type) {
    case 'text':
      // A line's end inside a paragraph is the editor's, not the writer's; Japanese has no space there.
      return wordsIn(node.value.replace(/\n/g, ''), bounds)
    case 'strong':
    case 'emphasis':
      return [{ strong: wordsIn(textOf(node), bounds) }]
    case 'break':
      return [{ break: true }]
    default:
      return wordsIn(textOf(node), bounds)
  }
}

function textOf(node: Nodes): string {
  if ('value' in node) return node.value.replace(/\n/g, '')
  return 'children' in node ? node.children.map((child) => textOf(child)).join('') : ''
}

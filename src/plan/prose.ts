import { fromMarkdown } from 'mdast-util-from-markdown'

type Root = ReturnType<typeof fromMarkdown>
type RootContent = Root['children'][number]
type PhrasingContent = Extract<RootContent, { type: 'paragraph' }>['children'][number]
type Nodes = Root | RootContent

/** What a narrative may say: headings, paragraphs, lists, strong words. Its Markdown has no HTML, pictures or tables. */
export type Span = string | { strong: string } | { break: true }
export type Prose =
  | { kind: 'heading'; level: number; text: string }
  | { kind: 'paragraph'; spans: Span[] }
  | { kind: 'list'; ordered: boolean; items: Span[][] }

/** Something a narrative may not hold, with its line (from 1). */
export type Stranger = { line: number; what: string }

/** Reads a narrative's Markdown, or names the first thing in it that no paper could print. */
export function readProse(markdown: string): { prose: Prose[] } | { stranger: Stranger } {
  const { children } = fromMarkdown(markdown)
  const stranger = children.flatMap((node) => strangersIn(node))[0]
  return stranger === undefined ? { prose: children.flatMap(proseOf) } : { stranger }
}

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

function proseOf(node: RootContent): Prose[] {
  switch (node.type) {
    case 'heading':
      return [{ kind: 'heading', level: node.depth, text: textOf(node) }]
    case 'paragraph':
      return [{ kind: 'paragraph', spans: node.children.flatMap(spansOf) }]
    case 'list': {
      const items = node.children.map(({ children }) =>
        children.flatMap((child) => (child.type === 'paragraph' ? child.children.flatMap(spansOf) : [])),
      )
      return [{ kind: 'list', ordered: node.ordered === true, items }]
    }
    default:
      return []
  }
}

function spansOf(node: PhrasingContent): Span[] {
  switch (node.type) {
    case 'text':
      // A line's end inside a paragraph is the editor's, not the writer's; Japanese has no space there.
      return [node.value.replace(/\n/g, '')]
    case 'strong':
    case 'emphasis':
      return [{ strong: textOf(node) }]
    case 'break':
      return [{ break: true }]
    default:
      return [textOf(node)]
  }
}

function textOf(node: Nodes): string {
  if ('value' in node) return node.value.replace(/\n/g, '')
  return 'children' in node ? node.children.map((child) => textOf(child)).join('') : ''
}

import { raw } from 'hono/html'
import type { Block, Heading, Paper } from '../paper.ts'
import { headingText, plainText } from '../print.ts'
import { PaperChart } from './chart.tsx'
import { PaperCover } from './cover.tsx'
import documentCss from './document.css?raw'
import { Legend } from './legend.tsx'
import markCss from './mark.css?raw'
import paperCss from './paper.css?raw'
import { Pieces } from './pieces.tsx'
import { PaperTable } from './table.tsx'

/** The styles a page needs that shows a `PaperBody`. */
export const paperStyles = [markCss, paperCss].join('\n')

/** A paper as one HTML document that stands alone: no script, nothing fetched. */
export function writeHtmlDocument(paper: Paper): string {
  const css = [documentCss, paperStyles, widths()].join('\n')
  const page = (
    <html lang="ja">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{paper.title}</title>
        <meta name="author" content={paper.author} />
        <style>{raw(css)}</style>
      </head>
      <body>
        <main>
          <PaperWhole paper={paper} />
        </main>
      </body>
    </html>
  )
  return `<!doctype html>\n${page.toString()}\n`
}

function widths(): string {
  return Array.from({ length: 100 }, (_, index) => `.w-${index + 1}{inline-size:${index + 1}%}`).join('')
}

/** A paper as all that a page shows: one without a cover begins with its title, so that headings begin at the first level. */
export function PaperWhole({ paper }: { paper: Paper }) {
  return (
    <>
      {paper.blocks.every(({ kind }) => kind !== 'cover') && <h1 class="paper-title">{paper.title}</h1>}
      <PaperBody paper={paper} />
    </>
  )
}

/** A paper's body as HTML, for pages that are put together elsewhere. */
export function paperHtml(paper: Paper): string {
  return String(<PaperBody paper={paper} />)
}

/** A paper as the body of a page, whose first heading is the cover's or the page's own; its chapters are of the second level. */
export function PaperBody({ paper }: { paper: Paper }) {
  const headings = paper.blocks.filter((block): block is Heading => block.kind === 'heading')
  let last: Heading | null = null
  let named: Heading | null = null
  return (
    <article class={paper.body === 'mincho' ? 'paper paper-mincho' : 'paper'}>
      {paper.blocks.map((block) => {
        if (block.kind === 'heading') last = block
        const isNameless = block.kind === 'table' && block.caption === null
        const again = isNameless && named === last
        if (isNameless) named = last
        return <OneBlock block={block} headings={headings} last={last} again={again} />
      })}
    </article>
  )
}

type BlockProps = { block: Block; headings: readonly Heading[]; last: Heading | null; again: boolean }

/** `again`: the heading has named a table already; then this one is told apart by its first head. */
function OneBlock({ block, headings, last, again }: BlockProps) {
  switch (block.kind) {
    case 'page':
      return null
    case 'cover':
      return <PaperCover cover={block} />
    case 'heading':
      return <PaperHeading heading={block} />
    case 'paragraph':
      return (
        <p>
          <Pieces content={block.content} />
        </p>
      )
    case 'note':
      return (
        <p class="paper-note">
          <Pieces content={block.content} />
        </p>
      )
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li>
              <Pieces content={item} />
            </li>
          ))}
        </ul>
      )
    case 'legend':
      return <Legend legend={block} />
    case 'contents':
      return <Contents title={block.title} headings={headings.filter(({ level }) => level <= block.depth)} />
    case 'table':
      if (again && last !== null) {
        const head = plainText(block.head[0]?.[0]?.content ?? [])
        return <PaperTable table={block} labelledBy={null} label={`${headingText(last)} ${head}`} />
      }
      return <PaperTable table={block} labelledBy={last?.id ?? null} />
    case 'chart':
      return <PaperChart chart={block} />
  }
}

function PaperHeading({ heading }: { heading: Heading }) {
  const text = headingText(heading)
  switch (heading.level) {
    case 1:
      return <h2 id={heading.id}>{text}</h2>
    case 2:
      return <h3 id={heading.id}>{text}</h3>
    case 3:
      return <h4 id={heading.id}>{text}</h4>
  }
}

function Contents({ title, headings }: { title: string; headings: readonly Heading[] }) {
  return (
    <nav class="paper-contents" aria-label={title}>
      <p class="paper-contents-title">{title}</p>
      <ul>
        {headings.map((heading) => (
          <li class={`level-${heading.level}`}>
            <a href={`#${heading.id}`}>{headingText(heading)}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

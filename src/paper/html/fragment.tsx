import { raw } from 'hono/html'
import { draw } from '../chart/draw.ts'
import { svgOf } from '../chart/svg.ts'
import type { Block, Chart, Heading, Paper } from '../paper.ts'
import { headingText, plainText } from '../print.ts'
import { PlainPieces, PlainTable, type Prefixed } from './fragment-table.tsx'

/** A file that the page offers beside the text; `bytes` is its size. */
export type OfferedFile = { address: string; title: string; form: string; bytes: number }

/**
 * `level`: that of the chapters' headings, 1 to 5: the page around has headings of its own. `files`: listed first, with
 * their sizes.
 */
export type FragmentSettings = { level: number; files: readonly OfferedFile[] }

/** Drawn as on an upright A4 page (points). */
const ROOM = { width: 454, height: 640 }
const TAGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const

/**
 * A paper as a piece of HTML to be pasted into another site's page: no head, no style, no script, no class; every id begins
 * with the paper's own, so that it meets no other on that page.
 */
export function writeHtmlFragment(paper: Paper, { level, files }: FragmentSettings): string {
  const id: Prefixed = (name) => `ayumi-${paper.id}-${name}`
  const headings = paper.blocks.filter((block): block is Heading => block.kind === 'heading')
  const fragment = (
    <div lang="ja" id={id('report')}>
      {files.length > 0 && <Files files={files} />}
      {paper.blocks.map((block) => (
        <OneBlock block={block} headings={headings} level={level} id={id} />
      ))}
    </div>
  )
  return `${fragment.toString()}\n`
}

function Files({ files }: Pick<FragmentSettings, 'files'>) {
  return (
    <ul>
      {files.map(({ address, title, form, bytes }) => (
        <li>
          <a href={address}>{`${title}（${form}、${sizeLabel(bytes)}）`}</a>
        </li>
      ))}
    </ul>
  )
}

/** 850KB, 1.6MB: rounded up, so that nobody meets more than was told. */
export function sizeLabel(bytes: number): string {
  const kilobytes = Math.ceil(bytes / 1024)
  if (kilobytes < 1000) return `${kilobytes}KB`
  return `${(Math.ceil((bytes / 1024 / 1024) * 10) / 10).toFixed(1)}MB`
}

type BlockProps = { block: Block; headings: readonly Heading[]; level: number; id: Prefixed }

function OneBlock({ block, headings, level, id }: BlockProps) {
  switch (block.kind) {
    case 'page':
      return null
    case 'cover': {
      const { publisher, title, subtitles, asOf, issued } = block
      const dates = [asOf, issued === '' ? '' : `${issued}発行`].filter((one) => one !== '')
      return (
        <>
          <p>
            <strong>{[title, ...subtitles].join(' ')}</strong>
          </p>
          <p>{[publisher, ...dates].join('　')}</p>
        </>
      )
    }
    case 'heading':
      return <FragmentHeading heading={block} level={level} id={id} />
    case 'paragraph':
      return (
        <p>
          <PlainPieces content={block.content} />
        </p>
      )
    case 'note':
      return (
        <p>
          ※ <PlainPieces content={block.content} />
        </p>
      )
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li>
              <PlainPieces content={item} />
            </li>
          ))}
        </ul>
      )
    case 'legend':
      return (
        <>
          <p>
            <strong>{block.title}</strong>
          </p>
          <ul>
            {block.entries.map(({ sample, label, meaning }) => (
              <li>{`${plainText(sample)}　${label}${meaning === null ? '' : `（${meaning}）`}`}</li>
            ))}
          </ul>
        </>
      )
    case 'contents':
      return (
        <ul>
          {headings
            .filter((heading) => heading.level <= block.depth)
            .map((heading) => (
              <li>
                <a href={`#${id(heading.id)}`}>{headingText(heading)}</a>
              </li>
            ))}
        </ul>
      )
    case 'table':
      return <PlainTable table={block} id={id} />
    case 'chart':
      return <FragmentChart chart={block} id={id} />
  }
}

function FragmentHeading({ heading, level, id }: { heading: Heading; level: number; id: Prefixed }) {
  const Tag = TAGS[Math.min(level + heading.level - 1, TAGS.length) - 1] ?? 'h6'
  return <Tag id={id(heading.id)}>{headingText(heading)}</Tag>
}

/** What follows the first drawing says only what stands in it: the alternative speaks of all. */
function FragmentChart({ chart, id }: { chart: Chart; id: Prefixed }) {
  const { caption, plot, alternative, table } = chart
  return (
    <>
      <figure id={id(`chart-${chart.id}`)}>
        <figcaption>{caption}</figcaption>
        {draw(plot, ROOM).map((drawing, index) =>
          raw(svgOf(drawing, index === 0 ? alternative : `${caption}（続き）：${drawing.holds.join('、')}`)),
        )}
      </figure>
      <PlainTable table={{ ...table, caption: `${caption}（表）` }} id={id} />
    </>
  )
}

import { type WrittenCell, type WrittenSheet, writeWorkbook } from '../../files/xlsx-write.ts'
import type { OfficeFonts } from '../office-fonts.ts'
import type { Paper } from '../paper.ts'
import type { Listed } from './blocks.ts'
import { between } from './grid.ts'
import type { Line } from './line.ts'
import { setIn } from './look.ts'
import { type Part, partsOf } from './parts.ts'
import { runningCode } from './running.ts'
import { type LaidSheet, laySheet } from './sheet.ts'

/** What a paper not yet issued bears: the first day that its archive knows. */
const NO_DAY = '1980-01-01'

/**
 * A paper as a workbook (.xlsx) to be printed and worked with: a sheet a section, numbers as numbers, nothing hidden. `fonts`
 * are the typefaces it names. The same paper always gives the same bytes.
 */
export function writeXlsx(paper: Paper, fonts: OfficeFonts = 'biz-ud'): Promise<Uint8Array> {
  const laidOut = (part: Part, listed: readonly Listed[]) => laySheet(part, listed, paper.body, fonts)
  const parts = partsOf(paper)
  const headings = parts.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'heading'))
  const unnumbered = headings.map((heading): Listed => ({ ...heading, page: null }))
  const first = parts.map((part) => ({ part, sheet: laidOut(part, unnumbered) }))
  const places = placesIn(first)
  const listed = headings.map((heading) => ({ ...heading, page: places.get(heading.id)?.page ?? null }))
  const laid = first.map(({ part, sheet }) => ({
    part,
    sheet: part.blocks.some(({ kind }) => kind === 'contents') ? laidOut(part, listed) : sheet,
  }))
  return writeWorkbook({
    title: paper.title,
    author: paper.author,
    made: madeOn(paper.issued),
    sheets: laid.map(({ part, sheet }) => written(part, sheet, places, fonts)),
  })
}

function madeOn(issued: string | null): Date {
  const [year = '', month = '01', day = '01'] = (issued ?? NO_DAY).split('-')
  return new Date(`${year}-${month}-${day}T00:00:00Z`)
}

type Place = { sheet: string; row: number; page: number | null }
type Places = ReadonlyMap<string, Place>

/** Where every heading stands: its sheet, its row, and its page when the whole workbook is printed. */
function placesIn(laid: readonly { part: Part; sheet: LaidSheet }[]): Places {
  const places = new Map<string, Place>()
  let page = 1
  for (const { part, sheet } of laid) {
    const { numbering } = part.setup
    if (numbering === 'start') page = 1
    for (const [row, { anchor }] of sheet.lines.entries()) {
      if (sheet.breaks.includes(row)) page += 1
      if (anchor !== undefined)
        places.set(anchor, { sheet: part.name, row, page: numbering === 'off' ? null : page })
    }
    page += 1
  }
  return places
}

function written({ name, setup }: Part, laid: LaidSheet, places: Places, fonts: OfficeFonts): WrittenSheet {
  const { lines, breaks, grid, isFrozen } = laid
  const { size, orientation, margin, header, footer, numbering } = setup
  const first = lines.findIndex(({ repeats }) => repeats)
  const last = lines.findLastIndex(({ repeats }) => repeats)
  const isRepeated = first >= 0 && breaks.some((row) => row > last)
  return {
    name,
    page: {
      size,
      orientation,
      margin,
      header: runningCode(header, numbering, fonts),
      footer: runningCode(footer, numbering, fonts),
      firstPage: numbering === 'start' ? 1 : null,
    },
    columns: grid.slice(1).map((_, index) => between(grid, index, index + 1)),
    rows: lines.map(({ height }) => height),
    cells: lines.flatMap((line, row) => cellsOf(line, row, places, fonts)),
    breaks,
    repeated: isRepeated ? [first, last] : null,
    frozen: first >= 0 && isFrozen ? last + 1 : 0,
    pictures: lines.flatMap(({ picture }, row) => (picture ? [{ ...picture, row }] : [])),
  }
}

function cellsOf(line: Line, row: number, places: Places, fonts: OfficeFonts): WrittenCell[] {
  return line.cells.map(({ from, to, down, content: own, look: bare, goesTo }) => {
    const place = goesTo === undefined ? undefined : places.get(goesTo)
    const look = { ...bare, font: setIn(fonts, bare.font) }
    const content =
      own.kind === 'text'
        ? { ...own, runs: own.runs.map((run) => ({ ...run, font: setIn(fonts, run.font) })) }
        : own
    return { row, column: from, down, across: to - from, content, look, ...(place ? { goesTo: place } : {}) }
  })
}

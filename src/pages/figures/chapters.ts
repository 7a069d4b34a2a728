import type { Block } from '../../paper/paper.ts'
import { numbered } from '../../report/numbering.ts'
import { accountsChapter } from './accounts-chapter.ts'
import { comparisonChapter } from './comparison-chapter.ts'
import type { Figures } from './figures-view.ts'
import { staffChapter } from './staff-chapter.ts'
import { trendChapter } from './trend-chapter.ts'

/** A chapter of the page; its first block is its heading. */
export type Chapter = { id: ChapterId; title: string; blocks: Block[] }
type ChapterId = 'accounts' | 'trends' | 'comparison' | 'staff'

/** The chapters that have something to tell, headings and captions numbered through them; `year` is that of the comparison. */
export function chaptersOf(figures: Figures, year: number | null): Chapter[] {
  const all: Chapter[] = [
    { id: 'accounts', title: '会計', blocks: accountsChapter(figures) },
    { id: 'trends', title: '推移', blocks: trendChapter(figures) },
    { id: 'comparison', title: 'ほかの団体との比較', blocks: comparisonChapter(figures, year) },
    { id: 'staff', title: '職員', blocks: staffChapter(figures) },
  ]
  const told = all.filter(({ blocks }) => blocks.length > 0)
  const blocks = numbered(
    told.flatMap(({ id, title, blocks: own }): Block[] => [
      { kind: 'heading', level: 1, id: `chapter-${id}`, number: null, text: title },
      ...own,
    ]),
  )
  let from = 0
  return told.map((chapter) => {
    const to = from + chapter.blocks.length + 1
    const own = { ...chapter, blocks: blocks.slice(from, to) }
    from = to
    return own
  })
}

import type { Block } from '../paper.ts'
import { type FileChild, type IParagraphOptions, TableOfContents } from './docx.ts'
import { textRun } from './pieces.ts'
import { TABLE_END } from './table.ts'

/** 目次: a field that Word keeps, filled in already, so that it reads before anybody brings it up to date. */
export function contentsFlow({
  title,
  depth,
}: Extract<Block, { kind: 'contents' }>): (IParagraphOptions | FileChild)[] {
  const field = new TableOfContents('', {
    hyperlink: true,
    headingStyleRange: `1-${depth}`,
    useAppliedParagraphOutlineLevel: true,
    hideTabAndPageNumbersInWebView: true,
  })
  return [{ style: 'TOCHeading', children: textRun(title) }, field, TABLE_END]
}

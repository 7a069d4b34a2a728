import { describe, expect, test } from 'vitest'
import { paperOf } from './mihon-papers.fixture.ts'

describe('narrative', () => {
  test('its own heading opens the section', () => {
    const { blocks } = paperOf({ section: 'narrative', text: 'intro' })
    expect(blocks[1]).toMatchObject({ level: 1, number: '1', text: '第二次見本町行政改革プランについて' })
    expect(blocks.map(({ kind }) => kind)).toEqual(['page', 'heading', 'paragraph', 'paragraph', 'list'])
  })

  test('under a title, its headings stand below', () => {
    const { blocks } = paperOf({ section: 'narrative', text: 'intro', title: '{year}のはじめに' })
    expect(blocks[1]).toMatchObject({ level: 1, text: 'R6年度のはじめに' })
    expect(blocks[2]).toMatchObject({ level: 2, number: '1.1' })
  })
})

import { expect, test } from 'vitest'
import { editionId } from './edition-id.ts'

const papers = ['report', 'council'].map((id) => ({
  id,
  title: id,
  subtitles: [],
  body: 'gothic' as const,
  sections: [],
}))

test.each([
  ['the plan’s first paper goes by the round alone', 'r5', 'report', 'r5'],
  ['another bears its own name behind it', 'r5', 'council', 'r5-council'],
])('%s', (_, round, paper, id) => expect(editionId({ papers }, { id: round }, { id: paper })).toBe(id))

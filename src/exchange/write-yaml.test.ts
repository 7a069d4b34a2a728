import { expect, test } from 'vitest'
import type { PaperPlan } from '../plan/plan.ts'
import { plan } from '../plan/records.examples.ts'
import { readYaml } from './read-yaml.ts'
import { writePlan } from './write-yaml.ts'
import { planShape } from './yaml-shapes.ts'

const paper = (body: PaperPlan['body']): PaperPlan => ({
  id: 'report',
  title: '報告書',
  subtitles: [],
  body,
  sections: [{ section: 'cover' }],
})

test.each([
  ['gothic', false],
  ['mincho', true],
] as const)('a paper in %s is read as it was written; the ordinary type is left out', (body, isWritten) => {
  const yaml = writePlan(plan({ papers: [paper(body)] }))
  expect(yaml.includes('body:')).toBe(isWritten)
  expect(readYaml('plan.yaml', Buffer.from(yaml), planShape).value?.papers).toEqual([paper(body)])
})

test('another type is refused', () => {
  const yaml = writePlan(plan({ papers: [paper('mincho')] })).replace('mincho', 'kaisho')
  expect(readYaml('plan.yaml', Buffer.from(yaml), planShape).problems).toMatchObject([
    { where: expect.stringContaining('papers[1].body') },
  ])
})

import { describe, expect, test } from 'vitest'
import type { PaperPlan, Plan } from '../plan/plan.ts'
import { municipalityRecord, plan } from '../plan/records.examples.ts'
import { readYaml } from './read-yaml.ts'
import { writeMunicipality, writePlan } from './write-yaml.ts'
import { municipalityShape, planShape } from './yaml-shapes.ts'

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

describe('typefaces of an office', () => {
  const old = { ...paper('gothic'), office_fonts: 'ms' as const }
  const read = (yaml: string) => readYaml('plan.yaml', Buffer.from(yaml), planShape)

  test('are read as they were written', () => {
    const yaml = writePlan(plan({ papers: [old] }))
    expect(yaml).toContain('office_fonts: ms\n')
    expect(read(yaml).value?.papers).toEqual([old])
    expect(writePlan(read(yaml).value as Plan)).toBe(yaml)
  })

  test('BIZ UD is the ordinary case and left out', () => {
    const yaml = writePlan(plan({ papers: [old] })).replace('office_fonts: ms', 'office_fonts: biz-ud')
    expect(read(yaml).value?.papers).toEqual([paper('gothic')])
    expect(writePlan(read(yaml).value as Plan)).not.toContain('office_fonts')
  })

  test('others are refused, with those there are', () => {
    const yaml = writePlan(plan({ papers: [old] })).replace('office_fonts: ms', 'office_fonts: meiryo')
    expect(read(yaml).problems).toEqual([
      {
        where: 'plan.yaml papers[1].office_fonts',
        what: '使えない値です',
        doThis: 'biz-ud、ms のいずれかを書いてください',
      },
    ])
  })
})

describe('the licence of a municipality', () => {
  const { municipality } = municipalityRecord()
  const read = (yaml: string) => readYaml('municipality.yaml', Buffer.from(yaml), municipalityShape)

  test.each(['CC0-1.0', 'PDL-1.0'] as const)('%s is read as it was written', (licence) => {
    const yaml = writeMunicipality({ ...municipality, licence })
    expect(yaml).toContain(`licence: ${licence}\n`)
    expect(read(yaml).value).toEqual({ ...municipality, licence })
  })

  test('CC BY 4.0 is the ordinary case and left out', () => {
    expect(writeMunicipality(municipality)).not.toContain('licence')
    const told = read(`${writeMunicipality(municipality)}licence: CC-BY-4.0\n`)
    expect(told.value).toEqual(municipality)
  })

  test('another is refused, with those there are', () =>
    expect(read(`${writeMunicipality(municipality)}licence: MIT\n`).problems).toEqual([
      {
        where: 'municipality.yaml licence',
        what: '使えない値です',
        doThis: 'CC-BY-4.0、CC0-1.0、PDL-1.0 のいずれかを書いてください',
      },
    ]))
})

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { fragmentSettings } from './fragment-settings.ts'
import { directWorkplace } from './workplace.ts'

const dir = mkdtempSync(join(tmpdir(), 'ayumi-fragment-'))
afterAll(() => rmSync(dir, { recursive: true }))
writeFileSync(join(dir, '報告 書.pdf'), 'x'.repeat(10))
writeFileSync(join(dir, 'data.XLSX'), '')
const read = (values: Record<string, string>) => fragmentSettings(values, '報告書', directWorkplace('test'))

test('files are linked by their names, with form and size; headings begin at the second level', () => {
  const files = `${join(dir, '報告 書.pdf')},${join(dir, 'data.XLSX')}`
  expect(read({ files })).toEqual({
    ok: true,
    value: {
      level: 2,
      files: [
        { address: encodeURIComponent('報告 書.pdf'), title: '報告書', form: 'PDF', bytes: 10 },
        { address: 'data.XLSX', title: '報告書', form: 'Excel', bytes: 0 },
      ],
    },
  })
})

test('a file that is not there is named', () =>
  expect(read({ files: join(dir, 'none.pdf') })).toMatchObject({
    ok: false,
    problems: [{ what: 'このファイルはありません' }],
  }))

test.each(['0', '6', '2.5', 'h2'])('a level %s is refused', (heading) =>
  expect(() => read({ heading })).toThrow('--heading は 1 から 5 の整数です'),
)

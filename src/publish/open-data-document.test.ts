import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Dataset } from '../paper/paper.ts'
import { LAYOUTS, openDataTables } from '../report/open-data/open-data.ts'
import { VOCABULARIES } from '../report/open-data/vocabularies.ts'

// docs/open-data.md fails when it lies. A table that changes is a new layout (LAYOUTS), because others read them every year.

const document = readFileSync('docs/open-data.md', 'utf8')
const municipality = {
  ...{ code: '990019', name: '見本町', kana: null, prefecture: null, kind: 'town' as const },
  writing: { era: 'letter' as const, negative: '▲' as const, digits: 'half' as const },
}
const tables = openDataTables(municipality, [], null)
const isWordList = ({ name }: Dataset) => name in VOCABULARIES

function described({ name, title, description, key = [], fields }: Dataset): string {
  return [
    `### ${name}.csv`,
    '',
    `${title}。${description}。行を指す列：${key.map((one) => `\`${one}\``).join('、')}`,
    '',
    '| 列 | 名称 | 形 | 単位 | コード表 | 定義 |',
    '|---|---|---|---|---|---|',
    ...fields.map(
      (field) =>
        `| \`${field.name}\` | ${field.title} | ${field.form} | ${field.unit ?? ''} | ${field.codes ?? ''} | ${field.definition} |`,
    ),
  ].join('\n')
}

/** The part of the document below a heading, the heading included. */
function part(name: string): string {
  return (document.split(/^(?=#{2,3} )/m).find((one) => one.startsWith(`### ${name}.csv\n`)) ?? '').trim()
}

test.each(tables.filter((table) => !isWordList(table)))('describes every column of $name.csv', (table) => {
  expect(part(table.name)).toBe(described(table))
})

test('lists every code that is the same for all', () => {
  const rows = Object.entries(VOCABULARIES).map(
    ([name, { title, names }]) =>
      `| \`${name}.csv\` | ${title} | ${Object.entries(names)
        .map(([code, word]) => `\`${code}\` ${word}`)
        .join('、')} |`,
  )
  expect(document.split('\n').filter((line) => line.startsWith('| `codes-'))).toEqual(rows)
})

test('names every version of the layout, the newest first', () => {
  const versions = [...document.matchAll(/^\| (\d+\.\d+) \|/gm)].map(([, version]) => version)
  expect(versions).toEqual(LAYOUTS.map(({ version }) => version))
})

import type { Dataset, Paper } from '../../paper/paper.ts'

export const VALUES_FIELDS: Dataset['fields'] = [
  { name: 'dataset', title: '表', unit: null },
  { name: 'row', title: '行', unit: null },
  { name: 'field', title: '列', unit: null },
  { name: 'title', title: '列の名称', unit: null },
  { name: 'unit', title: '単位', unit: null },
  { name: 'value', title: '値', unit: null },
]

/** All datasets of a Paper as one long table: a value a row, rows counted from 1 within their dataset. */
export function longDataset({ id, title, datasets }: Paper): Dataset {
  return {
    name: id,
    title,
    fields: VALUES_FIELDS,
    rows: datasets.flatMap(({ name, fields, rows }) =>
      rows.flatMap((row, index) =>
        fields.map((field, column) => [
          name,
          index + 1,
          field.name,
          field.title,
          field.unit,
          row[column] ?? null,
        ]),
      ),
    ),
  }
}

/** The same as JSON, each dataset in the form in which it is given alone. */
export function datasetsJson({ id, title, datasets }: Paper, writeJson: (one: Dataset) => string): string {
  const written = datasets.map((one) => JSON.parse(writeJson(one)) as unknown)
  return `${JSON.stringify({ name: id, title, datasets: written }, null, 2)}\n`
}

import { ListHead } from '../../ui/list-head.tsx'
import { type ApiDocument, fieldsOf, formOf } from './document.ts'

/** Every named shape of the document, field by field. */
export function Schemas({ document }: { document: ApiDocument }) {
  return Object.entries(document.components.schemas).map(([name, schema]) => {
    const id = `schema-${name}`
    const fields = fieldsOf(document, schema)
    const told = schema.description ?? name
    if (fields.length === 0) {
      return (
        <p>
          <code>{name}</code>　{`${told}。`}
        </p>
      )
    }
    return (
      <details class="tables dictionary-table">
        <summary id={id}>{`${name}：${told.split('。')[0]}`}</summary>
        <table class="list-table no-code" aria-labelledby={id}>
          <ListHead
            columns={[
              ['欄', 'w-20'],
              ['形', 'w-30'],
              ['説明', null],
            ]}
          />
          <tbody>
            {fields.map(([field, own]) => (
              <tr>
                <th scope="row">
                  <code>{field}</code>
                </th>
                <td data-label="形">{formOf(own)}</td>
                <td data-label="説明">{own.description ?? ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    )
  })
}

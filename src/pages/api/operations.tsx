import { ListHead } from '../../ui/list-head.tsx'
import { type ApiDocument, type ApiOperation, formOf, nameOf } from './document.ts'
import type { Example } from './examples.ts'

type Props = { document: ApiDocument; examples: Record<string, Example> }

/** Every address of the document under its heading: what may be asked, an answer, and the shape of it. */
export function Operations({ document, examples }: Props) {
  const all = Object.entries(document.paths).map(([path, { get }]) => ({ path, get }))
  const groups = Map.groupBy(all, ({ get }) => get.tags[0] ?? '')
  return [...groups].map(([tag, own]) => (
    <>
      <h3>{tag}</h3>
      {own.map(({ path, get }) => (
        <Operation path={path} operation={get} example={examples[get.operationId]} />
      ))}
    </>
  ))
}

type OperationProps = { path: string; operation: ApiOperation; example: Example | undefined }

function Operation({ path, operation, example }: OperationProps) {
  const { operationId: id, summary, description, parameters = [] } = operation
  return (
    <article class="api-operation">
      <h4 id={id}>{summary}</h4>
      <p>
        <code>{`GET ${path}`}</code>
      </p>
      {description !== undefined && <p>{`${description}。`}</p>}
      {parameters.length > 0 && (
        <table class="list-table no-code" aria-labelledby={id}>
          <ListHead
            columns={[
              ['名前', 'w-20'],
              ['書き方', 'w-30'],
              ['説明', null],
            ]}
          />
          <tbody>
            {parameters.map(({ name, in: place, required, description: note, schema }) => (
              <tr>
                <th scope="row">
                  <code>{place === 'path' ? `{${name}}` : name}</code>
                </th>
                <td data-label="書き方">
                  {[
                    formOf(schema),
                    ...(required ? ['必ず書く'] : []),
                    ...(schema.default === undefined ? [] : [`書かなければ ${schema.default}`]),
                  ].join('。')}
                </td>
                <td data-label="説明">{note ?? name}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p>{`答えの data：${answerOf(operation)}`}</p>
      {example !== undefined && (
        <>
          <p>
            例：<a href={example.address}>{decodeURI(example.address)}</a>
          </p>
          <details class="tables">
            <summary>{`答えの例（${summary}）`}</summary>
            <pre class="api-code">
              <code>{example.answer}</code>
            </pre>
          </details>
        </>
      )}
    </article>
  )
}

/** `ItemRow の並び`. */
function answerOf({ responses }: ApiOperation): string {
  const answer = responses['200']?.content?.['application/json']?.schema
  const own = answer === undefined ? undefined : [answer, ...(answer.allOf ?? [])]
  const data = own?.find(({ properties }) => properties?.data !== undefined)?.properties?.data
  return data === undefined ? (answer && nameOf(answer)) || '' : formOf(data)
}

/** openapi.json, as much of it as its page tells. */
export type ApiDocument = {
  paths: Record<string, { get: ApiOperation }>
  components: { schemas: Record<string, Schema> }
}

export type ApiOperation = {
  operationId: string
  tags: string[]
  summary: string
  description?: string
  parameters?: ApiParameter[]
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>
}

export type ApiParameter = {
  name: string
  in: 'path' | 'query'
  required: boolean
  description?: string
  schema: Schema
}

export type Schema = {
  $ref?: string
  type?: string | string[]
  description?: string
  enum?: string[]
  minimum?: number
  maximum?: number
  maxLength?: number
  default?: string | number
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  allOf?: Schema[]
  anyOf?: Schema[]
  oneOf?: Schema[]
  additionalProperties?: boolean | Schema
}

/** What a schema is called, where it has a name of its own. */
export function nameOf({ $ref }: Schema): string | null {
  return $ref?.split('/').at(-1) ?? null
}

const TYPES: Readonly<Record<string, string>> = {
  string: '文字列',
  integer: '整数',
  number: '数',
  boolean: 'true か false',
  object: 'まとまり',
  array: '並び',
  null: 'null',
}

/** What a value looks like, in a reader's words: `Mark の並び`, `整数（1から1000まで）、又は null`. */
export function formOf(schema: Schema): string {
  const parts = schema.anyOf ?? schema.oneOf ?? schema.allOf
  if (parts !== undefined) return [...new Set(parts.map(formOf))].join('、又は ')
  const name = nameOf(schema)
  if (name !== null) return name
  const types = [schema.type ?? 'object'].flat()
  return types.map((type) => oneForm(type, schema)).join('、又は ')
}

function oneForm(
  type: string,
  { items, properties, minimum, maximum, maxLength, enum: choices }: Schema,
): string {
  const name = TYPES[type] ?? type
  if (type === 'object' && properties !== undefined) return `${name}（${Object.keys(properties).join('、')}）`
  if (type === 'array') return items === undefined ? name : `${formOf(items)} の${name}`
  if (type === 'string' && choices !== undefined) return `${choices.join('、')} のいずれか`
  if (type === 'string' && maxLength !== undefined) return `${name}（${maxLength}字まで）`
  // The numbers that a program can hold are no bounds of ours.
  const isBound = type === 'integer' && minimum !== undefined && maximum !== undefined
  return isBound && Number(maximum) < 1_000_000_000 ? `${name}（${minimum}から${maximum}まで）` : name
}

/** The fields of a schema, those of the ones it is made of first. */
export function fieldsOf(document: ApiDocument, schema: Schema): [name: string, field: Schema][] {
  const name = nameOf(schema)
  const own = name === null ? schema : document.components.schemas[name]
  if (own === undefined) return []
  return [
    ...(own.allOf ?? []).flatMap((part) => fieldsOf(document, part)),
    ...Object.entries(own.properties ?? {}),
  ]
}

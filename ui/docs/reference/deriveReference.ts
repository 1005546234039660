import type { Contract, ContractOperation, SchemaNode } from './contract.ts'
import { exampleOf, typeText } from './deriveSchema.ts'

export type Caller = 'anyone' | 'apiKey' | 'session'
export type Parameter = ContractOperation['parameters'][number]

export type ReferenceOperation = {
  id: string
  method: string
  path: string
  summary: string
  callers: Caller[]
  /** What an API key must be good for. */
  scopes: string[]
  parameters: Parameter[]
  /** What is sent, as a type; `example` to begin with. Null where nothing is, or no JSON. */
  body: { type: string; example: string } | null
  /** Sent in another form than JSON: its media type. */
  form: string | null
  answers: { status: string; type: string | null; media: string | null; description: string }[]
  refusals: { status: string; lines: { name: string; meaning: string }[] }[]
  /** Whether it can be tried from this page. */
  tries: boolean
}

export type Chapter = { id: string; name: string; operations: ReferenceOperation[] }
export type EventEntry = { type: string; when: string; body: string; example: string }
export type Reference = { chapters: Chapter[]; events: EventEntry[]; objects: { name: string; type: string }[] }

const json = (value: unknown) => JSON.stringify(value, null, 2)
const isError = (status: string) => status >= '400' && status !== 'default'
const readable = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/** « `name` meaning », one under the other, as the document has them. */
const linesOf = (description: string) =>
  description.split('\n\n').map((line) => {
    const [, name = '', meaning = line] = /^`([\w-]+)` (.*)$/s.exec(line) ?? []
    return { name, meaning }
  })

function operationOf(
  method: string,
  path: string,
  operation: ContractOperation,
  named: Readonly<Record<string, SchemaNode>>,
  now: string,
): ReferenceOperation {
  const { operationId, summary, security, parameters, requestBody, responses } = operation
  const [media, sent] = Object.entries(requestBody?.content ?? {})[0] ?? []
  const schema = media === 'application/json' ? sent?.schema : undefined
  const callers = security
    .flatMap((each) => Object.keys(each))
    .map((name): Caller => (name === 'apiKey' ? 'apiKey' : 'session'))
  const entries = Object.entries(responses)
  return {
    id: operationId,
    method: method.toUpperCase(),
    path,
    summary,
    callers: callers.length === 0 ? ['anyone'] : callers,
    scopes: security.flatMap((each) => each['apiKey'] ?? []),
    parameters,
    body: schema ? { type: typeText(schema), example: json(exampleOf(schema, named, now)) } : null,
    form: media !== undefined && !schema ? media : null,
    answers: entries
      .filter(([status]) => !isError(status))
      .map(([status, { description, content = {} }]) => {
        const [kind = null, found] = Object.entries(content)[0] ?? []
        return { status, description, media: kind, type: found?.schema ? typeText(found.schema) : null }
      }),
    refusals: entries
      .filter(([status]) => isError(status))
      .map(([status, { description }]) => ({ status, lines: linesOf(description) })),
    tries: path.startsWith('/api/') && responses['101'] === undefined && (media === undefined || schema !== undefined),
  }
}

/** The contract as a reader wants it: by chapter, with types in place of schemas. `now` as ISO 8601. */
export function deriveReference({ tags, paths, webhooks, components }: Contract, now: string): Reference {
  const named = components.schemas
  const all = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      tag: operation.tags?.[0],
      operation: operationOf(method, path, operation, named, now),
    })),
  )
  return {
    chapters: tags
      .map(({ name }) => ({
        id: `calls-${readable(name)}`,
        name,
        operations: all.filter(({ tag }) => tag === name).map(({ operation }) => operation),
      }))
      .filter(({ operations }) => operations.length > 0),
    events: Object.entries(webhooks).map(([type, { post }]) => {
      const sent = post.requestBody?.content['application/json']
      return { type, when: post.summary, body: sent?.schema ? typeText(sent.schema) : '', example: json(sent?.example) }
    }),
    objects: Object.entries(named).map(([name, schema]) => ({ name, type: typeText(schema) })),
  }
}

/** The same call on a command line; `key` null shows where one goes. */
export function curlOf({ method, path, callers, body, parameters }: ReferenceOperation, origin: string): string {
  const headers = [
    ...(callers.includes('apiKey') ? ['authorization: Bearer $PERMANENCE_KEY'] : []),
    ...(body ? ['content-type: application/json'] : []),
    ...parameters
      .filter((parameter) => parameter.in === 'header' && parameter.required)
      .map(({ name }) => `${name.toLowerCase()}: …`),
  ]
  return [
    `curl${method === 'GET' ? '' : ` -X ${method}`} '${origin}${path}'`,
    ...headers.map((header) => `-H "${header}"`),
    ...(body ? [`-d '${JSON.stringify(JSON.parse(body.example))}'`] : []),
  ].join(' \\\n  ')
}

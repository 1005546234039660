import { ACCESS, type Action, SCOPE_OF } from '../../domain/access/rules.ts'
import type { Locale, Phrase } from '../../domain/language/phrase.ts'
import { eventBody, eventsInOrder, exampleBody } from '../eventCatalogue.ts'
import { problem } from '../problem.ts'
import { PROBLEMS, type ProblemName } from '../problems.ts'
import type { Content, Operation } from './operation.ts'
import { TAGS } from './operation.ts'
import { OPERATIONS } from './operations.ts'
import { type Json, jsonSchema } from './schemas.ts'
import { ANSWER_WORDS, words } from './words.ts'

/** A line of the router. */
export type DocumentedRoute = { method: string; path: string; action: Action }

/** The router's last word to programs: it answers what no route does, so it is none. */
const NO_SUCH_ROUTE = '/api/*'

const pathOf = (path: string) => path.replace(/:(\w+)/g, '{$1}').replace('*', '{path}')

/** Whose calls these are: an API key with its scope, the cookie of somebody signed in, either, or anyone. */
function securityOf(action: Action): Json[] {
  const relations: readonly string[] = ACCESS[action]
  if (relations.includes('anyone')) return []
  const scope = SCOPE_OF[action]
  return [
    ...(relations.includes('integrator') ? [{ apiKey: scope ? [scope] : [] }] : []),
    ...(relations.some((relation) => relation !== 'integrator') ? [{ session: [] }] : []),
  ]
}

function problemNames({ method, path, action }: DocumentedRoute, operation: Operation): ProblemName[] {
  const relations: readonly string[] = ACCESS[action]
  const names: ProblemName[] = [...(operation.problems ?? [])]
  if (operation.body && operation.body !== 'token') names.push('malformed', 'too-large', 'media-type', 'invalid')
  if (!relations.includes('anyone')) names.push('not-signed-in', 'not-allowed')
  if (relations.includes('integrator')) names.push('missing-scope', 'too-many-requests')
  if (method !== 'GET' && operation.body !== 'token') names.push('foreign-origin')
  if (path.includes(':') && path.startsWith('/api/')) names.push('not-found')
  if (operation.keyRequired) names.push('idempotency-key-required')
  if (method === 'POST' && (operation.keyRequired || !relations.includes('anyone')))
    names.push('idempotency-key-reused')
  if (path.startsWith('/api/')) names.push('unexpected')
  return [...new Set(names)]
}

const MEDIA: Readonly<Record<Extract<Content, string>, string | null>> = {
  nothing: null,
  redirect: null,
  socket: null,
  html: 'text/html',
  pdf: 'application/pdf',
  bytes: 'application/octet-stream',
}

function contentOf(content: Content, components: Json): Json {
  if (typeof content !== 'string')
    return { content: { 'application/json': { schema: jsonSchema(content, components) } } }
  const media = MEDIA[content]
  return media === null ? {} : { content: { [media]: {} } }
}

function bodyOf(body: Operation['body'], components: Json): Json {
  if (body === undefined) return {}
  const form = (name: string, schema: Json) => ({
    schema: { type: 'object', properties: { [name]: schema }, required: [name] },
  })
  const content =
    body === 'file'
      ? { 'multipart/form-data': form('file', { type: 'string', contentMediaType: 'application/octet-stream' }) }
      : body === 'token'
        ? { 'application/x-www-form-urlencoded': form('token', { type: 'string' }) }
        : { 'application/json': { schema: jsonSchema(body, components) } }
  return { requestBody: { required: true, content } }
}

function parametersOf(
  { method, path, action }: DocumentedRoute,
  operation: Operation,
  say: (phrase: Phrase) => string,
): Json[] {
  const inPath = [...pathOf(path).matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))
  const inQuery = Object.entries(operation.query ?? {}).map(([name, meaning]) => ({
    name,
    in: 'query',
    description: say(meaning),
    schema: { type: 'string' },
  }))
  const relations: readonly string[] = ACCESS[action]
  const keyed = operation.keyRequired || (method === 'POST' && !relations.includes('anyone'))
  const key = {
    name: 'Idempotency-Key',
    in: 'header',
    required: operation.keyRequired ?? false,
    description: say(words.idempotencyKey),
    schema: { type: 'string', minLength: 1, maxLength: 200 },
  }
  return [...inPath, ...inQuery, ...(keyed ? [key] : [])]
}

/** The whole contract as OpenAPI 3.1, in one language: what the router has, in the words and schemas of the tables. */
export function openApiDocument(routes: readonly DocumentedRoute[], locale: Locale, origin: string) {
  const say = (phrase: Phrase) => phrase[locale]
  const components: Json = {}
  const problemSchema = jsonSchema(problem, components)

  const refusals = (names: readonly ProblemName[]): Json => {
    const byStatus = Map.groupBy(names, (name) => PROBLEMS[name].status)
    return Object.fromEntries(
      [...byStatus].map(([status, group]) => [
        status,
        {
          description: group.map((name) => `\`${name}\` ${say(PROBLEMS[name].detail)}`).join('\n\n'),
          content: { 'application/problem+json': { schema: problemSchema } },
          ...(status === 429 ? { headers: { 'Retry-After': { schema: { type: 'integer' } } } } : {}),
        },
      ]),
    )
  }

  const operationOf = (route: DocumentedRoute, operation: Operation): Json => {
    const security = securityOf(route.action)
    const limited = security.some((each) => 'apiKey' in each)
    const answers = Object.entries(operation.answers).map(([status, content]) => [
      status,
      {
        description: say(ANSWER_WORDS[typeof content === 'string' ? content : 'json']),
        ...(limited ? { headers: RATE_LIMIT_REFERENCES } : {}),
        ...contentOf(content, components),
      },
    ])
    return {
      operationId: `${route.method.toLowerCase()}${pathOf(route.path).replace(/[^A-Za-z0-9]+/g, '_')}`.replace(
        /_$/,
        '',
      ),
      tags: [say(TAGS[operation.tag])],
      summary: say(operation.summary),
      security,
      parameters: parametersOf(route, operation, say),
      ...bodyOf(operation.body, components),
      responses: { ...refusals(problemNames(route, operation)), ...Object.fromEntries(answers) },
    }
  }

  const paths: { [path: string]: Json } = {}
  for (const route of routes) {
    const operation = OPERATIONS[`${route.method} ${route.path}`]
    if (route.path === NO_SUCH_ROUTE || !operation) continue
    const path = pathOf(route.path)
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(route, operation) }
  }

  const header = (name: string, meaning: Phrase) => ({
    name,
    in: 'header',
    required: true,
    description: say(meaning),
    schema: { type: 'string' },
  })
  const webhooks = eventsInOrder.map(({ type, when }) => [
    type,
    {
      post: {
        operationId: `on_${type.replace('.', '_')}`,
        summary: say(when),
        security: [],
        parameters: [
          header('webhook-id', words.webhookId),
          header('webhook-timestamp', words.webhookTimestamp),
          header('webhook-signature', words.webhookSignature),
        ],
        requestBody: {
          required: true,
          content: {
            'application/json': { schema: jsonSchema(eventBody(type), components), example: exampleBody(type) },
          },
        },
        responses: {
          '2XX': { description: say(words.eventTaken) },
          '410': { description: say(words.eventGone) },
          default: { description: say(words.eventRetried) },
        },
      },
    },
  ])

  return {
    openapi: '3.1.0',
    info: {
      title: 'Permanence',
      version: '1',
      description: say(words.about),
      contact: { email: 'contact@permanence.example' },
    },
    servers: [{ url: origin }],
    tags: Object.values(TAGS).map((name) => ({ name: say(name) })),
    paths,
    webhooks: Object.fromEntries(webhooks),
    components: {
      securitySchemes: {
        apiKey: { type: 'http', scheme: 'bearer', description: say(words.apiKey) },
        session: { type: 'apiKey', in: 'cookie', name: '__Host-session', description: say(words.session) },
      },
      headers: {
        RateLimit: { description: say(words.rateLimit), schema: { type: 'string' } },
        RateLimitPolicy: { description: say(words.rateLimitPolicy), schema: { type: 'string' } },
      },
      schemas: components,
    },
  }
}

const RATE_LIMIT_REFERENCES = {
  RateLimit: { $ref: '#/components/headers/RateLimit' },
  'RateLimit-Policy': { $ref: '#/components/headers/RateLimitPolicy' },
}

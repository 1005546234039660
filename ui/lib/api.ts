import { accept, type Result, refuse } from '../../domain/result.ts'
import { locale } from '../i18n/locale.ts'
import { type Failure, readProblem } from './failure.ts'

/** What a schema of zod (either build) gives us; a page never needs to know more of it. */
export type Schema<Value> = {
  safeParse: (data: unknown) => { success: true; data: Value } | { success: false }
}

export type Answer<Value> = Result<Value, Failure>

export type CallOptions = { signal?: AbortSignal; idempotencyKey?: string; cache?: RequestCache }

/** For answers without a body, or whose body nobody reads. */
export const nothing: Schema<void> = { safeParse: () => ({ success: true, data: undefined }) }

/** Tells an answer apart: the value by its schema, a problem, or something that the contract does not know. */
function readAnswer<Value>(status: number, text: string, schema: Schema<Value>): Answer<Value> {
  let body: unknown
  try {
    body = text === '' ? undefined : JSON.parse(text)
  } catch {
    body = undefined
  }
  if (status >= 400) return refuse({ kind: 'problem', problem: readProblem(status, body) })
  const parsed = schema.safeParse(body)
  return parsed.success ? accept(parsed.data) : refuse({ kind: 'unreadable', status })
}

async function call<Value>(
  method: string,
  path: string,
  body: unknown,
  schema: Schema<Value>,
  { signal, idempotencyKey, cache }: CallOptions,
): Promise<Answer<Value>> {
  const headers = new Headers({ accept: 'application/json', 'accept-language': locale.peek() })
  if (body !== undefined) headers.set('content-type', 'application/json')
  if (idempotencyKey !== undefined) headers.set('idempotency-key', idempotencyKey)
  try {
    const response = await fetch(path, {
      method,
      headers,
      credentials: 'same-origin',
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: signal ?? null,
      cache: cache ?? 'default',
    })
    return readAnswer(response.status, await response.text(), schema)
  } catch {
    return refuse({ kind: signal?.aborted ? 'aborted' : 'unreachable' })
  }
}

/** The calls of the contract. None throws: a failure is a value, told apart by its kind. */
export const api = {
  get: <Value>(path: string, schema: Schema<Value>, options: CallOptions = {}) =>
    call('GET', path, undefined, schema, options),
  post: <Value>(path: string, body: unknown, schema: Schema<Value>, options: CallOptions = {}) =>
    call('POST', path, body, schema, options),
  put: <Value>(path: string, body: unknown, schema: Schema<Value>, options: CallOptions = {}) =>
    call('PUT', path, body, schema, options),
  patch: <Value>(path: string, body: unknown, schema: Schema<Value>, options: CallOptions = {}) =>
    call('PATCH', path, body, schema, options),
  delete: <Value>(path: string, schema: Schema<Value>, { body, ...options }: CallOptions & { body?: unknown } = {}) =>
    call('DELETE', path, body, schema, options),
}

export { newIdempotencyKey } from './idempotencyKey.ts'
export { readAnswer }

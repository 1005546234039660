import { signal } from '@preact/signals'
import { locale } from '../../i18n/locale.ts'
import { newIdempotencyKey } from '../../lib/api.ts'
import type { ReferenceOperation } from './deriveReference.ts'

/** What a developer wants to see of an answer, in this order. */
const SHOWN_HEADERS = ['content-type', 'ratelimit', 'ratelimit-policy', 'retry-after', 'www-authenticate']

export type Tried =
  | { kind: 'answered'; status: number; milliseconds: number; headers: [string, string][]; body: string }
  | { kind: 'unreachable' }
  | { kind: 'not-json' }

/** The key of this visit: kept in this page's memory, and nowhere else. */
export const apiKey = signal('')

const pretty = (text: string) => {
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    return text
  }
}

/** One call, filled in and sent from this page: it is a real one. */
export function createTry({ method, path, parameters, body, callers }: ReferenceOperation) {
  const values = signal<Readonly<Record<string, string>>>({})
  const sent = signal(body?.example ?? '')
  const busy = signal(false)
  const tried = signal<Tried | null>(null)
  const left = new AbortController()
  const given = (name: string) => values.peek()[name]?.trim() ?? ''

  function address(): string {
    const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(given(name)))
    const query = new URLSearchParams(
      parameters.flatMap(({ name, in: where }) =>
        where === 'query' && given(name) !== '' ? [[name, given(name)]] : [],
      ),
    )
    return query.size === 0 ? filled : `${filled}?${query}`
  }

  async function send(): Promise<void> {
    if (busy.peek()) return
    if (body && !isJson(sent.peek())) {
      tried.value = { kind: 'not-json' }
      return
    }
    busy.value = true
    const headers = new Headers({ accept: 'application/json', 'accept-language': locale.peek() })
    if (callers.includes('apiKey') && apiKey.peek().trim() !== '')
      headers.set('authorization', `Bearer ${apiKey.peek().trim()}`)
    if (body) headers.set('content-type', 'application/json')
    for (const { name, in: where, required } of parameters)
      if (where === 'header' && (required || given(name) !== '')) headers.set(name, given(name) || newIdempotencyKey())
    const began = performance.now()
    try {
      const answer = await fetch(address(), {
        method,
        headers,
        signal: left.signal,
        ...(body ? { body: sent.peek() } : {}),
      })
      const text = await answer.text()
      tried.value = {
        kind: 'answered',
        status: answer.status,
        milliseconds: Math.round(performance.now() - began),
        headers: SHOWN_HEADERS.flatMap((name): [string, string][] => {
          const value = answer.headers.get(name)
          return value === null ? [] : [[name, value]]
        }),
        body: pretty(text),
      }
    } catch {
      if (!left.signal.aborted) tried.value = { kind: 'unreachable' }
    } finally {
      busy.value = false
    }
  }

  return {
    values,
    sent,
    busy,
    tried,
    send,
    fillIn(name: string, value: string) {
      values.value = { ...values.peek(), [name]: value }
    },
    write(text: string) {
      sent.value = text
    },
    dispose: () => left.abort(),
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

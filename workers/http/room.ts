import { isLocale } from '../../domain/language/phrase.ts'
import type { Reader } from '../../durable-objects/consultation-room/reader.ts'
import type { Problem } from '../../protocol/problems.ts'
import { json } from './answer.ts'
import type { Context } from './context.ts'

/**
 * The room of the consultation that the path names; `null` for an id that was never given out.
 * Ids are the runtime's own, signed with the namespace: a guessed one is refused before any storage is touched.
 */
export function roomOf({ env, params }: Pick<Context, 'env' | 'params'>) {
  try {
    return env.CONSULTATION_ROOM.get(env.CONSULTATION_ROOM.idFromString(params['id'] ?? ''))
  } catch {
    return null
  }
}

export const NOT_FOUND: Problem = { problem: 'not-found' }

export const readerOf = ({ caller, locale }: Context): Reader => ({ caller, locale })

/** A room's answer as a response, or its refusal as plain data. */
export function answered<Value>(
  result: { ok: true; value: Value } | { ok: false; refusal: Problem },
  status = 200,
): Response | Problem {
  return result.ok ? json(result.value, status) : result.refusal
}

/** Hands a socket's handshake to an object, with who is at the other end. */
export function handOver(stub: { fetch(request: Request): Promise<Response> }, context: Context): Promise<Response> {
  const { caller, request, url } = context
  // A handshake has no header of the page's, and inside an insurer's page no cookie that remembers a language.
  const asked = url.searchParams.get('lang')
  const locale = isLocale(asked) ? asked : context.locale
  const headers = new Headers(request.headers)
  headers.delete('cookie')
  headers.set('x-account', caller.kind === 'account' ? caller.accountId : '')
  headers.set('x-role', caller.kind === 'account' ? caller.role : '')
  headers.set('x-locale', locale)
  return stub.fetch(new Request(request, { headers }))
}

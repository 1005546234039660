import type { Locale } from '../../domain/language/phrase.ts'
import { PROBLEMS, type Problem, problemDetails } from '../../protocol/problems.ts'

/** A JSON answer. Nothing personal is ever kept by a cache. */
export const json = (value: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  Response.json(value, { status, headers: { 'cache-control': 'no-store', ...headers } })

export const noContent = (): Response => new Response(null, { status: 204 })

/** The one place where a refusal becomes a response. */
export function problemResponse(problem: Problem, locale: Locale): Response {
  return json(problemDetails(problem, locale), PROBLEMS[problem.problem].status, {
    'content-type': 'application/problem+json',
    'content-language': locale,
    // RFC 9110, 15.5.2: a 401 says how to do better. No browser opens a dialog for this scheme.
    ...(PROBLEMS[problem.problem].status === 401 ? { 'www-authenticate': 'Bearer realm="Permanence"' } : {}),
    ...(problem.retryAfterSeconds === undefined ? {} : { 'retry-after': String(problem.retryAfterSeconds) }),
  })
}

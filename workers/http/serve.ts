import { type IRequestStrict, Router } from 'itty-router'
import { decideByRole, SCOPE_OF } from '../../domain/access/rules.ts'
import { rootCause } from '../../domain/rootCause.ts'
import type { Problem } from '../../protocol/problems.ts'
import type { Route } from '../routes/route.ts'
import { problemResponse } from './answer.ts'
import { type Allowance, allowanceHeaders, bearerOf } from './apiKey.ts'
import { auditAdministrator } from './auditAdministrator.ts'
import type { Context } from './context.ts'
import { frameOf } from './cookies.ts'
import { once } from './idempotency.ts'
import { languageOf } from './language.ts'
import { isForeign, ownOrigin } from './origin.ts'
import { identify, touchSession } from './session.ts'

/** The router writes what the path names onto the request itself. */
type RoutedRequest = IRequestStrict & Request

/** Makes the site of a table of routes: who asks, whether they may, the handler, and one place for what goes wrong. */
export function serve(routes: readonly Route[]) {
  // AutoRouter hands on a proxy of the request, which can't be sent on to an object: the plain router does not.
  const router = Router<RoutedRequest, [Env, ExecutionContext]>()
  for (const route of routes) {
    const [method, path] = route
    router[METHODS[method]](path, (request, env, execution) => answer(route, request, env, execution))
  }
  router.all('*', (request) => finish(problemResponse({ problem: 'not-found' }, languageOf(request))))
  return router
}

const UNKNOWN_KEY = {
  fr: 'Cette clé d’API n’est pas connue, ou elle a été révoquée.',
  en: 'This API key is not known, or it was revoked.',
}

const METHODS = { GET: 'get', POST: 'post', PUT: 'put', PATCH: 'patch', DELETE: 'delete' } as const

async function answer(
  [, path, action, handler]: Route,
  request: RoutedRequest,
  env: Env,
  execution: ExecutionContext,
): Promise<Response> {
  const locale = languageOf(request)
  let allowance: Allowance | null = null
  const refuse = (problem: Problem) => finish(problemResponse(problem, locale), allowance)
  try {
    if (action === 'development.read' && env.ENVIRONMENT !== 'local') return refuse({ problem: 'not-found' })
    // The insurer's own page posts a member's hand-over: its token is the proof (api.md, Conventions).
    if (action !== 'session.hand-over' && isForeign(request, env)) return refuse({ problem: 'foreign-origin' })
    const now = Date.now()
    const { allowance: left, ...who } = await identify(request, env, now)
    allowance = left
    if (left?.exceeded && env.RATE_LIMITS !== 'off')
      return refuse({ problem: 'too-many-requests', retryAfterSeconds: left.resetSeconds })
    if (who.session) execution.waitUntil(touchSession(who.session, env, now))
    const decision = decideByRole(action, who.caller)
    if (decision === 'missing-scope') return refuse({ problem: decision, more: { scope: SCOPE_OF[action] ?? '' } })
    if (decision === 'not-signed-in' && bearerOf(request) !== null)
      return refuse({ problem: decision, detail: UNKNOWN_KEY })
    if (decision !== 'allowed') return refuse({ problem: decision })
    const context: Context = {
      env,
      execution,
      request,
      url: new URL(request.url),
      params: request.params,
      ...who,
      frame: frameOf(request),
      locale,
      now,
      origin: ownOrigin(request, env),
    }
    const answered = await (action === 'prescription.dispense'
      ? handler(context)
      : once(context, async () => {
          const done = await handler(context)
          if (done instanceof Response) await auditAdministrator(context, action, done)
          return done
        }))
    return answered instanceof Response ? finish(answered, allowance) : refuse(answered)
  } catch (error) {
    const cause = rootCause(error)
    // The path's pattern and the error's own words: no id, no token, no body goes into a log.
    console.error(`${request.method} ${path}:`, cause instanceof Error ? cause.stack : 'unknown error')
    return refuse({ problem: 'unexpected' })
  }
}

/** What every answer has, pages having theirs already. */
function finish(response: Response, allowance: Allowance | null = null): Response {
  if (response.webSocket || (response.headers.has('x-content-type-options') && !allowance)) return response
  const headers = new Headers(response.headers)
  for (const [name, value] of allowance ? allowanceHeaders(allowance) : []) headers.set(name, value)
  headers.set('x-content-type-options', 'nosniff')
  headers.set('referrer-policy', 'no-referrer')
  if (!headers.has('content-security-policy'))
    headers.set('content-security-policy', "default-src 'none'; frame-ancestors 'none'")
  return new Response(response.body, { status: response.status, headers })
}

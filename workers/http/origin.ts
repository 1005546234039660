import { frameOf } from './cookies.ts'

/** Our own origin: the public one; while local, the one that the request came to, whatever the port. */
export function ownOrigin(request: Request, env: Env): string {
  const publicOrigin: string = env.PUBLIC_ORIGIN
  return publicOrigin === '' ? new URL(request.url).origin : publicOrigin
}

const CHANGES_NOTHING = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Whether another site sent this request: a changing one, or a socket's handshake, which carries the cookie too and
 * which no browser holds back. Programs send no `Origin`; a frame's cookies travel from other sites too (`SameSite=None`),
 * so that with them a changing request must say that it is ours.
 */
export function isForeign(request: Request, env: Env): boolean {
  const origin = request.headers.get('origin')
  if (CHANGES_NOTHING.has(request.method) && request.headers.get('upgrade') === null) return false
  if (origin === null) return frameOf(request) !== null
  return origin !== ownOrigin(request, env)
}

/** Our own origin: the public one; while local, the one that the request came to, whatever the port. */
export function ownOrigin(request: Request, env: Env): string {
  const publicOrigin: string = env.PUBLIC_ORIGIN
  return publicOrigin === '' ? new URL(request.url).origin : publicOrigin
}

const CHANGES_NOTHING = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Whether another site sent this request: a changing one, or a socket's handshake, which carries the cookie too and
 * which no browser holds back. Programs send no `Origin`.
 */
export function isForeign(request: Request, env: Env): boolean {
  const origin = request.headers.get('origin')
  if (origin === null) return false
  if (CHANGES_NOTHING.has(request.method) && request.headers.get('upgrade') === null) return false
  return origin !== ownOrigin(request, env)
}

/** `__Host-` cookies: this host only, https only (localhost counts), out of reach of scripts. */
export const SESSION_COOKIE = '__Host-session'
/** Which browser asked for a code: the code works in no other. */
export const BROWSER_COOKIE = '__Host-browser'
/** A hand-over whose address is to be confirmed first. */
export const HAND_OVER_COOKIE = '__Host-hand-over'

/** The value of a request's cookie; `null` without. */
export function readCookie(request: Request, name: string): string | null {
  for (const pair of (request.headers.get('cookie') ?? '').split(';')) {
    const at = pair.indexOf('=')
    if (at !== -1 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim()
  }
  return null
}

export const setCookie = (name: string, value: string, maxAgeSeconds: number): string =>
  `${name}=${value}; Path=/; Max-Age=${maxAgeSeconds}; HttpOnly; Secure; SameSite=Lax`

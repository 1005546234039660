/** `__Host-` cookies: this host only, https only (localhost counts), out of reach of scripts. */
export const SESSION_COOKIE = '__Host-session'
/** Which browser asked for a code or a challenge: it works in no other. It lasts, so that a robot elsewhere locks nobody out. */
export const BROWSER_COOKIE = '__Host-browser'
/** A hand-over whose address is to be confirmed first. */
export const HAND_OVER_COOKIE = '__Host-hand-over'

/** Which organisation's widget a frame is; only ever set inside a frame. */
export const FRAME_COOKIE = '__Host-frame'

/** The value of a request's cookie; `null` without. */
export function readCookie(request: Request, name: string): string | null {
  for (const pair of (request.headers.get('cookie') ?? '').split(';')) {
    const at = pair.indexOf('=')
    if (at !== -1 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim()
  }
  return null
}

/**
 * @param frame the organisation whose widget asks, `null` for a page of our own. A cookie of a frame is one of that site
 *   alone (CHIPS): it works where third-party cookies are blocked, and no other site's frame of ours sees it. It is sent
 *   from other origins too, so that whoever reads it must hold to `isForeign`.
 */
export const setCookie = (name: string, value: string, maxAgeSeconds: number, frame: string | null): string =>
  `${name}=${value}; Path=/; Max-Age=${maxAgeSeconds}; HttpOnly; Secure; ${frame === null ? 'SameSite=Lax' : 'SameSite=None; Partitioned'}`

/** The organisation whose widget sent this request; `null` for a page of our own. */
export function frameOf(request: Request): string | null {
  const value = readCookie(request, FRAME_COOKIE)
  return value !== null && /^[\w.-]{1,100}$/.test(value) ? value : null
}

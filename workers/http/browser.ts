import type { Context } from './context.ts'
import { BROWSER_COOKIE, readCookie, setCookie } from './cookies.ts'
import { randomSecret, sha256 } from './digest.ts'

/** A year: who comes back with the seasons is still known. */
const BROWSER_SECONDS = 365 * 24 * 3600

/** The browser that a request comes from, by its cookie's shape; `null` for a new one. */
function browserOf(request: Request): string | null {
  const value = readCookie(request, BROWSER_COOKIE)
  return value !== null && /^[0-9a-f]{64}$/.test(value) ? value : null
}

/** What is kept of the browser that a request comes from; that of no browser matches nothing that was ever kept. */
export const browserSha256Of = (request: Request): Promise<string> => sha256(browserOf(request) ?? '')

/** The browser of a request, made known by a cookie if it is new. */
export async function markBrowser({ request, frame }: Pick<Context, 'request' | 'frame'>) {
  const browser = browserOf(request) ?? randomSecret()
  return {
    browserSha256: await sha256(browser),
    cookie: setCookie(BROWSER_COOKIE, browser, BROWSER_SECONDS, frame),
  }
}

/** What a page may do: load itself from here, talk to here. */
const PAGE_POLICY = [
  "default-src 'self'",
  "img-src 'self' data: blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
]

/** A page may call by sound and picture, itself or framed by an insurer that lets it; and nothing else of a device. */
const PERMISSIONS =
  'camera=(self), microphone=(self), fullscreen=(self), picture-in-picture=(self), geolocation=(), payment=(), display-capture=()'

/** The local mailbox shows mails as they are, with their own inline styles, in a sandboxed frame. */
const MAILBOX_POLICY = [...PAGE_POLICY, "style-src 'self' 'unsafe-inline'"]

/** Who may frame a page: nobody, but for an insurer's pages that frame its widget. */
export const framePolicy = (ancestors: readonly string[]): string =>
  `frame-ancestors ${ancestors.length === 0 ? "'none'" : ancestors.join(' ')}`

/** Beside us, with whom a page may talk. */
const connectPolicy = (connects: readonly string[]): string[] =>
  connects.length === 0 ? [] : [`connect-src 'self' ${connects.join(' ')}`]

/** A page from the assets, with the headers that every page has (api.md, Conventions). */
export function securePage(
  page: Response,
  kind: 'page' | 'secret' | 'mailbox' = 'page',
  ancestors: readonly string[] = [],
  connects: readonly string[] = [],
): Response {
  const headers = new Headers(page.headers)
  const policy = kind === 'mailbox' ? MAILBOX_POLICY : PAGE_POLICY
  headers.set('content-security-policy', [...policy, ...connectPolicy(connects), framePolicy(ancestors)].join('; '))
  headers.set('x-content-type-options', 'nosniff')
  headers.set('strict-transport-security', 'max-age=63072000; includeSubDomains')
  headers.set('permissions-policy', PERMISSIONS)
  headers.set('referrer-policy', kind === 'secret' ? 'no-referrer' : 'strict-origin-when-cross-origin')
  headers.set('cache-control', kind === 'secret' ? 'no-store' : 'no-cache')
  return new Response(page.body, { status: page.status, headers })
}

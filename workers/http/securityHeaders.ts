/** What a page may do: load itself from here, talk to here, be framed by nobody. */
const PAGE_POLICY = [
  "default-src 'self'",
  "img-src 'self' data: blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
]

/** The local mailbox shows mails as they are, with their own inline styles, in a sandboxed frame. */
const MAILBOX_POLICY = [...PAGE_POLICY, "style-src 'self' 'unsafe-inline'"]

/** A page from the assets, with the headers that every page has (api.md, Conventions). */
export function securePage(page: Response, kind: 'page' | 'secret' | 'mailbox' = 'page'): Response {
  const headers = new Headers(page.headers)
  headers.set('content-security-policy', (kind === 'mailbox' ? MAILBOX_POLICY : PAGE_POLICY).join('; '))
  headers.set('x-content-type-options', 'nosniff')
  headers.set('strict-transport-security', 'max-age=63072000; includeSubDomains')
  headers.set('permissions-policy', 'geolocation=(), payment=()')
  headers.set('referrer-policy', kind === 'secret' ? 'no-referrer' : 'strict-origin-when-cross-origin')
  headers.set('cache-control', kind === 'secret' ? 'no-store' : 'no-cache')
  return new Response(page.body, { status: page.status, headers })
}

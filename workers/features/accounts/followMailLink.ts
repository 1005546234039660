import { limitsFrom } from '../../../domain/limits.ts'
import { FROM_MAIL, goesStraightIn } from '../../../domain/people/mailLink.ts'
import type { Context } from '../../http/context.ts'

/** Where a mail's link leads: its page soon after a login, else the login, which then leads to that page. */
export function followMailLink({ env, url, origin, now, session }: Context): Response {
  const page = new URL(url)
  page.searchParams.delete(FROM_MAIL)
  const path = page.pathname + page.search
  const straight = goesStraightIn(session?.provenAt ?? null, now, limitsFrom(env).mailLinkSeconds)
  // Absolute: a path that begins with two slashes would be another site.
  const location = straight ? origin + path : `${origin}/connexion?retour=${encodeURIComponent(path)}`
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
}

import type { Handler } from '../../http/context.ts'
import { FRAME_COOKIE, setCookie } from '../../http/cookies.ts'
import { securePage } from '../../http/securityHeaders.ts'
import { SESSION_SECONDS } from '../../http/session.ts'
import { callHosts } from '../calls/callHosts.ts'
import { originsOf } from './ancestorsOf.ts'
import { widgetSettingsOf } from './widgetSettingsOf.ts'

/** Longer than any session that begins in it. */
const FRAME_SECONDS = 2 * SESSION_SECONDS

/**
 * `GET /widget/{organisation}`: the patient's app as an insurer's page frames it. It leaves the cookie by which every
 * later request of this frame is known, and by which the page learns whether the browser keeps cookies here at all.
 */
export const widgetPage: Handler = async (context) => {
  const { env, request, url, params } = context
  const settings = await widgetSettingsOf(context, params['organisation'] ?? '')
  if (!settings) return { problem: 'not-found' }
  // Opened by itself it is the portal: there, its cookie would turn the portal's into cookies that other sites may send.
  if (request.headers.get('sec-fetch-dest') === 'document')
    return new Response(null, { status: 303, headers: { location: '/' } })
  const page = await env.ASSETS.fetch(new URL('/patient', url.origin))
  const secured = securePage(page, 'page', await originsOf(context, settings.id), callHosts(env))
  secured.headers.append('set-cookie', setCookie(FRAME_COOKIE, settings.id, FRAME_SECONDS, settings.id))
  return secured
}

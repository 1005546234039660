import type { Handler } from '../../http/context.ts'

/** Short: a mended loader reaches every insurer's page within minutes. */
const KEPT_SECONDS = 300

/** `GET /widget.js`: the one file that an insurer's page loads from here. */
export const widgetScript: Handler = async ({ env, request }) => {
  const file = await env.ASSETS.fetch(request)
  const headers = new Headers(file.headers)
  headers.set('cache-control', `public, max-age=${KEPT_SECONDS}`)
  headers.set('cross-origin-resource-policy', 'cross-origin')
  headers.set('access-control-allow-origin', '*')
  return new Response(file.body, { status: file.status, headers })
}

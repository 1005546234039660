import { eq } from 'drizzle-orm'
import type { Handler } from '../../http/context.ts'
import { database } from '../../storage/database.ts'
import { widgetSettings } from '../../storage/integratorSchema.ts'

/** `GET /api/widgets/{organisation}/logo`: the picture, whose address changes with it. */
export const readLogo: Handler = async ({ env, params }) => {
  const [row] = await database(env)
    .select({ logo: widgetSettings.logo, type: widgetSettings.logoType })
    .from(widgetSettings)
    .where(eq(widgetSettings.organisationId, params['organisation'] ?? ''))
  if (!row?.logo || !row.type) return { problem: 'not-found' }
  const bytes = Uint8Array.from(atob(row.logo), (character) => character.charCodeAt(0))
  return new Response(bytes, { headers: { 'content-type': row.type, 'cache-control': 'public, max-age=86400' } })
}

import { brandTokens } from '../../../domain/brand/brandTokens.ts'
import { parseColour } from '../../../domain/brand/colour.ts'
import type { WidgetView } from '../../../protocol/widget.ts'
import { json } from '../../http/answer.ts'
import type { Handler } from '../../http/context.ts'
import { originsOf } from './ancestorsOf.ts'
import { widgetSettingsOf } from './widgetSettingsOf.ts'

/**
 * `GET /api/widgets/{organisation}`: what the widget shows before anybody is signed in, on any page of anybody's, and
 * without cookies there. `current` is the organisation of the frame that asks.
 */
export const readWidget: Handler = async (context) => {
  const named = context.params['organisation'] ?? ''
  const asked = named === 'current' ? context.frame : named
  const settings = asked === null ? null : await widgetSettingsOf(context, asked)
  if (!settings) return { problem: 'not-found' }
  const { id, name, memberNumberExample, logoType, updatedAt } = settings
  const colour = settings.colour === null ? null : parseColour(settings.colour)
  const view: WidgetView = {
    organisation: { id, name, memberNumberExample },
    brand: colour && brandTokens(colour),
    logo: logoType === null ? null : `/api/widgets/${encodeURIComponent(id)}/logo?v=${updatedAt ?? 0}`,
    origins: await originsOf(context, id),
    kept: context.frame === id,
  }
  return json(view, 200, { 'access-control-allow-origin': '*' })
}

import type { WidgetSettingsView } from '../../../protocol/widgetSettings.ts'
import { json } from '../../http/answer.ts'
import type { Context, Handler } from '../../http/context.ts'
import { organisationOf } from '../integrators/organisationOf.ts'
import { widgetSettingsOf } from './widgetSettingsOf.ts'

export async function settingsAnswer(context: Context, organisation: string): Promise<Response | null> {
  const settings = await widgetSettingsOf(context, organisation)
  if (!settings) return null
  const { id, name, origins, colour, logoType, updatedAt } = settings
  const view: WidgetSettingsView = {
    organisation: { id, name },
    origins,
    colour,
    logo: logoType === null ? null : `/api/widgets/${encodeURIComponent(id)}/logo?v=${updatedAt ?? 0}`,
    script: `${context.origin}/widget.js`,
  }
  return json(view)
}

/** `GET /api/widget-settings`: how the organisation's widget looks, and where it may stand. */
export const readSettings: Handler = async (context) => {
  const organisation = await organisationOf(context)
  const answer = organisation === null ? null : await settingsAnswer(context, organisation)
  return answer ?? { problem: 'not-found' }
}

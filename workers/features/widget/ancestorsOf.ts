import type { Context } from '../../http/context.ts'
import { demoInsurerOrigin } from './demoInsurerOrigin.ts'
import { widgetSettingsOf } from './widgetSettingsOf.ts'

/** The origins that may frame this organisation's widget; while local, the demonstration page's too. */
export async function originsOf(context: Context, organisation: string): Promise<string[]> {
  const settings = await widgetSettingsOf(context, organisation)
  if (!settings) return []
  return [...settings.origins, ...demoInsurerOrigin(context)]
}

/** Who may frame a page that was asked for by a widget's frame; for every other page, nobody. */
export const ancestorsOf = async (context: Context): Promise<string[]> =>
  context.frame === null ? [] : originsOf(context, context.frame)

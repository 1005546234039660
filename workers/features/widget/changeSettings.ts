import { widgetSettingsBody } from '../../../protocol/widgetSettings.ts'
import { readJson } from '../../http/body.ts'
import type { Handler } from '../../http/context.ts'
import { recordChange } from '../../storage/recordChange.ts'
import { organisationOf } from '../integrators/organisationOf.ts'
import { checkSettings } from './checkSettings.ts'
import { keepSettings, settingsChanges } from './keepSettings.ts'
import { settingsAnswer } from './readSettings.ts'
import { widgetSettingsOf } from './widgetSettingsOf.ts'

/** `PUT /api/widget-settings`: the origins whose pages may frame the widget, its colour, its picture. */
export const changeSettings: Handler = async (context) => {
  const { env, request, caller } = context
  const body = await readJson(request, widgetSettingsBody)
  if (!body.ok) return body.refusal
  const organisationId = await organisationOf(context)
  const before = organisationId === null ? null : await widgetSettingsOf(context, organisationId)
  if (organisationId === null || !before) return { problem: 'not-found' }
  const checked = checkSettings(body.value, env.ENVIRONMENT === 'local')
  if (!checked.ok) return checked.refusal
  await keepSettings(context, organisationId, checked.value)
  if (caller.kind === 'account')
    await recordChange(context, {
      action: 'widget.manage',
      subject: before.name,
      changes: settingsChanges(before, checked.value),
    })
  return (await settingsAnswer(context, organisationId)) ?? { problem: 'not-found' }
}

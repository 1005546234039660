import type { Problem } from '../../../protocol/problems.ts'
import { widgetSettingsBody } from '../../../protocol/widgetSettings.ts'
import { readJson } from '../../http/body.ts'
import type { Handler } from '../../http/context.ts'
import { database } from '../../storage/database.ts'
import { changeLine } from '../../storage/recordChange.ts'
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
  if (!checked.ok) return { problem: 'invalid', errors: checked.refusal } satisfies Problem
  const changes = settingsChanges(before, checked.value)
  const kept = keepSettings(context, organisationId, checked.value)
  if (caller.kind === 'account' && Object.keys(changes).length > 0)
    await database(env).batch([kept, changeLine(context, { action: 'widget.manage', subject: before.name, changes })])
  else await kept
  return (await settingsAnswer(context, organisationId)) ?? { problem: 'not-found' }
}

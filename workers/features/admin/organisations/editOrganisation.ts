import { eq } from 'drizzle-orm'
import { differences } from '../../../../domain/audit/differences.ts'
import { organisationBody } from '../../../../protocol/organisations.ts'
import type { Problem } from '../../../../protocol/problems.ts'
import { json } from '../../../http/answer.ts'
import { readJson } from '../../../http/body.ts'
import type { Handler } from '../../../http/context.ts'
import { organisations } from '../../../storage/accountSchema.ts'
import { database } from '../../../storage/database.ts'
import { changeLine } from '../../../storage/recordChange.ts'
import { keepSettings, settingsChanges } from '../../widget/keepSettings.ts'
import { widgetSettingsOf } from '../../widget/widgetSettingsOf.ts'
import { checkOrganisation, organisationRow } from './checkOrganisation.ts'
import { organisationView } from './organisationViews.ts'

/** `PATCH /api/admin/organisations/{id}`: name, member numbers, contact, and how and where its widget stands. */
export const editOrganisation: Handler = async (context) => {
  const { env, request, params } = context
  const id = params['id'] ?? ''
  const db = database(env)
  const [before] = await db.select().from(organisations).where(eq(organisations.id, id))
  const look = await widgetSettingsOf(context, id)
  if (!before || !look) return { problem: 'not-found' }
  const body = await readJson(request, organisationBody)
  if (!body.ok) return body.refusal
  const checked = checkOrganisation(body.value, env.ENVIRONMENT === 'local')
  if (!checked.ok) return { problem: 'invalid', errors: checked.refusal } satisfies Problem
  const row = organisationRow(checked.value)
  const changes = { ...differences(before, row), ...settingsChanges(look, checked.value.settings) }
  if (Object.keys(changes).length > 0)
    await db.batch([
      db.update(organisations).set(row).where(eq(organisations.id, id)),
      keepSettings(context, id, checked.value.settings),
      changeLine(context, { action: 'organisation.edit', subject: row.name, changes }),
    ])
  return json(await organisationView(context, id))
}

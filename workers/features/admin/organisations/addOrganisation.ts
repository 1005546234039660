import { and, eq, isNull } from 'drizzle-orm'
import { newOrganisationBody } from '../../../../protocol/organisations.ts'
import type { Problem } from '../../../../protocol/problems.ts'
import { json } from '../../../http/answer.ts'
import { readJson } from '../../../http/body.ts'
import { accountOf, type Handler } from '../../../http/context.ts'
import { randomSecret } from '../../../http/digest.ts'
import { organisationKeyLabel } from '../../../secrets/labels.ts'
import { seal } from '../../../secrets/sealing.ts'
import { accounts, organisations } from '../../../storage/accountSchema.ts'
import { database } from '../../../storage/database.ts'
import { changeLine } from '../../../storage/recordChange.ts'
import { keepSettings } from '../../widget/keepSettings.ts'
import { checkOrganisation, organisationRow } from './checkOrganisation.ts'
import { organisationView } from './organisationViews.ts'

const NO_ID = {
  fr: 'De 2 à 40 lettres sans accent, chiffres et tirets, en minuscules, par exemple mutuelle-du-port.',
  en: 'From 2 to 40 plain letters, digits and dashes, in lower case, for example harbour-mutual.',
}
const KNOWN_ID = { fr: 'Ce nom technique est déjà pris.', en: 'This technical name is taken.' }
/** Words that stand where an organisation's name stands in an address. */
const TAKEN: readonly string[] = ['default', 'current']

/**
 * `POST /api/admin/organisations`: a new insurer. Its first secret for hand-overs is known to nobody: its integrators make
 * their own. An administrator who looks after none yet looks after this one.
 */
export const addOrganisation: Handler = async (context) => {
  const { env, request } = context
  const body = await readJson(request, newOrganisationBody)
  if (!body.ok) return body.refusal
  const id = body.value.id.trim()
  const db = database(env)
  const taken = TAKEN.includes(id) || (await db.$count(organisations, eq(organisations.id, id))) > 0
  const wrong = !/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])$/.test(id) ? NO_ID : taken ? KNOWN_ID : null
  const checked = checkOrganisation(body.value, env.ENVIRONMENT === 'local')
  if (wrong || !checked.ok)
    return {
      problem: 'invalid',
      errors: [...(wrong ? [{ path: 'id', message: wrong }] : []), ...(checked.ok ? [] : checked.refusal)],
    } satisfies Problem
  const row = organisationRow(checked.value)
  const ssoKey = await seal(env, organisationKeyLabel(id), randomSecret())
  await db.batch([
    db.insert(organisations).values({ id, ...row, ssoKey }),
    keepSettings(context, id, checked.value.settings),
    db
      .update(accounts)
      .set({ organisationId: id })
      .where(and(eq(accounts.id, accountOf(context)), isNull(accounts.organisationId))),
    changeLine(context, { action: 'organisation.add', subject: row.name, changes: { id: [null, id] } }),
  ])
  return json(await organisationView(context, id), 201)
}
